package cn.fenhe.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as the authority sees it.
 *
 * @param reachable whether a contact was given
 * @param contact only where one was opened, which is recorded; null in lists
 */
public record ShowcaseView(
        UUID id,
        String name,
        String about,
        String maker,
        String address,
        List<UsedDataset> datasets,
        boolean reachable,
        @Nullable String contact,
        Instant filedAt,
        @Nullable ShowcaseDecision decision) {

    public ShowcaseView {
        datasets = List.copyOf(datasets);
    }

    static ShowcaseView of(ShowcaseItem item, List<UsedDataset> datasets, @Nullable String contact) {
        return new ShowcaseView(
                item.id(),
                item.name(),
                item.about(),
                item.maker(),
                item.address(),
                datasets,
                item.contact() != null,
                contact,
                item.filedAt(),
                item.decision());
    }
}
