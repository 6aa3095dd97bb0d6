package cn.fenhe.lake.staging;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sql;

import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.duckdb.Functions;
import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.duckdb.Watch;
import cn.fenhe.lake.write.StagedBatch.DataFileStats;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows whose key came more than once, or stands in the table already, out of the files that the bulk pass wrote; which of them
 * was first only their places in the source tell.
 */
final class Repeats {

    private static final Table<?> REPEATED_KEYS = DSL.table(name("repeated_keys"));
    private static final int MOST_HASHES = 20_000;

    private final Session session;
    private final ParquetWriter writer;
    private final List<Field<?>> key;
    private final boolean texts;
    private final @Nullable Select<?> committed;

    Repeats(Session session, ParquetWriter writer, Typed typed) {
        this.session = session;
        this.writer = writer;
        this.key = typed.names();
        this.texts = typed.keys().stream()
                .allMatch(key -> typed.of(key).rule().column().type() == ColumnType.Plain.TEXT);
        this.committed = typed.committed();
    }

    /** @param removed rows that are in none of the files now */
    record Outcome(List<DataFileStats> files, Set<List<String>> keys, long removed) {}

    /** Empty when the exact way is the better one. */
    Optional<Outcome> remove(List<DataFileStats> files, KeyHashes hashes, Watch watch) {
        if (files.isEmpty()) {
            return Optional.of(new Outcome(files, Set.of(), 0));
        }
        long[] repeated = hashes.overflowed() ? grouped(files, watch) : hashes.repeated();
        if (repeated.length == 0 && committed == null) {
            return Optional.of(new Outcome(files, Set.of(), 0));
        }
        if (repeated.length > MOST_HASHES || (repeated.length > 0 && !texts)) {
            return Optional.empty();
        }
        session.watchedUpdate(sql("CREATE TEMP TABLE {0} AS {1}", REPEATED_KEYS, repeatedKeys(files, repeated)), watch);
        if (committed != null) {
            session.watchedUpdate(sql("INSERT INTO {0} {1}", REPEATED_KEYS, committedKeys(files, committed)), watch);
        }
        Set<List<String>> keys = keys();
        if (keys.size() > MOST_HASHES || (!keys.isEmpty() && !texts)) {
            return Optional.empty();
        }
        if (keys.isEmpty()) {
            return Optional.of(new Outcome(files, keys, 0));
        }
        Select<?> unique = DSL.select(DSL.asterisk())
                .from(stored(files))
                .where(DSL.row(key).notIn(DSL.select(key).from(REPEATED_KEYS)));
        List<DataFileStats> rewritten = writer.write(unique, "unique", watch);
        writer.remove(files);
        return Optional.of(new Outcome(rewritten, keys, rows(files) - rows(rewritten)));
    }

    private static long rows(List<DataFileStats> files) {
        return files.stream().mapToLong(DataFileStats::rows).sum();
    }

    private Table<?> stored(List<DataFileStats> files) {
        return DSL.table(
                "read_parquet({0})",
                Parts.list(files.stream().map(writer::path).map(Parts::literal).toList()));
    }

    private long[] grouped(List<DataFileStats> files, Watch watch) {
        Field<Long> hash = Functions.hash(key);
        Select<?> twice = DSL.select(hash)
                .from(stored(files))
                .groupBy(hash)
                .having(DSL.count().gt(1))
                .limit(MOST_HASHES + 1);
        return session.watched(twice, watch, result -> {
            long[] hashes = new long[MOST_HASHES + 1];
            int count = 0;
            while (result.next()) {
                hashes[count++] = result.getLong(1);
            }
            return Arrays.copyOf(hashes, count);
        });
    }

    private Select<?> repeatedKeys(List<DataFileStats> files, long[] hashes) {
        List<Field<Long>> values =
                Arrays.stream(hashes).<Field<Long>>mapToObj(DSL::inline).toList();
        return DSL.select(key)
                .from(stored(files))
                .where(
                        values.isEmpty()
                                ? DSL.falseCondition()
                                : Functions.hash(key).in(values))
                .groupBy(key)
                .having(DSL.count().gt(1));
    }

    /** One more than is bearable tells that there are too many. */
    private Select<?> committedKeys(List<DataFileStats> files, Select<?> standing) {
        return DSL.selectDistinct(key)
                .from(stored(files))
                .where(Parts.in(key, standing))
                .limit(MOST_HASHES + 1);
    }

    private Set<List<String>> keys() {
        Set<List<String>> keys = new HashSet<>();
        try (Rows rows = session.query(DSL.select(key).from(REPEATED_KEYS))) {
            for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
                keys.add(Arrays.stream(row).map(String::valueOf).toList());
            }
        }
        return keys;
    }
}
