package cn.fenhe.lake.staging;

import static cn.fenhe.lake.staging.Csv.LENGTH;
import static cn.fenhe.lake.staging.Csv.LINE;
import static cn.fenhe.lake.staging.Csv.OFFSET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sql;

import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.duckdb.Watch;
import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.write.DelimitedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOrderByStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Records with their places, checked one by one: exact about every fault, at the price of a file of the engine's own. */
final class Batch {

    private static final Field<Integer> FILE = field(name("file"), SQLDataType.INTEGER);
    private static final Field<Integer> FAULT = field(name("fault"), SQLDataType.INTEGER);
    private static final Table<?> REPEATED = DSL.table(name("repeated_records"));

    private final Session session;
    private final DelimitedFile layout;
    private final Typed typed;
    private final Path checked;
    private boolean repeats;

    /** @param checked the file to keep checked records in */
    Batch(Session session, DelimitedFile layout, Typed typed, Path checked) {
        this.session = session;
        this.layout = layout;
        this.typed = typed;
        this.checked = checked;
    }

    /** Types and checks every record of files that {@link Normalized} wrote. */
    void check(List<Path> normalized, Watch watch) {
        List<Select<?>> parts = new ArrayList<>();
        for (Path file : normalized) {
            parts.add(checked(file, parts.size()));
        }
        session.watchedUpdate(Parts.copyToParquet(union(parts), checked), watch);
        if (!typed.keys().isEmpty()) {
            findRepeats(watch);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<?> union(List<Select<?>> parts) {
        Select all = parts.getFirst();
        for (Select part : parts.subList(1, parts.size())) {
            all = all.unionAll(part);
        }
        return all;
    }

    private Select<?> checked(Path normalized, int file) {
        Field<Integer> fault = DSL.function("coalesce", SQLDataType.INTEGER, Csv.STRUCTURE, typed.fault());
        List<SelectFieldOrAsterisk> kept =
                new ArrayList<>(List.of(inline(file).as(FILE), LINE, OFFSET, LENGTH, fault.as(FAULT)));
        typed.checks().forEach(check -> kept.add(check.computedValue()));
        return DSL.select(kept).from(typed.over(Csv.normalized(normalized, layout)));
    }

    private Table<?> records() {
        return DSL.table("read_parquet({0})", Parts.literal(checked));
    }

    /** Rows whose key stands in the table already, and of those that share a key within the batch all but the first. */
    private void findRepeats(Watch watch) {
        List<Field<?>> key = typed.key();
        Select<?> standing = typed.committed();
        Condition again = standing == null ? DSL.falseCondition() : Parts.in(key, standing);
        session.watchedUpdate(
                sql("CREATE TEMP TABLE {0} AS {1}", REPEATED, repeated(Fault.COMMITTED_KEY, records(), again)), watch);
        Table<?> twice = DSL.table(name("twice"));
        Condition fresh = DSL.row(FILE, OFFSET).notIn(DSL.select(FILE, OFFSET).from(REPEATED));
        Select<?> repeatedKeys = DSL.select(key)
                .from(records())
                .where(FAULT.isNull())
                .and(fresh)
                .groupBy(key)
                .having(DSL.count().gt(1));
        session.watchedUpdate(sql("CREATE TEMP TABLE {0} AS {1}", twice, repeatedKeys), watch);
        Field<Integer> place = DSL.rowNumber().over(DSL.partitionBy(key).orderBy(FILE, OFFSET));
        Select<?> ordered = DSL.select(FILE, LINE, OFFSET, LENGTH, FAULT, place.as("place"))
                .from(records())
                .where(FAULT.isNull())
                .and(fresh)
                .and(DSL.row(key).in(DSL.select(key).from(twice)));
        Condition beyondFirst = field(name("place"), Integer.class).gt(1);
        session.watchedUpdate(
                sql(
                        "INSERT INTO {0} {1}",
                        REPEATED, repeated(Fault.DUPLICATE_KEY, ordered.asTable("ordered"), beyondFirst)),
                watch);
        try (Rows rows = session.query(DSL.selectOne().from(REPEATED).limit(1))) {
            repeats = rows.next() != null;
        }
    }

    private static Select<?> repeated(Fault fault, Table<?> rows, Condition which) {
        return DSL.select(FILE, LINE, OFFSET, LENGTH, inline(fault.at(0)).as(FAULT))
                .from(rows)
                .where(FAULT.isNull())
                .and(which);
    }

    /** The rows that passed, as the table's columns. */
    Select<?> good(List<StoredColumn> columns) {
        Condition sound = FAULT.isNull();
        return DSL.select(typed.columns(columns))
                .from(records())
                .where(
                        repeats
                                ? sound.and(DSL.row(FILE, OFFSET)
                                        .notIn(DSL.select(FILE, OFFSET).from(REPEATED)))
                                : sound);
    }

    /** The rows that did not pass, in the order of file and line, as {@link #reject} reads them. */
    Rows rejected() {
        SelectOrderByStep<?> faulty =
                DSL.select(FILE, LINE, OFFSET, LENGTH, FAULT).from(records()).where(FAULT.isNotNull());
        Select<?> all = repeats
                ? union(List.of(
                        faulty, DSL.select(FILE, LINE, OFFSET, LENGTH, FAULT).from(REPEATED)))
                : faulty;
        return session.query(DSL.select(FILE, LINE, OFFSET, LENGTH, FAULT)
                .from(all.asTable("rejected"))
                .orderBy(FILE, OFFSET));
    }

    Rejected reject(@Nullable Object[] row) {
        long code = number(row[4]);
        int column = Fault.column(code);
        return new Rejected(
                (int) number(row[0]),
                number(row[1]),
                number(row[2]),
                (int) number(row[3]),
                column == 0 ? null : typed.checks().get(column - 1).name(),
                Fault.of(code));
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new IllegalStateException("a place is always known");
    }

    /** A rejected record, by its place. */
    record Rejected(
            int file,
            long line,
            long offset,
            int length,
            @Nullable String column,
            Fault fault) {}
}
