package cn.fenhe.catalog;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision was published (目录发布).
 *
 * @param superseded the revision it took the place of, null for the first
 * @param stricter items whose sharing or opening type became stricter, whose grade rose, or which are gone
 */
public record RevisionPublished(
        UUID resource, UUID revision, @Nullable UUID superseded, Set<UUID> stricter) {}
