package cn.fenhe.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for (分页): {@code ?cursor=&limit=}. Controllers take it as a parameter.
 *
 * @param cursor where the last page ended; null for the first page
 * @param limit rows asked for, 1 to 200
 */
public record Paging(@Nullable String cursor, int limit) {

    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    public static final Paging FIRST = new Paging(null, DEFAULT);

    /** @throws Refusal 400 {@code api.limit-invalid} */
    public Paging {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(Refusal.Kind.INVALID, "api.limit-invalid").with("most", MOST);
        }
    }

    /** The sort key that the page starts after, in parts; empty on the first page. @throws Refusal 400 {@code api.cursor-invalid} */
    public Optional<List<String>> after(int parts) {
        return Optional.ofNullable(cursor).map(given -> Cursor.read(given, parts));
    }

    /** The id that the page starts after, for lists sorted by id alone; null on the first page. @throws Refusal as {@link #after} */
    public @Nullable UUID afterId() {
        try {
            return after(1).map(keys -> UUID.fromString(keys.getFirst())).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
        }
    }

    /** Rows to fetch: one more than asked for, which tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The page of the rows fetched.
     *
     * @param fetched at most {@link #fetch()} rows
     * @param position a row's cursor, by {@link Cursor#of}
     */
    public <T> Page<T> page(List<T> fetched, Function<T, String> position) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> shown = fetched.subList(0, limit);
        return new Page<>(shown, position.apply(shown.getLast()));
    }
}
