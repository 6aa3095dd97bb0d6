package cn.fenhe.lake.write;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch whose files are written and not yet part of any snapshot.
 *
 * @param table it is for
 * @param run it belongs to
 * @param base the table's snapshot when the run began, null for none; a commit on any other is a conflict
 * @param read rows read
 * @param accepted rows that passed
 * @param rejected rows that did not
 * @param rejects NDJSON, one {@link Reject} a line, in the order of file and line
 * @param dataFiles locations ({@code local:///…}) of the Parquet files
 */
public record StagedBatch(
        UUID table,
        UUID run,
        @Nullable Long base,
        long read,
        long accepted,
        long rejected,
        Path rejects,
        List<DataFileStats> dataFiles) {

    public StagedBatch {
        dataFiles = List.copyOf(dataFiles);
    }

    /** Opaque to callers; can be kept as JSON between the steps of a run. */
    public record DataFileStats(String location, long rows, long bytes, String statistics) {}
}
