package cn.fenhe.lake.staging;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sql;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.duckdb.Types;
import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.iceberg.TableState;
import cn.fenhe.lake.iceberg.Warehouse;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.Reject;
import cn.fenhe.lake.write.StagedBatch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The records of one batch inside a session of the engine, checked and ready to be written. */
final class Batch {

    private static final Field<Integer> FILE = field(name("file"), SQLDataType.INTEGER);
    private static final Field<Long> LINE = field(name("line"), SQLDataType.BIGINT);
    private static final Field<Long> OFFSET = field(name("offset"), SQLDataType.BIGINT);
    private static final Field<Long> LENGTH = field(name("length"), SQLDataType.BIGINT);
    private static final Field<Integer> STRUCTURE = field(name("structure"), SQLDataType.INTEGER);
    private static final Field<Integer> FAULT = field(name("fault"), SQLDataType.INTEGER);
    private static final Table<?> REPEATED = DSL.table(name("repeated"));

    private final Session session;
    private final TableState state;
    private final DelimitedFile layout;
    private final List<Checks> checks;
    private final List<String> keys;
    private final Path work;
    private boolean repeats;

    Batch(
            Session session,
            TableState state,
            DelimitedFile layout,
            List<ColumnRule> rules,
            List<String> keys,
            Path work) {
        this.session = session;
        this.state = state;
        this.layout = layout;
        this.checks = Rules.checks(state.columns(), layout, rules, keys);
        this.keys = List.copyOf(keys);
        this.work = work;
    }

    /** Types and checks every record into one file of the engine's own. */
    void check(List<Path> normalized) {
        List<Select<?>> parts = new ArrayList<>();
        for (Path file : normalized) {
            parts.add(checked(file, parts.size()));
        }
        Select<?> all = parts.getFirst();
        for (Select<?> part : parts.subList(1, parts.size())) {
            all = DSL.selectFrom(all.asTable("done")).unionAll((Select) DSL.selectFrom(part.asTable("next")));
        }
        session.execute(Parts.copyToParquet(all, checkedFile()));
        if (!keys.isEmpty()) {
            findRepeats();
        }
    }

    private Path checkedFile() {
        return work.resolve("checked.parquet");
    }

    private Select<?> checked(Path normalized, int file) {
        List<SelectFieldOrAsterisk> typed = new ArrayList<>(List.of(LINE, OFFSET, LENGTH, STRUCTURE));
        for (int i = 0; i < layout.columns(); i++) {
            typed.add(Checks.raw(i));
        }
        checks.forEach(check -> typed.add(check.value().as(check.valueName())));
        List<SelectFieldOrAsterisk> kept =
                new ArrayList<>(List.of(inline(file).as(FILE), LINE, OFFSET, LENGTH, fault().as(FAULT)));
        checks.forEach(check -> kept.add(field(name(check.valueName()))));
        return DSL.select(kept).from(DSL.select(typed).from(csv(normalized)).asTable("typed"));
    }

    private Field<Integer> fault() {
        List<Field<Integer>> faults = new ArrayList<>();
        faults.add(STRUCTURE);
        checks.forEach(check -> faults.add(check.fault()));
        return DSL.function("coalesce", SQLDataType.INTEGER, faults.toArray(Field[]::new));
    }

    private Table<?> csv(Path file) {
        Map<String, Field<String>> columns = new LinkedHashMap<>();
        columns.put("line", inline("BIGINT"));
        columns.put("offset", inline("BIGINT"));
        columns.put("length", inline("BIGINT"));
        columns.put("structure", inline("INTEGER"));
        for (int i = 0; i < layout.columns(); i++) {
            columns.put("c" + i, inline("VARCHAR"));
        }
        String quote = layout.quote() == null ? "" : layout.quote().toString();
        return DSL.table(
                "read_csv({0}, columns = {1}, delim = {2}, quote = {3}, escape = {3}, auto_detect = false, header = false, max_line_size = {4}, buffer_size = {5})",
                Parts.literal(file),
                Parts.struct(columns),
                inline(Character.toString(layout.delimiter())),
                inline(quote),
                inline(RecordScanner.LONGEST + 1024),
                inline(4L * RecordScanner.LONGEST));
    }

    private void findRepeats() {
        List<Field<?>> values = keys.stream().<Field<?>>map(this::keyValue).toList();
        Table<?> good = DSL.table("read_parquet({0})", Parts.literal(checkedFile()));
        Select<?> twice = DSL.select(values)
                .from(good)
                .where(FAULT.isNull())
                .groupBy(values)
                .having(DSL.count().gt(1));
        session.execute(sql("CREATE TEMP TABLE {0} AS {1}", name("twice"), twice));
        Field<Integer> order = DSL.rowNumber().over(DSL.partitionBy(values).orderBy(FILE, OFFSET));
        Select<?> ordered = DSL.select(FILE, LINE, OFFSET, LENGTH, order.as("place"))
                .from(good)
                .where(FAULT.isNull())
                .and(DSL.row(values).in(DSL.select(values).from(DSL.table(name("twice")))));
        Select<?> beyondFirst = DSL.select(FILE, LINE, OFFSET, LENGTH)
                .from(ordered.asTable("ordered"))
                .where(field(name("place"), Integer.class).gt(1));
        session.execute(sql("CREATE TEMP TABLE {0} AS {1}", REPEATED, beyondFirst));
        try (Rows rows = session.query(DSL.selectOne().from(REPEATED).limit(1))) {
            repeats = rows.next() != null;
        }
    }

    private Field<?> keyValue(String key) {
        return checks.stream()
                .filter(check -> check.rule().column().name().equals(key))
                .map(check -> (Field<?>) field(name(check.valueName())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for the key " + key));
    }

    private Condition isGood() {
        Condition sound = FAULT.isNull();
        return repeats
                ? sound.and(DSL.row(FILE, OFFSET).notIn(DSL.select(FILE, OFFSET).from(REPEATED)))
                : sound;
    }

    /** Writes the good rows as data files into a folder. */
    List<StagedBatch.DataFileStats> write(Path folder, Warehouse warehouse, JsonMapper json) throws IOException {
        Warehouse.create(folder);
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        for (StoredColumn column : state.columns()) {
            columns.add(value(column.column()).as(name(column.name())));
        }
        Select<?> good = DSL.select(columns)
                .from(DSL.table("read_parquet({0})", Parts.literal(checkedFile())))
                .where(isGood());
        return new ParquetWriter(session, warehouse, state.columns(), json).write(good, folder);
    }

    private Field<?> value(Column column) {
        return checks.stream()
                .filter(check -> check.rule().column().name().equals(column.name()))
                .<Field<?>>map(check -> field(name(check.valueName())))
                .findFirst()
                .orElseGet(() -> DSL.castNull(Types.of(column.type())));
    }

    /** Writes the rejected rows in the order of file and line; answers with their number. */
    long reject(List<Path> decoded, Path target, JsonMapper json) throws IOException {
        Select<?> faulty = DSL.select(FILE, LINE, OFFSET, LENGTH, FAULT)
                .from(DSL.table("read_parquet({0})", Parts.literal(checkedFile())))
                .where(FAULT.isNotNull());
        Select<?> all = repeats
                ? DSL.selectFrom(faulty.asTable("faulty")).unionAll((Select)
                        DSL.select(FILE, LINE, OFFSET, LENGTH, inline(Fault.DUPLICATE_KEY.at(0)))
                                .from(REPEATED))
                : faulty;
        QueryPart query = DSL.selectFrom(all.asTable("rejected")).orderBy(FILE, OFFSET);
        long count = 0;
        try (Rows rows = session.query(query);
                SourceTexts texts = new SourceTexts(decoded);
                BufferedWriter out = Files.newBufferedWriter(target)) {
            for (@Nullable Object[] row = rows.next(); row != null; row = rows.next(), count++) {
                out.write(json.writeValueAsString(reject(row, texts)));
                out.newLine();
            }
        }
        return count;
    }

    private Reject reject(@Nullable Object[] row, SourceTexts texts) throws IOException {
        int file = number(row[0]).intValue();
        long code = number(row[4]);
        int column = Fault.column(code);
        return new Reject(
                layout.files().get(file).getFileName().toString(),
                number(row[1]),
                column == 0 ? null : checks.get(column - 1).rule().column().name(),
                Fault.of(code).reason(),
                texts.read(file, number(row[2]), number(row[3]).intValue()));
    }

    private static Long number(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new IllegalStateException("a place is always known");
    }

    /** The files open for reading records by their place. */
    private static final class SourceTexts implements AutoCloseable {

        private final List<RandomAccessFile> files = new ArrayList<>();

        SourceTexts(List<Path> decoded) throws IOException {
            for (Path file : decoded) {
                files.add(new RandomAccessFile(file.toFile(), "r"));
            }
        }

        String read(int file, long offset, int length) throws IOException {
            byte[] bytes = new byte[length];
            files.get(file).seek(offset);
            files.get(file).readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            for (RandomAccessFile file : files) {
                file.close();
            }
        }
    }
}
