package cn.fenhe.lake.write;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.SnapshotCommitted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The writing door of the lake. */
@Component
public class LakeWriter {

    /** How a batch changes its table. */
    public enum Mode {
        REPLACE,
        APPEND
    }

    /**
     * Creates a table, in the caller's transaction.
     *
     * @param keys columns that identify a row; may be empty
     * @param serving whether a serving table is kept for lookups by key
     */
    public void create(UUID table, List<Column> columns, List<String> keys, boolean serving) {
        throw new UnsupportedOperationException("create");
    }

    /**
     * Reads, types and checks files and writes what passes as Parquet beside the table; rejected rows go to the batch's file of
     * rejects. Outside any transaction; a batch staged and never committed is removed by the orphan collector.
     *
     * @param progress told the bytes read so far; throwing from it cancels
     * @throws cn.fenhe.lake.SourceUnreadable when a file can't be read as described, saying where
     */
    public StagedBatch stage(
            UUID table,
            UUID run,
            DelimitedFile source,
            List<ColumnRule> rules,
            List<String> keys,
            LongConsumer progress) {
        throw new UnsupportedOperationException("stage");
    }

    /**
     * Commits a staged batch as a snapshot in the caller's transaction, updates the serving table and publishes {@link SnapshotCommitted}.
     *
     * @throws cn.fenhe.lake.CommitConflict when another run changed the table since; nothing is written, stage stays
     */
    public SnapshotCommitted commit(StagedBatch batch, Mode mode) {
        throw new UnsupportedOperationException("commit");
    }

    /** The snapshot that a run committed, found by the run id in the snapshot's summary: settles a run whose outcome is unknown. */
    public Optional<SnapshotCommitted> committedBy(UUID table, UUID run) {
        throw new UnsupportedOperationException("committedBy");
    }

    /** Removes a staged batch's files. */
    public void discard(StagedBatch batch) {
        throw new UnsupportedOperationException("discard");
    }
}
