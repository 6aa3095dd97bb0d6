package cn.fenhe.lake.read;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
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

    static Select<?> of(Summary summary, Table<?> rows) {
        List<Field<?>> keys = new ArrayList<>();
        List<Field<?>> answered = new ArrayList<>();
        summary.by().forEach(name -> {
            keys.add(DSL.field(DSL.name(name)));
            answered.add(keys.getLast());
        });
        summary.cells().forEach((name, width) -> {
            keys.add(cell(name, width));
            answered.add(keys.getLast().as(DSL.name(name + Summary.CELL)));
        });
        answered.add(DSL.count().as(DSL.name(Summary.COUNT)));
        for (String name : summary.of()) {
            Field<Double> value = DSL.tryCast(DSL.field(DSL.name(name)), SQLDataType.DOUBLE);
            answered.add(DSL.count(value).as(DSL.name(name + Summary.VALUES)));
            answered.add(DSL.min(value).as(DSL.name(name + Summary.MIN)));
            answered.add(DSL.avg(value).as(DSL.name(name + Summary.MEAN)));
            answered.add(DSL.max(value).as(DSL.name(name + Summary.MAX)));
        }
        summary.present()
                .forEach(name ->
                        answered.add(DSL.count(DSL.field(DSL.name(name))).as(DSL.name(name + Summary.PRESENT))));
        Select<?> all = of(summary.rows(), rows);
        return keys.isEmpty()
                ? DSL.select(answered).from(all.asTable("r"))
                : DSL.select(answered)
                        .from(all.asTable("r"))
                        .groupBy(keys)
                        .orderBy(keys)
                        .limit(summary.limit());
    }

    /** How many widths the lower edge of a value's cell is from zero. */
    private static Field<Long> cell(String name, double width) {
        Field<Double> value = DSL.tryCast(DSL.field(DSL.name(name)), SQLDataType.DOUBLE);
        return DSL.tryCast(DSL.floor(value.div(DSL.inline(width))), SQLDataType.BIGINT);
    }

    private static Condition orTrue(@Nullable Condition condition) {
        return condition == null ? DSL.trueCondition() : condition;
    }
}
