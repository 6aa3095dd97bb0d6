package cn.fenhe.lake.staging;

import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.duckdb.Types;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.ColumnRule.Check;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A rule as expressions over the raw text of its column. */
record Checks(int position, ColumnRule rule, boolean required) {

    /** The raw text, with the texts that mean no value turned into none. */
    private Field<String> text() {
        Field<String> raw = raw(rule.source());
        List<Field<String>> none = new ArrayList<>();
        rule.missing().stream().filter(text -> !text.isEmpty()).map(DSL::inline).forEach(none::add);
        return none.isEmpty() ? raw : DSL.when(raw.notIn(none), raw);
    }

    /** The n-th column of the file, counted from zero. */
    static Field<String> raw(int source) {
        return DSL.field(DSL.name("c" + source), SQLDataType.VARCHAR);
    }

    /** The value as its type; null when there is none or when it is none of the type. */
    Field<?> value() {
        Field<String> text = text();
        return switch (rule.column().type()) {
            case ColumnType.Decimal decimal -> cast(decimal(text, decimal.scale()), decimal);
            case ColumnType.Plain plain ->
                switch (plain) {
                    case TEXT -> text;
                    case INTEGER -> cast(matching(text, "[+-]?[0-9]+"), plain);
                    case DOUBLE -> cast(matching(text, "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?"), plain);
                    case BOOLEAN -> truth(text);
                    case DATE -> date(text);
                    case TIMESTAMP -> timestamp(text);
                };
        };
    }

    /** The code of the first fault of this column, null for none. */
    Field<Integer> fault() {
        Field<?> value = DSL.field(DSL.name(valueName()));
        Field<String> text = text();
        CaseConditionStep<Integer> faults = DSL.when(
                text.isNull(), required ? DSL.inline(code(Fault.REQUIRED)) : DSL.castNull(SQLDataType.INTEGER));
        if (rule.column().type() != ColumnType.Plain.TEXT) {
            faults = faults.when(value.isNull(), DSL.inline(code(Fault.TYPE)));
        }
        if (rule.maxLength() != null) {
            faults = faults.when(
                    DSL.function("length", SQLDataType.INTEGER, text).gt(rule.maxLength()),
                    DSL.inline(code(Fault.LENGTH)));
        }
        if (rule.check() != null) {
            faults = faults.when(
                    DSL.not(DSL.coalesce(DSL.field(holds(rule.check(), text)), DSL.inline(false))
                            .isTrue()),
                    DSL.inline(code(Fault.of(rule.check()))));
        }
        return faults.otherwise(DSL.castNull(SQLDataType.INTEGER));
    }

    /** Under which the typed value stands beside the raw columns. */
    String valueName() {
        return "v" + position;
    }

    private int code(Fault fault) {
        return fault.at(position);
    }

    private static Condition holds(Check check, Field<String> text) {
        return switch (check) {
            case ID_NUMBER -> Formats.idNumber(text);
            case CREDIT_CODE -> Formats.creditCode(text);
            case MOBILE -> Formats.mobile(text);
            case DIVISION_CODE -> Formats.divisionCode(text);
            case EMAIL -> Formats.email(text);
            case BANK_CARD -> Formats.bankCard(text);
        };
    }

    private static Field<?> cast(Field<String> text, ColumnType type) {
        return DSL.field("TRY_CAST({0} AS {1})", Types.of(type), text, DSL.sql(Types.name(type)));
    }

    /** More digits after the point than the scale holds would be rounded away, so they are no value of the type. */
    private static Field<String> decimal(Field<String> text, int scale) {
        return matching(text, "[+-]?([0-9]+(\\.[0-9]{0," + scale + "}0*)?|\\.[0-9]{1," + Math.max(scale, 1) + "}0*)");
    }

    private static Field<String> matching(Field<String> text, String pattern) {
        Field<String> trimmed = DSL.trim(text);
        return DSL.when(Formats.matches(trimmed, pattern), trimmed);
    }

    private static Field<Boolean> truth(Field<String> text) {
        Field<String> word = DSL.lower(DSL.trim(text));
        return DSL.when(word.in(DSL.inline("true"), DSL.inline("是"), DSL.inline("1")), DSL.inline(true))
                .when(word.in(DSL.inline("false"), DSL.inline("否"), DSL.inline("0")), DSL.inline(false));
    }

    private static Field<?> date(Field<String> text) {
        Field<String> trimmed = DSL.trim(text);
        return DSL.field(
                "TRY_CAST(CASE WHEN {1} THEN {0} WHEN {2} THEN substr({0}, 1, 4) || '-' || substr({0}, 5, 2) || '-' || substr({0}, 7, 2) END AS DATE)",
                SQLDataType.LOCALDATE,
                trimmed,
                Formats.matches(trimmed, "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"),
                Formats.matches(trimmed, "[0-9]{8}"));
    }

    private static Field<?> timestamp(Field<String> text) {
        Field<String> trimmed = DSL.trim(text);
        return DSL.field(
                "TRY_CAST(CASE WHEN {1} THEN {0} || ':00' WHEN {2} THEN {0} WHEN {3} THEN substr({0}, 1, 4) || '-' || substr({0}, 5, 2) || '-' || substr({0}, 7, 2) END AS TIMESTAMP)",
                SQLDataType.LOCALDATETIME,
                trimmed,
                Formats.matches(trimmed, "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}:[0-9]{2}"),
                Formats.matches(
                        trimmed, "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?)?"),
                Formats.matches(trimmed, "[0-9]{8}"));
    }
}
