package cn.fenhe.lake.staging;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Formats of identifiers as conditions over text. */
final class Formats {

    private static final String PROVINCE = "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<Integer> ORGANIZATION_WEIGHTS = List.of(3, 7, 9, 10, 5, 8, 4, 2);

    private Formats() {}

    static Condition matches(Field<String> text, String pattern) {
        return DSL.condition("regexp_full_match({0}, {1})", text, DSL.inline(pattern));
    }

    /** GB 32100, with the organisation code's own check digit within it. */
    static Condition creditCode(Field<String> text) {
        Field<Integer> sum = DSL.inline(0);
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum = sum.plus(rank(text, i).times(weight));
            weight = weight * 3 % 31;
        }
        Field<Integer> organization = DSL.inline(0);
        for (int i = 0; i < 8; i++) {
            organization = organization.plus(organizationRank(text, 8 + i).times(ORGANIZATION_WEIGHTS.get(i)));
        }
        Field<String> check = letter(
                DSL.inline(CREDIT_ALPHABET),
                DSL.inline(31).minus(sum.mod(31)).mod(31).plus(1));
        Field<String> organizationCheck = letter(
                DSL.inline("0123456789X"),
                DSL.inline(11).minus(organization.mod(11)).mod(11).plus(1));
        return matches(text, "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
                .and(letter(text, DSL.inline(17)).eq(organizationCheck))
                .and(letter(text, DSL.inline(18)).eq(check));
    }

    static Condition mobile(Field<String> text) {
        return matches(text, "1[3-9][0-9]{9}");
    }

    /** A province, city, county, town or village: 2, 4, 6, 9 or 12 digits. */
    static Condition divisionCode(Field<String> text) {
        return matches(text, PROVINCE + "([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?");
    }

    static Condition email(Field<String> text) {
        return matches(text, "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    }

    /** Luhn. */
    static Condition bankCard(Field<String> text) {
        Field<String> card = DSL.lpad(text, 19, "0");
        Field<Integer> sum = DSL.inline(0);
        for (int place = 0; place < 19; place++) {
            Field<Integer> digit = digit(card, place);
            sum = sum.plus(
                    place % 2 == 0
                            ? digit
                            : digit.times(2).minus(DSL.when(digit.gt(4), 9).otherwise(0)));
        }
        return matches(text, "[0-9]{12,19}").and(sum.mod(10).eq(0));
    }

    private static Field<Integer> digit(Field<String> text, int place) {
        return DSL.field("ascii(substr({0}, {1}, 1))", SQLDataType.INTEGER, text, DSL.inline(place + 1))
                .minus(48);
    }

    private static Field<Integer> rank(Field<String> text, int place) {
        return DSL.field(
                        "strpos({0}, substr({1}, {2}, 1))",
                        SQLDataType.INTEGER, DSL.inline(CREDIT_ALPHABET), text, DSL.inline(place + 1))
                .minus(1);
    }

    /** In the organisation code letters count from ten, none left out. */
    private static Field<Integer> organizationRank(Field<String> text, int place) {
        return DSL.field(
                        "strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr({0}, {1}, 1))",
                        SQLDataType.INTEGER, text, DSL.inline(place + 1))
                .minus(1);
    }

    private static Field<String> letter(Field<String> text, Field<Integer> place) {
        return DSL.field("substr({0}, {1}, 1)", SQLDataType.VARCHAR, text, place);
    }
}
