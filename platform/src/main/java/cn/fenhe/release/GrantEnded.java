package cn.fenhe.release;

import cn.fenhe.audit.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant ended for good (授权终止).
 *
 * @param holder null for the public
 * @param purposeId the sharing request or opening review it came from
 * @param reason as given, or {@link Grant#EXPIRED}
 */
public record GrantEnded(
        UUID grant, UUID resource, @Nullable UUID holder, UUID purposeId, Actor by, String reason) {}
