package cn.fenhe.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as anyone sees it; never with a contact.
 *
 * @param reference only for whoever sent it or asks by it, null in the list
 * @param datasets of those that it uses the ones that are open now
 * @param decision null while it waits
 */
public record PublicShowcaseItem(
        UUID id,
        @Nullable String reference,
        String name,
        String about,
        String maker,
        String address,
        List<UsedDataset> datasets,
        Instant filedAt,
        @Nullable ShowcaseDecision decision) {

    public PublicShowcaseItem {
        datasets = List.copyOf(datasets);
    }

    static PublicShowcaseItem of(ShowcaseItem item, List<UsedDataset> datasets, @Nullable String reference) {
        return new PublicShowcaseItem(
                item.id(),
                reference,
                item.name(),
                item.about(),
                item.maker(),
                item.address(),
                datasets,
                item.filedAt(),
                item.decision());
    }
}
