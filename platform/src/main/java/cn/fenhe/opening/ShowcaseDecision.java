package cn.fenhe.opening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the authority decided about an application in the showcase (审核结论).
 *
 * @param published whether it stands in the portal; otherwise it was refused, or taken out again
 * @param reasons of a refusal, null where it is published
 * @param authority name of the institution that decided
 */
public record ShowcaseDecision(boolean published, @Nullable String reasons, String authority, Instant at) {}
