package cn.fenhe.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application in the showcase (应用展示): something that was made with open data.
 *
 * @param reference by which whoever sent it asks how it stands
 * @param about what it does, and for whom
 * @param maker person or organisation, as it is to stand in the portal
 * @param address in the web, {@code https} only
 * @param datasets that it uses, open when it was sent
 * @param contact sealed, null where none was given
 * @param decision null until the authority decided
 */
record ShowcaseItem(
        UUID id,
        String reference,
        String name,
        String about,
        String maker,
        String address,
        List<UUID> datasets,
        @Nullable String contact,
        Instant filedAt,
        @Nullable ShowcaseDecision decision) {

    ShowcaseItem {
        datasets = List.copyOf(datasets);
    }

    ShowcaseItem decided(ShowcaseDecision by) {
        return new ShowcaseItem(id, reference, name, about, maker, address, datasets, contact, filedAt, by);
    }
}
