package cn.fenhe.lake.staging;

import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.duckdb.Functions;
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

/**
 * A rule as expressions of the engine.
 *
 * @param position of the rule, from one
 * @param required by the rule, the table or the key
 */
record Checks(int position, ColumnRule rule, boolean required) {

    String name() {
        return rule.column().name();
    }

    private boolean hasMissing() {
        return rule.missing().stream().anyMatch(text -> !text.isEmpty());
    }

    /** The raw text, with the texts that mean no value turned into none; an empty text is none already. */
    Field<String> text() {
        Field<String> raw = Csv.raw(rule.source());
        List<Field<String>> none = new ArrayList<>();
        rule.missing().stream().filter(text -> !text.isEmpty()).map(DSL::inline).forEach(none::add);
        return hasMissing() ? DSL.when(raw.notIn(none), raw) : raw;
    }

    /** The text where it was computed, as {@link #value} and the conditions read it. */
    Field<String> computedText() {
        return DSL.field(DSL.name("t" + position), SQLDataType.VARCHAR);
    }

    /** The text as its type; null when it is none of the type. Says nothing yet of whether the text said exactly that. */
    Field<?> value() {
        Field<String> text = computedText();
        ColumnType type = rule.column().type();
        return type == ColumnType.Plain.TEXT ? text : Values.of(text, type);
    }

    /** The value where it was computed. */
    Field<?> computedValue() {
        return DSL.field(DSL.name("v" + position), Types.of(rule.column().type()));
    }

    /**
     * True when the column has no fault; written so that the engine has little to do where there is none.
     *
     * @param zeros whether texts may hold a zero byte
     */
    Condition sound(boolean zeros) {
        Condition holds = isExact();
        if (zeros && rule.column().type() == ColumnType.Plain.TEXT && rule.check() == null) {
            holds = holds.and(hasNoNul());
        }
        if (rule.maxLength() != null) {
            holds = holds.and(isShort(rule.maxLength()));
        }
        if (rule.check() != null) {
            holds = holds.and(fits(rule.check()));
        }
        return required
                ? computedText().isNotNull().and(holds)
                : computedText().isNull().or(holds).or(isBlank());
    }

    /** The code of the first fault of this column, null for none. */
    Field<Integer> fault() {
        Field<Integer> none = DSL.castNull(SQLDataType.INTEGER);
        CaseConditionStep<Integer> faults = DSL.when(
                        computedText().isNull().or(isBlank()), required ? code(Fault.REQUIRED) : none)
                .when(fails(isExact()), code(Fault.TYPE))
                .when(fails(hasNoNul()), code(Fault.NUL));
        if (rule.maxLength() != null) {
            faults = faults.when(fails(isShort(rule.maxLength())), code(Fault.LENGTH));
        }
        if (rule.check() != null) {
            faults = faults.when(fails(fits(rule.check())), code(Fault.of(rule.check())));
        }
        return faults.otherwise(none);
    }

    /** Whether there are only spaces, or a word for nothing, where no value has any: nothing is there then. In a text they are what they are. */
    private Condition isBlank() {
        return rule.column().type() == ColumnType.Plain.TEXT
                ? DSL.falseCondition()
                : DSL.condition("trim({0}) = ''", computedText()).or(Spellings.saysNone(computedText()));
    }

    private static Condition fails(Condition condition) {
        return DSL.condition("({0}) IS NOT TRUE", condition);
    }

    private Field<Integer> code(Fault fault) {
        return DSL.inline(fault.at(position));
    }

    /** Whether the text says exactly the value, no more and nothing rounded. */
    private Condition isExact() {
        ColumnType type = rule.column().type();
        return type == ColumnType.Plain.TEXT
                ? computedText().isNotNull()
                : computedValue().isNotNull().and(Values.isExact(computedText(), computedValue(), type));
    }

    private Condition hasNoNul() {
        return DSL.condition("NOT contains({0}, chr(0))", computedText());
    }

    private Condition isShort(int characters) {
        return DSL.condition("(strlen({0}) <= {1} OR length({0}) <= {1})", computedText(), DSL.inline(characters));
    }

    private Condition fits(Check check) {
        Field<String> text = computedText();
        return switch (check) {
            case ID_NUMBER -> Functions.idNumber(text);
            case CREDIT_CODE -> Formats.creditCode(text);
            case MOBILE -> Formats.mobile(text);
            case DIVISION_CODE -> Formats.divisionCode(text);
            case EMAIL -> Formats.email(text);
            case BANK_CARD -> Formats.bankCard(text);
        };
    }
}
