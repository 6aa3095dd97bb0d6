package cn.fenhe.lake.staging;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sql;

import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.duckdb.Functions;
import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.duckdb.Types;
import cn.fenhe.lake.duckdb.Watch;
import cn.fenhe.lake.iceberg.StoredColumn;
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
 * Takes the rows whose key came more than once out of the files that the bulk pass wrote; which of them was first only their places
 * in the source tell.
 */
final class Repeats {

    private static final Table<?> REPEATED_KEYS = DSL.table(name("repeated_keys"));
    private static final int MOST_HASHES = 20_000;

    private final Session session;
    private final ParquetWriter writer;
    private final List<Field<?>> key;
    private final boolean texts;

    Repeats(Session session, ParquetWriter writer, List<String> keys) {
        this.session = session;
        this.writer = writer;
        List<StoredColumn> columns = keys.stream()
                .map(key -> writer.columns().stream()
                        .filter(column -> column.name().equals(key))
                        .findFirst()
                        .orElseThrow())
                .toList();
        this.key = columns.stream()
                .<Field<?>>map(
                        c -> DSL.field(name(c.name()), Types.of(c.column().type())))
                .toList();
        this.texts = columns.stream().allMatch(column -> column.column().type() == ColumnType.Plain.TEXT);
    }

    /** @param removed rows that are in none of the files now */
    record Outcome(List<DataFileStats> files, Set<List<String>> keys, long removed) {}

    /** Empty when the exact way is the better one. */
    Optional<Outcome> remove(List<DataFileStats> files, KeyHashes hashes, Watch watch) {
        if (files.isEmpty()) {
            return Optional.of(new Outcome(files, Set.of(), 0));
        }
        long[] repeated = hashes.overflowed() ? grouped(files, watch) : hashes.repeated();
        if (repeated.length == 0) {
            return Optional.of(new Outcome(files, Set.of(), 0));
        }
        if (repeated.length > MOST_HASHES || !texts) {
            return Optional.empty();
        }
        Set<List<String>> keys = keysOf(files, repeated, watch);
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

    private Set<List<String>> keysOf(List<DataFileStats> files, long[] hashes, Watch watch) {
        List<Field<Long>> values =
                Arrays.stream(hashes).<Field<Long>>mapToObj(DSL::inline).toList();
        Select<?> twice = DSL.select(key)
                .from(stored(files))
                .where(Functions.hash(key).in(values))
                .groupBy(key)
                .having(DSL.count().gt(1));
        session.watchedUpdate(sql("CREATE TEMP TABLE {0} AS {1}", REPEATED_KEYS, twice), watch);
        Set<List<String>> keys = new HashSet<>();
        try (Rows rows = session.query(DSL.select(key).from(REPEATED_KEYS))) {
            for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
                keys.add(Arrays.stream(row).map(String::valueOf).toList());
            }
        }
        return keys;
    }
}
