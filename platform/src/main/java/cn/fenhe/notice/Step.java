package cn.fenhe.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way of a matter (办理过程), as it is told to those whom it concerns.
 *
 * @param act what was done, by a name of the matter's module, such as {@code accept}
 * @param institution for which it was done; null when the platform itself did it
 * @param institutionName as it was called then
 * @param person by whom, as he was called then; null for the platform itself
 * @param articles its basis
 * @param words reasons, a decision, what is missing; null for most
 */
public record Step(
        UUID id,
        String act,
        Instant at,
        @Nullable UUID institution,
        @Nullable String institutionName,
        @Nullable String person,
        List<String> articles,
        @Nullable String words) {

    public Step {
        articles = List.copyOf(articles);
    }
}
