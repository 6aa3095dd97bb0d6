package cn.fenhe.collection.understanding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an order says of how its files are to be read; the rest is found out.
 *
 * @param columns item → header; empty to go by likeness
 * @param charset null to find out
 * @param delimiter likewise
 */
public record Wishes(
        Map<String, String> columns,
        @Nullable String charset,
        @Nullable Character delimiter,
        StatedLayout layout) {

    public Wishes {
        columns = Map.copyOf(columns);
    }

    /** The same for a resource whose items are not known. */
    public Wishes withoutColumns() {
        return new Wishes(Map.of(), charset, delimiter, layout);
    }
}
