package cn.fenhe.protection;

import java.util.function.UnaryOperator;
import org.jooq.Field;

/**
 * Masks (脱敏) that people here expect ({@code standards.md} 4): each a pure expression over the raw value. A missing value stays
 * missing; a value too short or too odd for its mask becomes stars throughout, so that a mask never shows more than it says.
 */
public enum Mask {
    /** As it is. */
    NONE(raw -> raw),
    /** 张*三, 李*. */
    NAME(TextMasks::name),
    /** First 6 and last 4 of 18: the birth date is hidden. */
    ID_6_4(raw -> TextMasks.keep(raw, 6, 4, 18)),
    /** First 3 and last 4 of 18. */
    ID_3_4(raw -> TextMasks.keep(raw, 3, 4, 18)),
    /** First and last of 18. */
    ID_1_1(raw -> TextMasks.keep(raw, 1, 1, 18)),
    /** 138****0000. */
    MOBILE(raw -> TextMasks.keep(raw, 3, 4, 11)),
    /** To the district; to the city where the district cannot be told for certain. */
    ADDRESS(AddressMask::over),
    /** First 6 and last 4 of 16 or more. */
    CARD(raw -> TextMasks.keep(raw, 6, 4, 16)),
    /** First letter and domain. */
    EMAIL(TextMasks::email),
    /** Nothing is left. */
    SUPPRESS(TextMasks::nothing),
    /** To a band of ten years: {@code 1980-1989} from a birth date, {@code 30-39} or {@code 90+} from an age. */
    AGE_BAND(FigureMasks::band),
    /** To the month: {@code 1987-05}. */
    MONTH(FigureMasks::month),
    /** Division code to its city: 140105 becomes 140100. */
    CITY(TextMasks::city),
    /** To the nearest ten. */
    ROUND_10(FigureMasks::tens);

    private final UnaryOperator<Field<?>> expression;

    Mask(UnaryOperator<Field<?>> expression) {
        this.expression = expression;
    }

    /**
     * The masked value of a raw column, as an expression that DuckDB, PostgreSQL and Trino compute alike.
     *
     * @param raw with its data type, as {@link Masks#raw} makes it
     * @throws IllegalArgumentException when the mask cannot be computed over the column's type
     */
    public Field<?> over(Field<?> raw) {
        return expression.apply(raw);
    }
}
