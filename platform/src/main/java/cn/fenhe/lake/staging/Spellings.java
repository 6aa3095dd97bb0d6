package cn.fenhe.lake.staging;

import cn.fenhe.lake.ColumnType;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Values as people here write them, spelt as the types know them: 1,234 and １２３４, 35%, 2024年1月5日. Only where a text says nothing else:
 * what may be read in two ways is left for the checks to reject. Costs the engine nothing where texts are plain, since it is asked last.
 */
final class Spellings {

    private static final String WIDE = "０１２３４５６７８９．，－＋％：／　";
    private static final String NARROW = "0123456789.,-+%:/ ";

    private static final String NUMBER = " *[+-]?[0-9]+(\\.[0-9]+)? *";
    private static final String GROUPED = " *[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)? *";
    private static final String PERCENT = " *[+-]?[0-9]{1,16}(\\.[0-9]{1,10})? *% *";
    private static final String DATE =
            "[0-9]{4}(年[0-9]{1,2}月[0-9]{1,2}[日号]?|/[0-9]{1,2}/[0-9]{1,2}|\\.[0-9]{1,2}\\.[0-9]{1,2}|-[0-9]{1,2}-[0-9]{1,2})";
    private static final String TIME = "[ T]*[0-9]{1,2}(:[0-9]{2}(:[0-9]{2})?|[时点][0-9]{2}分([0-9]{2}秒)?)";
    private static final String PARTS = "^([0-9]{4})[年/.-]([0-9]{1,2})[月/.-]([0-9]{1,2})[日号]?[ T]*(.*)$";

    /** What stands where no number, date or truth does, and says that there is none. */
    private static final List<Param<String>> NONE = Stream.of(
                    "空", "无", "暂无", "缺", "NA", "na", "N/A", "n/a", "#N/A", "NULL", "null", "NaN", "nan", "-", "--", "—",
                    "——", "－", "/")
            .map(DSL::inline)
            .toList();

    private Spellings() {}

    /** The text as the type knows it, null when it is none of these spellings. */
    static Field<String> of(Field<String> text, ColumnType type) {
        Field<String> narrow =
                DSL.field("translate({0}, {1}, {2})", SQLDataType.VARCHAR, text, DSL.inline(WIDE), DSL.inline(NARROW));
        return switch (type) {
            case ColumnType.Decimal decimal -> fraction(narrow);
            case ColumnType.Plain.DOUBLE -> fraction(narrow);
            case ColumnType.Plain.INTEGER -> whole(narrow);
            case ColumnType.Plain.DATE ->
                DSL.when(Formats.matches(narrow, " *" + DATE + " *"), DSL.trim(parts(narrow)));
            case ColumnType.Plain.TIMESTAMP ->
                DSL.when(Formats.matches(narrow, " *" + DATE + "(" + TIME + ")? *"), seconds(narrow));
            case ColumnType.Plain.TEXT, ColumnType.Plain.BOOLEAN -> DSL.castNull(SQLDataType.VARCHAR);
        };
    }

    /** Whether a text says that there is no value; never asked of a text's own column. */
    static Condition saysNone(Field<String> text) {
        return DSL.trim(text).in(NONE);
    }

    private static Field<String> whole(Field<String> text) {
        return DSL.when(Formats.matches(text, NUMBER), text)
                .when(Formats.matches(text, GROUPED), DSL.replace(text, ",", ""));
    }

    /** A per cent is a hundredth. */
    private static Field<String> fraction(Field<String> text) {
        Field<String> hundredth = DSL.field(
                "CAST(TRY_CAST(replace({0}, '%', '') AS DECIMAL(28, 10)) * CAST('0.01' AS DECIMAL(3, 2)) AS VARCHAR)",
                SQLDataType.VARCHAR, text);
        return DSL.when(Formats.matches(text, NUMBER), text)
                .when(Formats.matches(text, GROUPED), DSL.replace(text, ",", ""))
                .when(Formats.matches(text, PERCENT), hundredth);
    }

    private static Field<String> parts(Field<String> text) {
        return DSL.field(
                "regexp_replace(trim({0}), {1}, '\\1-\\2-\\3 \\4')", SQLDataType.VARCHAR, text, DSL.inline(PARTS));
    }

    /** With its seconds, which the engine asks for. */
    private static Field<String> seconds(Field<String> text) {
        Field<String> colons = DSL.field(
                "rtrim(replace(regexp_replace(trim({0}), '[时点分]', ':', 'g'), '秒', ''), ':')",
                SQLDataType.VARCHAR, parts(text));
        return DSL.when(Formats.matches(colons, ".* [0-9]{1,2}:[0-9]{2}"), colons.concat(":00"))
                .otherwise(colons);
    }
}
