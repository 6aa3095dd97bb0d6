package cn.fenhe.lake.staging;

import static cn.fenhe.lake.staging.Csv.LENGTH;
import static cn.fenhe.lake.staging.Csv.LINE;
import static cn.fenhe.lake.staging.Csv.OFFSET;
import static cn.fenhe.lake.staging.Csv.STRUCTURE;

import cn.fenhe.lake.duckdb.Engine;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.Examined;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the beginning of a file as staging would check it, cell by cell, and keeps nothing. */
@Component
public class Examiner {

    private static final int PLACES = 4;

    private final Engine engine;

    Examiner(Engine engine) {
        this.engine = engine;
    }

    /**
     * @param work a folder of the caller's, who removes it
     * @param cut whether the file ends in the middle, so that its last record is not judged
     * @param most rows to answer with
     */
    public Examined examine(DelimitedFile source, List<ColumnRule> rules, Path work, boolean cut, int most) {
        List<Checks> checks = new ArrayList<>();
        rules.forEach(rule ->
                checks.add(new Checks(checks.size() + 1, rule, rule.column().required())));
        try (Session session = engine.session()) {
            SourceFile file =
                    Stager.sources(source, work, new Progress(bytes -> {}, 0)).getFirst();
            Path records = work.resolve("records");
            new Normalized(source, bytes -> {}).all(file, records);
            Table<?> typed = new Typed(checks, List.of(), null).over(Csv.normalized(records, source));
            return new Examination(session, source.columns(), checks, typed, whole(records, source, cut))
                    .run(file.utf8(), most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Condition whole(Path records, DelimitedFile source, boolean cut) {
        return cut
                ? OFFSET.lt(DSL.field(DSL.select(DSL.max(OFFSET)).from(Csv.normalized(records, source))))
                : DSL.trueCondition();
    }

    private record Examination(Session session, int columns, List<Checks> checks, Table<?> typed, Condition whole) {

        Examined run(Path utf8, int most) throws IOException {
            List<Examined.Count> faults = counts();
            long[] totals = totals();
            return new Examined(totals[0], totals[1], rows(utf8, most), faults);
        }

        private Field<Integer> faultOf(Checks check) {
            return DSL.when(STRUCTURE.isNull(), check.fault());
        }

        private long[] totals() {
            Field<Integer> any = new Typed(checks, List.of(), null).fault();
            Field<Integer> fault = checks.isEmpty() ? STRUCTURE : DSL.coalesce(STRUCTURE, any);
            try (Rows rows = session.query(
                    DSL.select(DSL.count(), DSL.count(fault)).from(typed).where(whole))) {
                @Nullable Object[] row = rows.next();
                return row == null ? new long[2] : new long[] {number(row[0]), number(row[1])};
            }
        }

        private List<Examined.Count> counts() {
            Field<?>[] each = new Field<?>[checks.size() + 1];
            each[0] = STRUCTURE;
            for (int i = 0; i < checks.size(); i++) {
                each[i + 1] = faultOf(checks.get(i));
            }
            Field<Object> list = DSL.function("list_value", Object.class, each);
            Field<Integer> code = DSL.field(DSL.name("code"), SQLDataType.INTEGER);
            Table<?> codes = DSL.select(
                            DSL.function("unnest", Integer.class, list).as(code))
                    .from(typed)
                    .where(whole)
                    .asTable("codes");
            List<Examined.Count> counts = new ArrayList<>();
            try (Rows rows = session.query(DSL.select(code, DSL.count())
                    .from(codes)
                    .where(code.isNotNull())
                    .groupBy(code)
                    .orderBy(DSL.count().desc(), code))) {
                for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
                    Checks column = column(number(row[0]));
                    counts.add(new Examined.Count(
                            column == null ? null : column.name(),
                            Fault.of(number(row[0])).reason(),
                            number(row[1])));
                }
            }
            return counts;
        }

        private List<Examined.Row> rows(Path utf8, int most) throws IOException {
            List<SelectFieldOrAsterisk> wanted = new ArrayList<>(List.of(LINE, OFFSET, LENGTH, STRUCTURE));
            for (int i = 0; i < columns; i++) {
                wanted.add(Csv.raw(i));
            }
            checks.forEach(check -> wanted.add(faultOf(check).as("f" + check.position())));
            List<Examined.Row> found = new ArrayList<>();
            try (RandomAccessFile file = new RandomAccessFile(utf8.toFile(), "r");
                    Rows rows = session.query(DSL.select(wanted)
                            .from(typed)
                            .where(whole)
                            .orderBy(OFFSET)
                            .limit(most))) {
                for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
                    found.add(row[PLACES - 1] == null ? cells(row) : broken(row, file));
                }
            }
            return found;
        }

        private Examined.Row cells(@Nullable Object[] row) {
            List<@Nullable String> cells = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                cells.add((String) row[PLACES + i]);
            }
            List<Examined.Fault> faults = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                Object code = row[PLACES + columns + i];
                if (code != null) {
                    faults.add(new Examined.Fault(
                            checks.get(i).rule().source(),
                            Fault.of(number(code)).reason()));
                }
            }
            return new Examined.Row(number(row[0]), cells, faults, null);
        }

        private static Examined.Row broken(@Nullable Object[] row, RandomAccessFile file) throws IOException {
            byte[] bytes = new byte[(int) number(row[2])];
            file.seek(number(row[1]));
            file.readFully(bytes);
            String reason = Fault.of(number(row[PLACES - 1])).reason();
            return new Examined.Row(
                    number(row[0]),
                    List.of(),
                    List.of(new Examined.Fault(null, reason)),
                    new String(bytes, StandardCharsets.UTF_8));
        }

        private @Nullable Checks column(long code) {
            int column = Fault.column(code);
            return column == 0 ? null : checks.get(column - 1);
        }

        private static long number(@Nullable Object value) {
            if (value instanceof Long number) {
                return number;
            }
            throw new IllegalStateException("a number was asked for");
        }
    }
}
