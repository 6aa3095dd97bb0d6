package cn.fenhe.release;

import cn.fenhe.api.Refusal;
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
    public record GrantedItem(UUID item, Exposure exposure, Mask mask) {

        /** An item returned as it is. */
        public static GrantedItem plain(UUID item) {
            return new GrantedItem(item, Exposure.RETURNED, Mask.NONE);
        }

        /**
         * An item by the name of its mask, for those who decide about masks and apply none.
         *
         * @param mask of a returned item; null for none
         * @throws cn.fenhe.api.Refusal 422 {@code release.unknown-mask}
         */
        public static GrantedItem of(UUID item, Exposure exposure, @Nullable String mask) {
            if (mask == null) {
                return new GrantedItem(item, exposure, Mask.NONE);
            }
            try {
                return new GrantedItem(item, exposure, Mask.valueOf(mask));
            } catch (IllegalArgumentException unknown) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "release.unknown-mask")
                        .with("mask", mask);
            }
        }
    }

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
