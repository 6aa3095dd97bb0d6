package cn.fenhe.sharing;

import cn.fenhe.release.Grant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant that came of a sharing request, as both sides see it (共享授权).
 *
 * @param request it came of
 * @param title of the resource when it was asked for
 * @param perMinute values a minute, as the provider may have lowered it
 * @param reason why it is suspended or ended, null while active
 * @param suspendedBy the institution that suspended it, null when the platform itself did, and while it is not suspended
 */
public record SharedGrant(
        UUID id,
        UUID request,
        UUID resource,
        String title,
        UUID consumer,
        UUID provider,
        String scenario,
        List<Grant.GrantedItem> items,
        Instant from,
        @Nullable Instant until,
        int perMinute,
        Grant.State state,
        @Nullable String reason,
        @Nullable UUID suspendedBy) {

    public SharedGrant {
        items = List.copyOf(items);
    }
}
