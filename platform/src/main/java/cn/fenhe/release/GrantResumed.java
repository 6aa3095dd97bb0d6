package cn.fenhe.release;

import cn.fenhe.audit.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspended grant was resumed (授权恢复).
 *
 * @param holder null for the public
 * @param purposeId the sharing request or opening review it came from
 * @param reason as given, or {@link Grant#ENTRY_PUBLISHED_AGAIN}
 */
public record GrantResumed(
        UUID grant, UUID resource, @Nullable UUID holder, UUID purposeId, Actor by, String reason) {}
