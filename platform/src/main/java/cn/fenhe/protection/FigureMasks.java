package cn.fenhe.protection;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.year;

import java.math.BigDecimal;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Masks over dates and numbers. Division and rounding differ between the engines (of integers, of halves), so bands and tens are made
 * by remainders over exact numbers.
 */
final class FigureMasks {

    private static final DataType<BigDecimal> EXACT = SQLDataType.DECIMAL(38, 0);

    /** Floating-point numbers past this are not whole to the unit any more. */
    private static final double EXACT_BELOW = 1e15;

    private FigureMasks() {}

    static Field<?> band(Field<?> raw) {
        if (raw.getDataType().isDateTime()) {
            Field<Integer> year = year(raw).cast(SQLDataType.INTEGER);
            return when(year.between(inline(1900), inline(2099)), decade(year)).when(year.isNotNull(), inline("*"));
        }
        if (!raw.getDataType().isInteger()) {
            throw new IllegalArgumentException("an age band over " + raw.getDataType());
        }
        Field<Long> age = raw.coerce(SQLDataType.BIGINT);
        // The oldest are few: one open band, so that nobody stands alone in his.
        return when(age.between(inline(90L), inline(150L)), inline("90+"))
                .when(age.between(inline(0L), inline(89L)), decade(age.cast(SQLDataType.INTEGER)))
                .when(age.isNotNull(), inline("*"));
    }

    static Field<?> month(Field<?> raw) {
        if (!raw.getDataType().isDateTime()) {
            throw new IllegalArgumentException("a month over " + raw.getDataType());
        }
        Field<Integer> year = year(raw).cast(SQLDataType.INTEGER);
        Field<Integer> month = org.jooq.impl.DSL.month(raw).cast(SQLDataType.INTEGER);
        return when(year.between(inline(1), inline(9999)), concat(digits(year, 4), inline("-"), digits(month, 2)))
                .when(year.isNotNull(), inline("*"));
    }

    static Field<?> tens(Field<?> raw) {
        if (raw.getDataType().isInteger()) {
            return nearestTen(raw.cast(EXACT));
        }
        if (raw.getDataType().isDecimal()) {
            return nearestTen(floor(raw.coerce(BigDecimal.class)).cast(EXACT));
        }
        if (!raw.getDataType().isFloat()) {
            throw new IllegalArgumentException("tens over " + raw.getDataType());
        }
        Field<Double> real = raw.coerce(SQLDataType.DOUBLE);
        // Outside, and for what is not a number, there is no answer; both engines hold NaN above every number.
        return when(
                real.between(inline(-EXACT_BELOW), inline(EXACT_BELOW)),
                nearestTen(floor(real).cast(EXACT)));
    }

    private static Field<BigDecimal> nearestTen(Field<BigDecimal> whole) {
        Field<BigDecimal> rest = whole.mod(inline(BigDecimal.TEN)).cast(EXACT);
        Field<BigDecimal> carry = when(rest.ge(inline(BigDecimal.valueOf(5))), inline(BigDecimal.TEN))
                .when(rest.lt(inline(BigDecimal.valueOf(-5))), inline(BigDecimal.TEN.negate()))
                .otherwise(inline(BigDecimal.ZERO));
        return whole.minus(rest).plus(carry).cast(EXACT);
    }

    private static Field<String> decade(Field<Integer> years) {
        Field<Integer> first = years.minus(years.mod(inline(10)));
        return concat(
                first.cast(SQLDataType.VARCHAR),
                inline("-"),
                first.plus(inline(9)).cast(SQLDataType.VARCHAR));
    }

    private static Field<String> digits(Field<Integer> number, int width) {
        return lpad(number.cast(SQLDataType.VARCHAR), inline(width), inline("0"));
    }
}
