package cn.fenhe.lake.measure;

import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.measure.LakeMeasure.Period;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest of a date, or of a year, a month and a day, each as one number such as 20130301.
 *
 * @param parts of a date that are known: one for a year alone, three for a day
 */
record PeriodFields(List<String> columns, Field<Long> day, Condition known, int parts) {

    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    /** The first and the last year of the calendar are written where nobody knows the day, or for ever. */
    private static final long FIRST_YEAR = 2;

    private static final long LAST_YEAR = 9998;

    static PeriodFields of(List<String> names, List<StoredColumn> columns) {
        if (isDate(names.getFirst(), columns)) {
            Field<Object> date = DSL.field(DSL.name(names.getFirst()));
            Field<Long> year = part("year", date);
            Field<Long> day =
                    year.times(YEAR).plus(part("month", date).times(MONTH)).plus(part("day", date));
            return new PeriodFields(names, day, year.between(FIRST_YEAR, LAST_YEAR), 3);
        }
        Field<Long> year = number(names.getFirst());
        Field<Long> month = names.size() > 1 ? number(names.get(1)) : DSL.inline(1L);
        Field<Long> day = names.size() > 2 ? number(names.get(2)) : DSL.inline(1L);
        return new PeriodFields(
                names,
                year.times(YEAR).plus(month.times(MONTH)).plus(day),
                year.between(FIRST_YEAR, LAST_YEAR).and(month.between(1L, 12L)).and(day.between(1L, 31L)),
                names.size());
    }

    List<Field<?>> fields() {
        return List.of(DSL.min(day).filterWhere(known), DSL.max(day).filterWhere(known));
    }

    Optional<Period> read(@Nullable Object least, @Nullable Object greatest) {
        return least instanceof Number first && greatest instanceof Number last
                ? Optional.of(new Period(columns, text(first.intValue()), text(last.intValue())))
                : Optional.empty();
    }

    private String text(int number) {
        String whole =
                String.format(Locale.ROOT, "%04d-%02d-%02d", number / YEAR, number / MONTH % MONTH, number % MONTH);
        return whole.substring(0, 1 + 3 * parts);
    }

    private static Field<Long> part(String name, Field<?> date) {
        return DSL.function(name, SQLDataType.BIGINT, date);
    }

    private static Field<Long> number(String name) {
        return DSL.tryCast(DSL.field(DSL.name(name)), SQLDataType.BIGINT);
    }

    private static boolean isDate(String name, List<StoredColumn> columns) {
        ColumnType type = columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no column " + name))
                .column()
                .type();
        return type == ColumnType.Plain.DATE || type == ColumnType.Plain.TIMESTAMP;
    }
}
