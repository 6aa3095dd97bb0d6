package cn.fenhe.correction;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a report doubts, among what its reporter may know of. */
@Component
@Article("FH-8")
class Doubts {

    private final Catalog catalog;
    private final Grants grants;

    Doubts(Catalog catalog, Grants grants) {
        this.catalog = catalog;
        this.grants = grants;
    }

    /** What was found: the entry, and what of it is doubted. */
    record Found(Entry entry, Correction.Doubt doubt) {}

    /**
     * In the shared catalogue.
     *
     * @throws Refusal 404 {@code correction.resource-unknown}, 422 {@code correction.item-unknown}
     */
    Found shared(Corrections.Report report, String description) {
        Entry entry = published(report.resource());
        return found(entry, report.item(), description, item -> true);
    }

    /** In what is open to everyone. @throws Refusal as {@link #shared}, for what is not open too */
    Found opened(Corrections.Report report, String description) {
        Entry entry = published(report.resource());
        Set<UUID> open = open(entry.resource());
        if (open.isEmpty()) {
            throw unknown(entry.resource());
        }
        return found(entry, report.item(), description, item -> open.contains(item.id()));
    }

    private Entry published(UUID resource) {
        return catalog.published(resource).orElseThrow(() -> unknown(resource));
    }

    /** The items that anyone may get. */
    private Set<UUID> open(UUID resource) {
        return grants.of(null, resource).stream()
                .filter(grant -> grant.state() == Grant.State.ACTIVE)
                .flatMap(grant -> grant.items().stream())
                .filter(item -> item.exposure() == Exposure.RETURNED)
                .map(Grant.GrantedItem::item)
                .collect(Collectors.toSet());
    }

    private static Found found(Entry entry, @Nullable String asked, String description, Predicate<Item> known) {
        Item doubted = asked == null || asked.isBlank() ? null : item(entry, asked.strip(), known);
        return new Found(
                entry,
                new Correction.Doubt(
                        entry.resource(),
                        entry.title(),
                        doubted == null ? null : doubted.id(),
                        doubted == null ? null : doubted.title(),
                        description));
    }

    private static Item item(Entry entry, String asked, Predicate<Item> known) {
        return entry.items().stream()
                .filter(item ->
                        item.id().toString().equals(asked) || item.name().equals(asked))
                .filter(known)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "correction.item-unknown")
                        .with("item", asked));
    }

    private static Refusal unknown(UUID resource) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "correction.resource-unknown").with("resource", resource.toString());
    }
}
