package cn.fenhe.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for (检索条件); what is null does not narrow.
 *
 * @param from at or after
 * @param until before
 * @param actor id of the person or machine client
 * @param action such as {@code catalog.submit}
 * @param subject id of what it was done to
 * @param persons keyed digests of one person, one for each key there has been; empty does not narrow
 * @param article such as {@code TJ-17}
 */
public record EntryFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        List<String> persons,
        @Nullable String article) {

    public EntryFilter {
        persons = List.copyOf(persons);
    }

    /** What narrows, by name, as it is recorded of whoever reads. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "from", from);
        put(conditions, "until", until);
        put(conditions, "actor", actor);
        put(conditions, "action", action);
        put(conditions, "subject", subject);
        put(conditions, "person", persons.isEmpty() ? null : String.join(",", persons));
        put(conditions, "article", article);
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String name, @Nullable Object value) {
        if (value != null) {
            conditions.put(name, value);
        }
    }
}
