package cn.fenhe.lake.read;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A scan as a query: the projections inside, all that the caller filters and sorts by outside. */
final class ScanQuery {

    private ScanQuery() {}

    static Select<?> of(Scan scan, Table<?> rows) {
        if (scan.projections().isEmpty()) {
            throw new IllegalArgumentException("a scan without a projection");
        }
        List<Field<?>> projected = scan.projections().stream()
                .<Field<?>>map(projection -> projection.expression().as(DSL.name(projection.name())))
                .toList();
        Select<?> inside = DSL.select(projected).from(rows).where(orTrue(scan.rawFilter()));
        SelectConditionStep<?> outside =
                DSL.select(DSL.asterisk()).from(inside.asTable("p")).where(orTrue(scan.filter()));
        SelectLimitStep<?> sorted = scan.sort().isEmpty() ? outside : outside.orderBy(scan.sort());
        return scan.limit() == null ? sorted : sorted.limit(scan.limit());
    }

    private static Condition orTrue(@Nullable Condition condition) {
        return condition == null ? DSL.trueCondition() : condition;
    }
}
