package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entry;
import cn.fenhe.cryptography.DigestingOutputStream;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.read.RowStream;
import cn.fenhe.lake.read.Scan;
import cn.fenhe.lake.read.Summary;
import cn.fenhe.release.delivery.JsonRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the few rows of a lookup or a preview. Beside what is permitted it reads whom each row is about, for the audit log, and takes
 * that away again before anything leaves.
 */
@Component
class Reading {

    /** No item has such a name. */
    private static final String SUBJECT = "-subject";

    private final Subjects subjects;

    Reading(Subjects subjects) {
        this.subjects = subjects;
    }

    /**
     * What was read.
     *
     * @param subjects keyed digests of the persons the rows are about
     * @param digest of the rows as a compact JSON array
     */
    record Read(
            List<String> names,
            List<Map<String, @Nullable Object>> rows,
            long snapshot,
            Set<String> subjects,
            String digest) {}

    /** What is to be read: what may leave of which rows, at most so many. @param snapshot null for the newest */
    record Wanted(
            Entry entry,
            List<Column> columns,
            @Nullable Long snapshot,
            List<Scan.Projection> projections,
            @Nullable Condition rawFilter,
            long limit) {}

    Read read(Wanted wanted, Function<Scan, RowStream> source) {
        Optional<Field<?>> subject = subjects.column(wanted.entry(), wanted.columns());
        List<Scan.Projection> projections = new ArrayList<>(wanted.projections());
        // Where nothing is returned and nobody is told, a row still says that it is there.
        projections.add(new Scan.Projection(SUBJECT, subject.orElseGet(() -> DSL.inline(1L))));
        Scan scan = new Scan(
                table(wanted.entry()),
                wanted.snapshot(),
                projections,
                wanted.rawFilter(),
                null,
                List.of(),
                wanted.limit());
        List<String> names =
                wanted.projections().stream().map(Scan.Projection::name).toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (RowStream stream = source.apply(scan)) {
            for (@Nullable Object @Nullable [] row = stream.next(); row != null; row = stream.next()) {
                Object about = row[names.size()];
                if (subject.isPresent() && about != null) {
                    seen.add(subjects.of(about.toString()));
                }
                rows.add(plain(row, names.size()));
            }
            return new Read(names, named(names, rows), stream.snapshot(), seen, digest(names, rows));
        }
    }

    /** Counts and measures all rows of what is wanted; whom they are about is not told apart any more. */
    Read figures(Wanted wanted, Figures figures, Function<Summary, RowStream> source) {
        Condition where = figures.where().entrySet().stream()
                .map(one -> DSL.field(DSL.name(one.getKey()))
                        .cast(SQLDataType.VARCHAR)
                        .eq(one.getValue()))
                .reduce(DSL.noCondition(), Condition::and);
        Scan scan = new Scan(
                table(wanted.entry()),
                wanted.snapshot(),
                wanted.projections(),
                wanted.rawFilter(),
                where,
                List.of(),
                null);
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (RowStream stream = source.apply(
                new Summary(scan, figures.by(), figures.cells(), figures.of(), figures.present(), wanted.limit()))) {
            List<String> names = stream.names();
            for (@Nullable Object @Nullable [] row = stream.next(); row != null; row = stream.next()) {
                rows.add(plain(row, names.size()));
            }
            return new Read(names, named(names, rows), stream.snapshot(), Set.of(), digest(names, rows));
        }
    }

    static String digest(List<String> names, List<@Nullable Object[]> rows) {
        try (DigestingOutputStream digest = Sm3.digesting(OutputStream.nullOutputStream())) {
            try (JsonRows json = new JsonRows(names, digest)) {
                rows.forEach(json::row);
            }
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object[] plain(@Nullable Object[] row, int length) {
        @Nullable Object[] plain = new @Nullable Object[length];
        for (int i = 0; i < length; i++) {
            plain[i] = JsonRows.plain(row[i]);
        }
        return plain;
    }

    private static List<Map<String, @Nullable Object>> named(List<String> names, List<@Nullable Object[]> rows) {
        List<Map<String, @Nullable Object>> named = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                one.put(names.get(i), row[i]);
            }
            named.add(Collections.unmodifiableMap(one));
        }
        return Collections.unmodifiableList(named);
    }

    private static UUID table(Entry entry) {
        UUID table = entry.table();
        if (table == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "release.no-data");
        }
        return table;
    }
}
