package cn.fenhe.lake.staging;

import cn.fenhe.lake.duckdb.EngineFailure;
import cn.fenhe.lake.duckdb.Functions;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.duckdb.Watch;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.StagedBatch.DataFileStats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass of the engine over the files as they lie: sound rows go to Parquet, the others are put aside, to be found again and judged
 * exactly. Gives up where putting aside is no help: too many rows, or structure that the engine reads otherwise than we do.
 */
final class BulkPass {

    private static final Logger LOG = LoggerFactory.getLogger(BulkPass.class);

    private static final Set<String> RAGGED = Set.of("MISSING COLUMNS", "TOO MANY COLUMNS");

    private final Session session;
    private final DelimitedFile layout;
    private final Typed typed;
    private final boolean zeros;
    private final ParquetWriter writer;

    /** @param zeros whether texts may hold a zero byte */
    BulkPass(Session session, DelimitedFile layout, Typed typed, boolean zeros, ParquetWriter writer) {
        this.session = session;
        this.layout = layout;
        this.typed = typed;
        this.zeros = zeros;
        this.writer = writer;
    }

    /**
     * What the pass left.
     *
     * @param rows put aside, by their texts, with how often each came
     * @param offsets of records that are ragged, by the file's place in the batch
     */
    record Outcome(
            List<DataFileStats> files,
            Map<List<String>, Integer> rows,
            Map<Integer, Set<Long>> offsets,
            KeyHashes keys) {

        int aside() {
            return rows.values().stream().mapToInt(Integer::intValue).sum()
                    + offsets.values().stream().mapToInt(Set::size).sum();
        }
    }

    /** Empty when it gave up; what it wrote is then the caller's to remove. */
    Optional<Outcome> run(List<SourceFile> sources, Watch watch) {
        Doubtful doubtful = new Doubtful();
        try (Functions.Registration listener = Functions.listen(doubtful)) {
            List<DataFileStats> files = writer.write(rows(sources, listener), "part", fraction -> {
                watch.at(fraction);
                if (doubtful.overflowed()) {
                    throw new GivenUp();
                }
            });
            Map<Integer, Set<Long>> ragged = ragged(sources);
            return doubtful.overflowed()
                    ? Optional.empty()
                    : Optional.of(new Outcome(files, doubtful.rows(), ragged, doubtful.keys()));
        } catch (GivenUp e) {
            LOG.info("the batch is read again, exactly");
            return Optional.empty();
        } catch (EngineFailure e) {
            LOG.info("the batch is read again, exactly, because the engine stopped at it", e);
            return Optional.empty();
        }
    }

    private Select<?> rows(List<SourceFile> sources, Functions.Registration listener) {
        List<Field<String>> texts = new ArrayList<>();
        for (int i = 0; i < layout.columns(); i++) {
            texts.add(Csv.raw(i));
        }
        Condition keeps = typed.keys().isEmpty() ? DSL.trueCondition() : listener.key(typed.key());
        Condition decides =
                DSL.condition("CASE WHEN {0} THEN {1} ELSE {2} END", typed.sound(zeros), keeps, listener.aside(texts));
        return DSL.select(typed.columns(writer.columns()))
                .from(typed.over(Csv.sources(sources, layout, Doubtful.MOST)))
                .where(decides);
    }

    private Map<Integer, Set<Long>> ragged(List<SourceFile> sources) {
        Map<String, Integer> places = new HashMap<>();
        sources.forEach(source -> places.put(source.utf8().toString(), places.size()));
        Map<Integer, Set<Long>> offsets = new HashMap<>();
        Field<String> path = DSL.field(DSL.name("file_path"), SQLDataType.VARCHAR);
        Field<Long> offset = DSL.field(DSL.name("line_byte_position"), SQLDataType.BIGINT);
        Field<String> kind = DSL.field("CAST({0} AS VARCHAR)", SQLDataType.VARCHAR, DSL.name("error_type"));
        int errors = 0;
        try (Rows rows = session.query(
                DSL.select(path, offset, kind).from("reject_errors JOIN reject_scans USING (scan_id, file_id)"))) {
            for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
                Integer place = places.get(String.valueOf(row[0]));
                if (place == null || !(row[1] instanceof Long at) || !RAGGED.contains(String.valueOf(row[2]))) {
                    throw new GivenUp();
                }
                offsets.computeIfAbsent(place, ignored -> new HashSet<>()).add(at);
                errors++;
            }
        }
        if (errors >= Doubtful.MOST) {
            throw new GivenUp();
        }
        return offsets;
    }

    private static final class GivenUp extends RuntimeException {
        GivenUp() {
            super("this batch is for the exact way", null, false, false);
        }
    }
}
