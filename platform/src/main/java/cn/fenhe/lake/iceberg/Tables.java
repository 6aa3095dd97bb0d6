package cn.fenhe.lake.iceberg;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.CommitConflict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue of Iceberg tables: creates them, plans reads of their snapshots, and commits new ones. */
@Component
public class Tables {

    private static final Map<String, String> PROPERTIES = Map.of(
            TableProperties.FORMAT_VERSION, "2",
            // a conflict is the caller's to settle, and a retry on its transaction would not see more
            TableProperties.COMMIT_NUM_RETRIES, "0",
            TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "false",
            TableProperties.PARQUET_COMPRESSION, "zstd");

    private final JdbcClient jdbc;
    private final Warehouse warehouse;
    private final FileIO io;

    @Autowired
    Tables(JdbcClient jdbc, Warehouse warehouse) {
        this(jdbc, warehouse, new WarehouseIo(warehouse));
    }

    Tables(JdbcClient jdbc, Warehouse warehouse, FileIO io) {
        this.jdbc = jdbc;
        this.warehouse = warehouse;
        this.io = io;
    }

    public void create(UUID table, List<Column> columns) {
        CataloguedTable operations = new CataloguedTable(jdbc, io, table.toString());
        TableMetadata metadata = TableMetadata.newTableMetadata(
                IcebergTypes.schema(columns), PartitionSpec.unpartitioned(), Warehouse.ROOT + table, PROPERTIES);
        if (operations.current() != null) {
            throw new AlreadyExistsException("a table %s exists", table);
        }
        operations.commit(null, metadata);
    }

    /** @throws NoSuchElementException when there is no such table */
    public TableState state(UUID table) {
        return new TableState(load(table));
    }

    /** Everything that a table's snapshots need, and its older metadata. */
    public References references(UUID table) throws IOException {
        return References.of(load(table));
    }

    public Path path(DataFile file) {
        return warehouse.path(file.location());
    }

    /** The folder for a run's data files. */
    public Path dataFolder(UUID table, UUID run) {
        return warehouse.path(Warehouse.ROOT + table + "/data/" + run);
    }

    /** The data files of a snapshot, as Iceberg plans them. */
    public List<Path> files(TableState state, long snapshot) {
        List<Path> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks =
                state.table().newScan().useSnapshot(snapshot).planFiles()) {
            for (FileScanTask task : tasks) {
                if (!task.deletes().isEmpty()) {
                    throw new IllegalStateException("deletes in " + state.id() + ": this platform writes none yet");
                }
                files.add(warehouse.path(task.file().location()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Files that were written for a table, whether or not they are part of a snapshot. */
    public List<Path> written(List<String> locations) {
        return locations.stream().map(warehouse::path).toList();
    }

    /** The files that were added since an older snapshot; empty when the newest came about by more than adding, or not from that one. */
    public Optional<List<Path>> appendedSince(TableState state, long older) {
        Table table = state.table();
        List<Path> added = new ArrayList<>();
        Snapshot at = table.currentSnapshot();
        while (at != null && at.snapshotId() != older && DataOperations.APPEND.equals(at.operation())) {
            at.addedDataFiles(table.io()).forEach(file -> added.add(path(file)));
            at = at.parentId() == null ? null : table.snapshot(at.parentId());
        }
        return at != null && at.snapshotId() == older ? Optional.of(added) : Optional.empty();
    }

    /**
     * Moves the table to a new snapshot in the transaction under way.
     *
     * @param base the snapshot the run began from
     * @param replace whether the files take the place of what was there
     * @throws CommitConflict when the table has moved on from the base
     */
    public TableState commit(
            UUID table, @Nullable Long base, boolean replace, List<DataFile> files, Map<String, String> summary) {
        Table present = load(table);
        if (!Objects.equals(base, new TableState(present).snapshot())) {
            throw new CommitConflict(table);
        }
        SnapshotUpdate<?> update = replace ? replacing(present, files) : appending(present, files);
        summary.forEach(update::set);
        try {
            update.commit();
        } catch (CommitFailedException e) {
            throw new CommitConflict(table);
        }
        return new TableState(present);
    }

    private static SnapshotUpdate<?> replacing(Table table, List<DataFile> files) {
        var overwrite = table.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
        files.forEach(overwrite::addFile);
        return overwrite;
    }

    private static SnapshotUpdate<?> appending(Table table, List<DataFile> files) {
        var append = table.newAppend();
        files.forEach(append::appendFile);
        return append;
    }

    private BaseTable load(UUID table) {
        CataloguedTable operations = new CataloguedTable(jdbc, io, table.toString());
        if (operations.current() == null) {
            throw new NoSuchElementException("no table " + table);
        }
        return new BaseTable(operations, table.toString());
    }
}
