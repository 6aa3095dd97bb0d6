package cn.fenhe.lake.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first records of a file would meet with (试读). Keys that repeat are not looked for: that takes the whole file.
 *
 * @param read records looked at
 * @param rejected those of them that would not pass
 * @param rows the first ones
 * @param faults of all of them, most first
 */
public record Examined(long read, long rejected, List<Row> rows, List<Count> faults) {

    public Examined {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * A record.
     *
     * @param line physical, from one
     * @param cells texts by the file's columns, null where nothing stands; empty when the record has not that many
     * @param faults none when it would pass
     * @param raw as it stands in the file, null when it has its columns
     */
    public record Row(
            long line,
            List<@Nullable String> cells,
            List<Fault> faults,
            @Nullable String raw) {

        public Row {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param position of the column in the file, from zero; null when the record as a whole is at fault
     * @param reason as {@link Reject#reason}
     */
    public record Fault(@Nullable Integer position, String reason) {}

    /** @param column of the table, null when records as a whole are at fault */
    public record Count(@Nullable String column, String reason, long rows) {}
}
