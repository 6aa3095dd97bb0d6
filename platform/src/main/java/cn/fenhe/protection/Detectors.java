package cn.fenhe.protection;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.lake.read.RowStream;
import cn.fenhe.lake.read.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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

    private Searched look(UUID table, @Nullable Long snapshot, Predicate<Column> wanted, @Nullable Long limit) {
        List<Column> columns = reader.columns(table).stream()
                .filter(column -> column.type() == ColumnType.Plain.TEXT)
                .filter(wanted)
                .toList();
        List<Scan.Projection> projections = columns.isEmpty()
                ? List.of(new Scan.Projection("none", DSL.inline(1L)))
                : columns.stream()
                        .map(column -> new Scan.Projection(column.name(), Masks.raw(column)))
                        .toList();
        List<Tally> tallies =
                columns.stream().map(column -> new Tally(column.name())).toList();
        Long most = columns.isEmpty() ? Long.valueOf(0) : limit;
        try (RowStream rows = reader.scan(new Scan(table, snapshot, projections, null, null, List.of(), most))) {
            for (@Nullable Object @Nullable [] row = rows.next(); row != null; row = rows.next()) {
                for (int i = 0; i < tallies.size(); i++) {
                    tallies.get(i).look(row[i]);
                }
            }
            List<Finding> findings = new ArrayList<>();
            tallies.forEach(tally -> findings.addAll(tally.findings()));
            return new Searched(rows.snapshot(), findings);
        }
    }
}
