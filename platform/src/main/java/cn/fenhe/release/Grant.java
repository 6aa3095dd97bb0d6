package cn.fenhe.release;

import cn.fenhe.protection.Mask;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant (授权): who may have which items of which resource, for which scenario, until when, how fast.
 *
 * @param holder institution that holds it; null for a standing grant to the public
 * @param scenario application scenario (应用场景; SD-12, GW-20)
 * @param purposeId the sharing request or opening review it comes from
 * @param from first instant
 * @param until end, null for a standing grant
 * @param perMinute lookups a minute
 */
public record Grant(
        UUID id,
        UUID resource,
        @Nullable UUID holder,
        String scenario,
        UUID purposeId,
        List<GrantedItem> items,
        Instant from,
        @Nullable Instant until,
        int perMinute,
        State state) {

    public Grant {
        items = List.copyOf(items);
    }

    /** @param item id of the item in the catalogue; @param mask of a returned item */
    public record GrantedItem(UUID item, Exposure exposure, Mask mask) {}

    /** States of a grant. */
    public enum State {
        /** 有效: releases are decided under it. */
        ACTIVE,
        /** 暂停: nothing leaves until it is resumed. */
        SUSPENDED,
        /** 终止: for good. */
        ENDED
    }
}
