package cn.fenhe.release;

import cn.fenhe.audit.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant was suspended (授权暂停).
 *
 * @param holder null for the public
 * @param purposeId the sharing request or opening review it came from
 * @param reason as given, {@link Grant#STRICTER_REVISION} or {@link Grant#ENTRY_WITHDRAWN}
 */
public record GrantSuspended(
        UUID grant, UUID resource, @Nullable UUID holder, UUID purposeId, Actor by, String reason) {}
