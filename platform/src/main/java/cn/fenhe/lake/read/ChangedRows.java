package cn.fenhe.lake.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows by which two snapshots differ, raw. @param names of the columns, in the order of each row's values */
public record ChangedRows(List<String> names, List<ChangedRow> rows) {

    public ChangedRows {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /**
     * @param times how often the row is meant: more than once only where a table has no key
     * @param before null of an added row
     * @param after null of a row that is gone
     */
    public record ChangedRow(
            long times,
            @Nullable List<@Nullable Object> before,
            @Nullable List<@Nullable Object> after) {}
}
