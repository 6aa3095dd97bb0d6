package cn.fenhe.lake.read;

import cn.fenhe.api.Refusal;
import cn.fenhe.lake.Change;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.difference.Comparison;
import cn.fenhe.lake.difference.Comparisons;
import cn.fenhe.lake.duckdb.Engine;
import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.iceberg.Registry;
import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.iceberg.TableState;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.scan.Source;
import cn.fenhe.lake.serving.Found;
import cn.fenhe.lake.serving.ServingTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reading door of the lake. */
@Component
public class LakeReader {

    private final Engine engine;
    private final Tables tables;
    private final Registry registry;
    private final ServingTables copies;
    private final Comparisons comparisons;

    LakeReader(Engine engine, Tables tables, Registry registry, ServingTables copies, Comparisons comparisons) {
        this.engine = engine;
        this.tables = tables;
        this.registry = registry;
        this.copies = copies;
        this.comparisons = comparisons;
    }

    /** The columns of a table's newest schema. */
    public List<Column> columns(UUID table) {
        return tables.state(table).columns().stream().map(StoredColumn::column).toList();
    }

    /**
     * Scans the table's files.
     *
     * @throws NoSuchElementException when the table or its snapshot does not exist
     * @throws Refusal {@code lake.busy}
     */
    public RowStream scan(Scan scan) {
        Target target = target(scan);
        return stream(target, names(scan), ScanQuery.of(scan, target.rows()));
    }

    /**
     * Counts and measures a scan's rows by groups, in the engine.
     *
     * @throws NoSuchElementException when the table or its snapshot does not exist
     * @throws Refusal {@code lake.busy}
     */
    public RowStream summarise(Summary summary) {
        Target target = target(summary.rows());
        return stream(target, summary.names(), ScanQuery.of(summary, target.rows()));
    }

    /**
     * Scans files that a run has written for a table and not committed: what they hold is in no snapshot yet.
     *
     * @param written their locations
     * @param scan of the table; its snapshot is not looked at
     * @throws Refusal {@code lake.busy}
     */
    public RowStream staged(List<String> written, Scan scan) {
        List<StoredColumn> columns = tables.state(scan.table()).columns();
        Target target = new Target(NO_SNAPSHOT, Source.table(columns, tables.written(written)));
        return stream(target, names(scan), ScanQuery.of(scan, target.rows()));
    }

    private RowStream stream(Target target, List<String> names, Select<?> query) {
        Session session = engine.session();
        try {
            return new EngineStream(target.snapshot(), names, session, session.query(query));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Looks up by the scan's raw filter in the table's serving table, fast for keys; in its files while the serving table does not hold
     * the newest snapshot yet. Always the newest.
     *
     * @throws Refusal {@code lake.lookup-unbounded} without a filter, {@code lake.lookup-too-wide}, {@code lake.not-served}
     */
    public RowStream lookup(Scan scan) {
        if (scan.rawFilter() == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "lake.lookup-unbounded");
        }
        if (!registry.of(scan.table()).serving()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "lake.not-served");
        }
        TableState state = tables.state(scan.table());
        Found found = copies.lookup(scan.table(), ScanQuery.of(scan, copies.rows(scan.table(), state.columns())));
        return Objects.equals(found.snapshot(), state.snapshot())
                ? new FoundStream(found.snapshot(), names(scan), found.rows().iterator())
                : lookupInFiles(scan);
    }

    private RowStream lookupInFiles(Scan scan) {
        try (RowStream all = scan(scan)) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (@Nullable Object[] row = all.next(); row != null; row = all.next()) {
                rows.add(row);
                ServingTables.requireNarrow(rows.size());
            }
            return new FoundStream(all.snapshot(), all.names(), rows.iterator());
        }
    }

    /**
     * Some of the rows by which two snapshots differ, in the order of the table's key, or of its columns.
     *
     * @throws NoSuchElementException when the table or one of its snapshots does not exist
     * @throws Refusal {@code lake.busy}
     */
    public ChangedRows changes(Changes wanted) {
        return comparisons.compare(wanted.table(), wanted.older(), wanted.newer(), (session, comparison) -> {
            List<ChangedRows.ChangedRow> changed = new ArrayList<>();
            try (Rows rows = session.query(comparison.rows(wanted.kind(), wanted.after(), wanted.limit()))) {
                for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
                    changed.add(changed(wanted.kind(), comparison, Arrays.asList(row)));
                }
            }
            return new ChangedRows(comparison.names(), changed);
        });
    }

    private static ChangedRows.ChangedRow changed(Change kind, Comparison of, List<@Nullable Object> row) {
        int width = of.names().size();
        long times = row.getFirst() instanceof Number number ? number.longValue() : 1;
        List<@Nullable Object> first = row.subList(1, 1 + width);
        return switch (kind) {
            case ADDED -> new ChangedRows.ChangedRow(times, null, first);
            case GONE -> new ChangedRows.ChangedRow(times, first, null);
            case CHANGED -> new ChangedRows.ChangedRow(times, first, row.subList(1 + width, 1 + 2 * width));
        };
    }

    /** Writes a scan to one Parquet file (zstd) and answers with its rows. */
    public long writeParquet(Scan scan, Path file) {
        try (Session session = engine.session()) {
            Select<?> query = ScanQuery.of(scan, target(scan).rows());
            return session.update(Parts.copyToParquet(query, file));
        }
    }

    private static List<String> names(Scan scan) {
        return scan.projections().stream().map(Scan.Projection::name).toList();
    }

    private Target target(Scan scan) {
        TableState state = tables.state(scan.table());
        Long wanted = scan.snapshot() == null ? state.snapshot() : scan.snapshot();
        if (wanted == null) {
            return new Target(NO_SNAPSHOT, Source.table(state.columns(), List.of()));
        }
        if (state.version(wanted).isEmpty()) {
            throw new NoSuchElementException("no snapshot " + wanted + " of table " + scan.table());
        }
        return new Target(wanted, Source.table(state.columns(), tables.files(state, wanted)));
    }

    /** What {@link RowStream#snapshot} tells of a table that never had one. */
    private static final long NO_SNAPSHOT = -1;

    private record Target(long snapshot, Table<?> rows) {}
}
