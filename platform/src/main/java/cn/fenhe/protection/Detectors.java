package cn.fenhe.protection;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.lake.read.RowStream;
import cn.fenhe.lake.read.Scan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for sensitive data (敏感数据识别) in a table and answers with figures; no value leaves. What it finds is a hint to
 * those who review, and what it does not find is no clearance.
 */
@Component
public class Detectors {

    /** Rows looked at. */
    public static final long SAMPLE = 10_000;

    /** Rows of a run that is not committed looked at; of more as many by chance, since a share is asked for. */
    public static final long MOST_STAGED = 200_000;

    private final LakeReader reader;

    Detectors(LakeReader reader) {
        this.reader = reader;
    }

    /**
     * The columns of a table whose values look like something sensitive, each with the share that does; in a sample.
     *
     * @param snapshot null for the newest
     */
    public List<Finding> detect(UUID table, @Nullable Long snapshot) {
        return look(table, snapshot, column -> true, SAMPLE).findings();
    }

    /**
     * What was found in every row of a snapshot.
     *
     * @param snapshot that was looked at
     */
    public record Searched(long snapshot, List<Finding> findings) {

        public Searched {
            findings = List.copyOf(findings);
        }
    }

    /** Looks at every row of the newest snapshot, in these columns alone. Empty where nothing was collected. */
    public Optional<Searched> search(UUID table, Set<String> names) {
        return Optional.of(look(table, null, column -> names.contains(column.name()), null))
                .filter(searched -> searched.snapshot() >= 0);
    }

    /** The newest snapshot; empty where nothing was collected. */
    public Optional<Long> newest(UUID table) {
        return Optional.of(look(table, null, column -> true, 0L).snapshot()).filter(snapshot -> snapshot >= 0);
    }

    /**
     * Looks at rows that a run has written for a table and not committed (入库前识别), in these columns alone: at all of them, and at
     * {@link #MOST_STAGED} by chance of more.
     *
     * @param written locations of its files
     * @param rows in them
     */
    public List<Finding> searchStaged(UUID table, List<String> written, long rows, Set<String> names) {
        List<Column> columns = texts(table, column -> names.contains(column.name()));
        if (columns.isEmpty() || written.isEmpty()) {
            return List.of();
        }
        Condition chance =
                rows <= MOST_STAGED ? null : DSL.rand().lt(DSL.inline(BigDecimal.valueOf((double) MOST_STAGED / rows)));
        Scan scan = new Scan(table, null, projections(columns), chance, null, List.of(), null);
        try (RowStream stream = reader.staged(written, scan)) {
            return findings(stream, columns);
        }
    }

    private Searched look(UUID table, @Nullable Long snapshot, Predicate<Column> wanted, @Nullable Long limit) {
        List<Column> columns = texts(table, wanted);
        List<Scan.Projection> projections =
                columns.isEmpty() ? List.of(new Scan.Projection("none", DSL.inline(1L))) : projections(columns);
        Long most = columns.isEmpty() ? Long.valueOf(0) : limit;
        try (RowStream rows = reader.scan(new Scan(table, snapshot, projections, null, null, List.of(), most))) {
            List<Finding> findings = findings(rows, columns);
            return new Searched(rows.snapshot(), findings);
        }
    }

    private List<Column> texts(UUID table, Predicate<Column> wanted) {
        return reader.columns(table).stream()
                .filter(column -> column.type() == ColumnType.Plain.TEXT)
                .filter(wanted)
                .toList();
    }

    private static List<Scan.Projection> projections(List<Column> columns) {
        return columns.stream()
                .map(column -> new Scan.Projection(column.name(), Masks.raw(column)))
                .toList();
    }

    private static List<Finding> findings(RowStream rows, List<Column> columns) {
        List<Tally> tallies =
                columns.stream().map(column -> new Tally(column.name())).toList();
        for (@Nullable Object @Nullable [] row = rows.next(); row != null; row = rows.next()) {
            for (int i = 0; i < tallies.size(); i++) {
                tallies.get(i).look(row[i]);
            }
        }
        return tallies.stream().flatMap(tally -> tally.findings().stream()).toList();
    }
}
