package cn.fenhe.opening.application;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.protection.Mask;
import cn.fenhe.protection.Masks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Applications as their provider sees them. */
@Component
class ReceivedView {

    private final Catalog catalog;
    private final OpenClock deadlines;
    private final Lapse lapse;
    private final ApplicationDoor door;

    ReceivedView(Catalog catalog, OpenClock deadlines, Lapse lapse, ApplicationDoor door) {
        this.catalog = catalog;
        this.deadlines = deadlines;
        this.lapse = lapse;
        this.door = door;
    }

    /** For a list: without its items. */
    ReceivedApplication listed(Application application) {
        return of(application, Optional.empty());
    }

    ReceivedApplication whole(Application application) {
        return of(application, catalog.published(application.resource));
    }

    private ReceivedApplication of(Application application, Optional<Entry> entry) {
        return new ReceivedApplication(
                application.id,
                application.number,
                application.resource,
                application.title,
                application.state,
                application.submittedAt,
                ApplicantShown.of(application.applicant),
                application.use,
                application.items.stream()
                        .flatMap(id -> item(entry, id))
                        .map(ReceivedView::wanted)
                        .toList(),
                application.undertaking,
                application.deadline,
                deadlines.remaining(application),
                application.stoppedAt != null,
                application.supplemented,
                application.missing,
                lapse.of(application),
                application.supplement,
                application.verification,
                application.proposal,
                application.answer,
                application.grant,
                entry.isEmpty() ? null : door.given(application, entry),
                application.version);
    }

    private static Stream<Item> item(Optional<Entry> entry, UUID id) {
        return entry.flatMap(present -> present.item(id)).stream();
    }

    private static ReceivedApplication.WantedItem wanted(Item item) {
        List<Mask> masks = Arrays.stream(Mask.values())
                .filter(mask -> Masks.suits(mask, item))
                .toList();
        return new ReceivedApplication.WantedItem(
                item.id(),
                item.name(),
                item.title(),
                item.personal(),
                item.grade(),
                item.opening(),
                item.openingCondition(),
                Masks.suggest(item),
                masks);
    }
}
