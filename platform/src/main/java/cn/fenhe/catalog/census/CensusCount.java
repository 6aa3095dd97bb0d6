package cn.fenhe.catalog.census;

import java.util.UUID;

/**
 * How one institution's catalogue stands (目录普查).
 *
 * @param compiled resources on their way or published
 * @param attached of the published, that have data (挂接)
 * @param cyclic of the published, that promise a cycle
 * @param overdue of those, whose data is older than the cycle
 * @param never published and without any data
 * @param released of the published, that the public may have now
 * @param openable of the published, that are not released and may be, by some of their items
 * @param withheld of the published, of which no item is opened
 * @param notShared of the published, of which no item is shared
 */
public record CensusCount(
        UUID provider,
        String providerName,
        long compiled,
        long published,
        long attached,
        long cyclic,
        long overdue,
        long never,
        long released,
        long openable,
        long withheld,
        long notShared) {}
