package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.protection.Mask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant (授权): who may have which items of which resource, for which scenario, until when, how fast.
 *
 * @param holder institution that holds it; null for what goes outside: to the public, or to one applicant
 * @param scenario application scenario (应用场景; SD-12, GW-20)
 * @param purposeId the sharing request or opening review it comes from
 * @param from first instant
 * @param until first instant past it, null for a standing grant
 * @param perMinute values looked up a minute
 * @param state as of when it was read: past {@code until} it is ended
 * @param reason why it is suspended or ended, {@link #EXPIRED}, {@link #STRICTER_REVISION} or {@link #ENTRY_WITHDRAWN} when nobody
 *     said so; null while active
 * @param suspendedBy the institution that suspended it; null when the platform itself did, and while it is not suspended
 * @param applied whose it is that holds what is opened to him on his application; null for everyone else's
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
        State state,
        @Nullable String reason,
        @Nullable UUID suspendedBy,
        @Nullable Applied applied) {

    /** The reason of a grant that ended by the clock. */
    public static final String EXPIRED = "expired";

    /** The reason of a grant that a stricter revision no longer covers. */
    public static final String STRICTER_REVISION = "stricter-revision";

    /** The reason of a grant whose entry was withdrawn. */
    public static final String ENTRY_WITHDRAWN = "entry-withdrawn";

    /** The reason of resuming it when the entry is published again and covers it as it was granted. */
    public static final String ENTRY_PUBLISHED_AGAIN = "entry-published-again";

    public Grant {
        items = List.copyOf(items);
    }

    /**
     * What is opened to one applicant on his application (依申请开放).
     *
     * @param application by which its applicant is known
     * @param files how often he may take the file
     */
    public record Applied(UUID application, int files) {}

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
        /** 有效: releases are decided under it; it can be suspended and ended. */
        ACTIVE,
        /** 暂停: nothing leaves; it can be resumed once the entry covers it as it was granted, and ended. */
        SUSPENDED,
        /** 终止: for good; nothing more can be done with it. */
        ENDED
    }

    public Optional<GrantedItem> item(UUID id) {
        return items.stream().filter(granted -> granted.item().equals(id)).findFirst();
    }

    /** Items that leave, perhaps masked. */
    public List<GrantedItem> returned() {
        return items.stream()
                .filter(granted -> granted.exposure() == Exposure.RETURNED)
                .toList();
    }

    /** Whether it is everyone's. */
    public boolean isPublic() {
        return audience() == Audience.PUBLIC;
    }

    /** To whom what it lets go goes. */
    public Audience audience() {
        return holder != null ? Audience.INSTITUTION : applied == null ? Audience.PUBLIC : Audience.APPLICANT;
    }

    Grant suspend(String why, @Nullable UUID by) {
        return guarded(state == State.ACTIVE, "suspend").in(State.SUSPENDED, why, by);
    }

    Grant resume() {
        return guarded(state == State.SUSPENDED, "resume").in(State.ACTIVE, null, null);
    }

    Grant end(String why) {
        return guarded(state != State.ENDED, "end").in(State.ENDED, why, null);
    }

    /** As it is at an instant: past its term it has ended, whatever its row still says. */
    Grant at(Instant now) {
        return state != State.ENDED && until != null && !now.isBefore(until) ? in(State.ENDED, EXPIRED, null) : this;
    }

    private Grant guarded(boolean allowed, String act) {
        if (allowed) {
            return this;
        }
        throw Refusal.of(Refusal.Kind.CONFLICT, "release.illegal-transition")
                .with("act", act)
                .with("state", state.name());
    }

    private Grant in(State next, @Nullable String why, @Nullable UUID by) {
        return new Grant(
                id, resource, holder, scenario, purposeId, items, from, until, perMinute, next, why, by, applied);
    }
}
