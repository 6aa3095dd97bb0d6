package cn.fenhe.lake.measure;

import cn.fenhe.lake.difference.Comparison;
import cn.fenhe.lake.difference.Comparisons;
import cn.fenhe.lake.duckdb.Engine;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.iceberg.TableState;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.scan.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The measuring door of the lake: aggregates only. */
@Component
public class LakeMeasure {

    private final Tables tables;
    private final Engine engine;
    private final Comparisons comparisons;

    LakeMeasure(Tables tables, Engine engine, Comparisons comparisons) {
        this.tables = tables;
        this.engine = engine;
        this.comparisons = comparisons;
    }

    /** The table's snapshots, newest first. */
    public List<Snapshot> snapshots(UUID table) {
        List<TableState.Version> versions = tables.state(table).versions();
        return versions.reversed().stream()
                .map(v -> new Snapshot(v.id(), v.at(), v.run(), v.rows(), v.bytes()))
                .toList();
    }

    /** Rows, missing values and distinct values of each column in a snapshot; distinct is approximate. */
    public List<ColumnFigures> profile(UUID table, long snapshot) {
        TableState state = tables.state(table);
        if (state.version(snapshot).isEmpty()) {
            throw new NoSuchElementException("no snapshot " + snapshot + " of table " + table);
        }
        List<StoredColumn> columns = state.columns();
        List<Field<?>> figures = new ArrayList<>();
        figures.add(DSL.count());
        for (StoredColumn column : columns) {
            Field<?> value = DSL.field(DSL.name(column.name()));
            figures.add(DSL.count(value));
            figures.add(DSL.function("approx_count_distinct", SQLDataType.BIGINT, value));
        }
        try (Session session = engine.session();
                Rows rows =
                        session.query(DSL.select(figures).from(Source.table(columns, tables.files(state, snapshot))))) {
            @Nullable Object[] row = rows.next();
            if (row == null) {
                throw new IllegalStateException("an aggregate has one row");
            }
            return figures(columns, row);
        }
    }

    /**
     * The first and the last day that columns say in a snapshot (时间范围); those that say none are left out.
     *
     * @param wanted each one date or time, or a year, perhaps with a month, perhaps with a day
     * @throws NoSuchElementException when the table, its snapshot or a column does not exist
     */
    public List<Period> periods(UUID table, long snapshot, List<List<String>> wanted) {
        TableState state = tables.state(table);
        if (state.version(snapshot).isEmpty()) {
            throw new NoSuchElementException("no snapshot " + snapshot + " of table " + table);
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<PeriodFields> periods = wanted.stream()
                .map(names -> PeriodFields.of(names, state.columns()))
                .toList();
        Select<?> query = DSL.select(
                        periods.stream().flatMap(one -> one.fields().stream()).toList())
                .from(Source.table(state.columns(), tables.files(state, snapshot)));
        try (Session session = engine.session();
                Rows rows = session.query(query)) {
            @Nullable Object[] row = rows.next();
            if (row == null) {
                throw new IllegalStateException("an aggregate has one row");
            }
            List<Period> found = new ArrayList<>();
            for (int i = 0; i < periods.size(); i++) {
                periods.get(i).read(row[2 * i], row[2 * i + 1]).ifPresent(found::add);
            }
            return found;
        }
    }

    /**
     * How many rows tell two snapshots apart (快照差异): by the table's key where it has one, else whole rows, of which one snapshot may
     * hold the same more often than the other.
     *
     * @throws NoSuchElementException when the table or one of its snapshots does not exist
     */
    public Difference difference(UUID table, long older, long newer) {
        return comparisons.compare(table, older, newer, LakeMeasure::difference);
    }

    private static Difference difference(Session session, Comparison comparison) {
        try (Rows rows = session.query(comparison.counts())) {
            @Nullable Object[] row = rows.next();
            if (row == null) {
                throw new IllegalStateException("an aggregate has one row");
            }
            return new Difference(comparison.keyed(), figure(row, 0), figure(row, 1), figure(row, 2));
        }
    }

    private static List<ColumnFigures> figures(List<StoredColumn> columns, @Nullable Object[] row) {
        long all = figure(row, 0);
        List<ColumnFigures> figures = new ArrayList<>();
        for (StoredColumn column : columns) {
            int at = 1 + 2 * figures.size();
            long present = figure(row, at);
            // The estimate may lie above the truth; never above what there is.
            long distinct = Math.min(present, figure(row, at + 1));
            figures.add(new ColumnFigures(column.name(), all, all - present, distinct));
        }
        return figures;
    }

    private static long figure(@Nullable Object[] row, int at) {
        return row[at] instanceof Long figure ? figure : 0;
    }

    /**
     * A snapshot (快照).
     *
     * @param run that made it
     */
    public record Snapshot(long id, Instant at, UUID run, long rows, long bytes) {}

    /**
     * From when until when rows are (时间范围).
     *
     * @param earliest ISO 8601, to the day at most, however exact the column is
     */
    public record Period(List<String> columns, String earliest, String latest) {}

    /** @param keyed whether rows were compared by a key; without one none is changed */
    public record Difference(boolean keyed, long added, long changed, long gone) {}

    /** @param distinct about, and never more than there are values */
    public record ColumnFigures(String column, long rows, long missing, long distinct) {}
}
