package cn.fenhe.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index found: resources only, since what they say is read from the database.
 *
 * @param dimensions by the public name of the dimension
 */
public record Matches(List<UUID> resources, @Nullable String next, long total, Map<String, List<Count>> dimensions) {

    static final Matches NONE = new Matches(List.of(), null, 0, Map.of());

    /** A value of a dimension, and how many entries have it. */
    public record Count(String value, long count) {}
}
