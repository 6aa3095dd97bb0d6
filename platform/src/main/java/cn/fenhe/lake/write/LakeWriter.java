package cn.fenhe.lake.write;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.SnapshotCommitted;
import cn.fenhe.lake.iceberg.FileStatistics;
import cn.fenhe.lake.iceberg.Registry;
import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.iceberg.TableState;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.serving.Serving;
import cn.fenhe.lake.staging.Examiner;
import cn.fenhe.lake.staging.Stager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.apache.iceberg.DataFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The writing door of the lake. */
@Component
public class LakeWriter {

    /** How a batch changes its table. */
    public enum Mode {
        REPLACE,
        APPEND
    }

    private final Tables tables;
    private final Registry registry;
    private final Serving serving;
    private final Stager stager;
    private final Examiner examiner;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LakeWriter(
            Tables tables,
            Registry registry,
            Serving serving,
            Stager stager,
            Examiner examiner,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.registry = registry;
        this.serving = serving;
        this.stager = stager;
        this.examiner = examiner;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Creates a table, in the caller's transaction.
     *
     * @param keys columns that identify a row; may be empty
     * @param serving whether a serving table is kept for lookups by key
     * @throws IllegalArgumentException when two columns have one name (case does not tell them apart), or a key is none of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(UUID table, List<Column> columns, List<String> keys, boolean serving) {
        TableNames.check(columns, keys);
        registry.register(table, keys, serving);
        tables.create(table, columns);
        if (serving) {
            this.serving.create(tables.state(table), keys);
        }
    }

    /**
     * Reads, types and checks files and writes what passes as Parquet beside the table; rejected rows go to the batch's file of
     * rejects. Outside any transaction; a batch that is never committed stays until it is discarded.
     *
     * @param mode in which the batch will be committed; a row that is added may not have a key that stands in the table already
     * @param progress told the bytes read so far; throwing from it cancels
     * @throws cn.fenhe.lake.SourceUnreadable when a file can't be read as described, saying where
     */
    @Transactional(propagation = Propagation.NEVER)
    public StagedBatch stage(
            UUID table,
            UUID run,
            Mode mode,
            DelimitedFile source,
            List<ColumnRule> rules,
            List<String> keys,
            LongConsumer progress) {
        registry.staging(run, table);
        try {
            StagedBatch batch = stager.stage(table, run, mode, source, rules, keys, progress);
            registry.staged(run);
            return batch;
        } catch (RuntimeException e) {
            stager.discard(table, run);
            registry.settled(run);
            throw e;
        }
    }

    /**
     * Checks the beginning of a file as {@link #stage} would, cell by cell, and keeps nothing of it.
     *
     * @param work a folder of the caller's for the way, who removes it
     * @param cut whether the file ends in the middle, so that its last record is not judged
     * @param rows to answer with at most
     * @throws cn.fenhe.lake.SourceUnreadable as {@link #stage}
     */
    public Examined examine(DelimitedFile source, List<ColumnRule> rules, Path work, boolean cut, int rows) {
        return examiner.examine(source, rules, work, cut, rows);
    }

    /**
     * Commits a staged batch as a snapshot in the caller's transaction and publishes {@link SnapshotCommitted}.
     *
     * @throws cn.fenhe.lake.CommitConflict when another run changed the table since; nothing is written, stage stays
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SnapshotCommitted commit(StagedBatch batch, Mode mode) {
        registry.share(batch.table());
        List<StoredColumn> columns = tables.state(batch.table()).columns();
        List<DataFile> files =
                batch.dataFiles().stream().map(file -> dataFile(file, columns)).toList();
        Map<String, String> summary = Map.of(
                TableState.RUN, batch.run().toString(),
                TableState.AT, clock.instant().toString());
        TableState committed = tables.commit(batch.table(), batch.base(), mode == Mode.REPLACE, files, summary);
        registry.settled(batch.run());
        SnapshotCommitted event = event(committed, committed.versions().getLast());
        events.publishEvent(event);
        return event;
    }

    /**
     * Brings the table's serving table up to its newest snapshot, in a transaction of its own: after a commit, when nothing waits for it.
     * Lookups before that read the table's files. Does nothing for a table without one; harmless to repeat.
     */
    public void serve(UUID table) {
        serving.follow(table);
    }

    private DataFile dataFile(StagedBatch.DataFileStats file, List<StoredColumn> columns) {
        return json.readValue(file.statistics(), FileStatistics.class)
                .dataFile(file.location(), file.rows(), file.bytes(), columns);
    }

    /** The snapshot that a run committed, found by the run id in the snapshot's summary: settles a run whose outcome is unknown. */
    public Optional<SnapshotCommitted> committedBy(UUID table, UUID run) {
        TableState state = tables.state(table);
        return state.versions().stream()
                .filter(version -> version.run().equals(run))
                .findFirst()
                .map(version -> event(state, version));
    }

    private static SnapshotCommitted event(TableState state, TableState.Version version) {
        return new SnapshotCommitted(state.id(), version.id(), version.run(), version.rows());
    }

    /** Removes a staged batch's files. */
    public void discard(StagedBatch batch) {
        if (committedBy(batch.table(), batch.run()).isPresent()) {
            throw new IllegalStateException("run " + batch.run() + " is committed");
        }
        stager.discard(batch.table(), batch.run());
        registry.settled(batch.run());
    }
}
