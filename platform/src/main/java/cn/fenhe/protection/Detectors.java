package cn.fenhe.protection;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.lake.read.RowStream;
import cn.fenhe.lake.read.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for sensitive data (敏感数据识别) in a sample of a table and answers with figures; no value leaves. What it finds is a hint to
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
     * The columns of a table whose values look like something sensitive, each with the share that does.
     *
     * @param snapshot null for the newest
     */
    public List<Finding> detect(UUID table, @Nullable Long snapshot) {
        List<Column> columns = reader.columns(table).stream()
                .filter(column -> column.type() == ColumnType.Plain.TEXT)
                .toList();
        if (columns.isEmpty()) {
            return List.of();
        }
        List<Scan.Projection> projections = columns.stream()
                .map(column -> new Scan.Projection(column.name(), Masks.raw(column)))
                .toList();
        List<Tally> tallies =
                columns.stream().map(column -> new Tally(column.name())).toList();
        try (RowStream rows = reader.scan(new Scan(table, snapshot, projections, null, null, List.of(), SAMPLE))) {
            for (@Nullable Object @Nullable [] row = rows.next(); row != null; row = rows.next()) {
                for (int i = 0; i < row.length; i++) {
                    tallies.get(i).look(row[i]);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        tallies.forEach(tally -> findings.addAll(tally.findings()));
        return List.copyOf(findings);
    }
}
