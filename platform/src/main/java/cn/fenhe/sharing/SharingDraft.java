package cn.fenhe.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a consumer asks for (共享申请; GW-20: legal basis, scenario, scope, mode, term).
 *
 * @param items ids of the information items
 * @param perMinute lookups a minute
 */
public record SharingDraft(
        UUID resource, String scenario, String legalBasis, List<UUID> items, Instant until, int perMinute) {

    public SharingDraft {
        items = List.copyOf(items);
    }
}
