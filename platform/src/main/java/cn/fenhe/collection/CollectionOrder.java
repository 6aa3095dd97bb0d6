package cn.fenhe.collection;

import cn.fenhe.collection.understanding.StatedLayout;
import cn.fenhe.collection.understanding.Wishes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be collected and how (归集任务单).
 *
 * @param columns item (name, title or id) → header; empty to go by titles and names
 * @param charset of the files; null to find out
 * @param delimiter one character; null to find out
 * @param missing texts that mean no value, such as {@code NA}; an empty field always does
 * @param layout where the table stands in the files; to be found out unless it says
 * @param threshold share of rejected rows, 0 to 1, above which the run waits for a person; null for the platform's
 */
public record CollectionOrder(
        UUID resource,
        RunMode mode,
        Map<String, String> columns,
        @Nullable String charset,
        @Nullable Character delimiter,
        List<String> missing,
        @Nullable StatedLayout layout,
        @Nullable Double threshold) {

    public CollectionOrder {
        columns = Map.copyOf(columns);
        missing = List.copyOf(missing);
    }

    /** An order that leaves everything to be found out. */
    public static CollectionOrder of(UUID resource, RunMode mode) {
        return new CollectionOrder(resource, mode, Map.of(), null, null, List.of(), null, null);
    }

    /** What it says of how the files are to be read. */
    Wishes wishes() {
        return new Wishes(columns, charset, delimiter, layout == null ? StatedLayout.NONE : layout);
    }
}
