package cn.fenhe.lake.staging;

import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.duckdb.Types;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Texts as values. The engine's casts are generous (they round {@code 1.5} to 2 and read {@code 1_000}), so a value counts only when
 * its canonical text is the text, which is quick to see, or when the text fits the type's pattern.
 */
final class Values {

    private static final String SPACE = " *";

    private Values() {}

    static Field<?> of(Field<String> text, ColumnType type) {
        return type instanceof ColumnType.Plain plain
                ? switch (plain) {
                    case TEXT -> text;
                    case BOOLEAN -> truth(text);
                    case DATE, TIMESTAMP -> either(cast(dashed(text), type), text, type);
                    case INTEGER, DOUBLE -> either(cast(text, type), text, type);
                }
                : either(cast(text, type), text, type);
    }

    private static Field<?> either(Field<?> plain, Field<String> text, ColumnType type) {
        return DSL.field("coalesce({0}, {1})", Types.of(type), plain, cast(Spellings.of(text, type), type));
    }

    /** @param value not null, made of the text by {@link #of} */
    static Condition isExact(Field<String> text, Field<?> value, ColumnType type) {
        return switch (type) {
            case ColumnType.Decimal(int precision, int scale) ->
                isCanonical(text, value).or(isDecimal(text, scale)).or(isDecimal(Spellings.of(text, type), scale));
            case ColumnType.Plain plain ->
                switch (plain) {
                    case TEXT, BOOLEAN -> DSL.trueCondition();
                    case INTEGER ->
                        isCanonical(text, value)
                                .or(Formats.matches(text, spaced("[+-]?[0-9]+")))
                                .or(isSpelt(text, type));
                    case DOUBLE ->
                        Formats.matches(text, spaced("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?"))
                                .or(isSpelt(text, type));
                    case DATE ->
                        DSL.condition(
                                "{0} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' AND (strlen({1}) = 10 OR {2} OR {3})",
                                value,
                                text,
                                Formats.matches(text, spaced("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{8}")),
                                isSpelt(text, type));
                    case TIMESTAMP ->
                        isCanonical(text, value).or(isTimestamp(text)).or(isSpelt(text, type));
                };
        };
    }

    private static Condition isSpelt(Field<String> text, ColumnType type) {
        return Spellings.of(text, type).isNotNull();
    }

    private static Condition isCanonical(Field<String> text, Field<?> value) {
        return DSL.condition("CAST({0} AS VARCHAR) = {1}", value, text);
    }

    /** More digits after the point than the scale holds would be rounded away, so they are no value of the type. */
    private static Condition isDecimal(Field<String> text, int scale) {
        String fraction = "[0-9]{0," + scale + "}0*";
        return Formats.matches(text, spaced("[+-]?([0-9]+(\\." + fraction + ")?|\\." + fraction + ")"));
    }

    private static Condition isTimestamp(Field<String> text) {
        return Formats.matches(
                text,
                spaced(
                        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?)?|[0-9]{8}"));
    }

    private static String spaced(String pattern) {
        return SPACE + "(" + pattern + ")" + SPACE;
    }

    private static Field<?> cast(Field<String> text, ColumnType type) {
        return DSL.field("TRY_CAST({0} AS {1})", Types.of(type), text, DSL.raw(Types.name(type)));
    }

    private static Field<Boolean> truth(Field<String> text) {
        Field<String> word = DSL.lower(DSL.trim(text));
        return DSL.when(word.in(words("true", "是", "1", "yes", "y", "√")), DSL.inline(true))
                .when(word.in(words("false", "否", "0", "no", "n", "×")), DSL.inline(false));
    }

    private static List<Param<String>> words(String... words) {
        return Arrays.stream(words).map(DSL::inline).toList();
    }

    /** {@code yyyyMMdd} with dashes, {@code yyyy-MM-dd HH:mm} with its seconds; anything else as it is. */
    private static Field<String> dashed(Field<String> text) {
        return DSL.field(
                "CASE strlen({0}) WHEN 8 THEN CASE WHEN {1} "
                        + "THEN substr({0}, 1, 4) || '-' || substr({0}, 5, 2) || '-' || substr({0}, 7, 2) ELSE {0} END "
                        + "WHEN 16 THEN {0} || ':00' ELSE {0} END",
                SQLDataType.VARCHAR, text, Formats.matches(text, "[0-9]{8}"));
    }
}
