package cn.fenhe.protection;

import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.when;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * An address to its district (地址到区县): 山西省太原市小店区坞城路92号 becomes 山西省太原市小店区***. An address is free text, and 区 also ends
 * a housing estate (小区), so a district is believed only where it stands close behind its city and nothing of a street is in it; else
 * the city is all that is shown, or stars.
 *
 * <p>Every character is first written as what it means here: {@code C} ends a city, a county or a banner, {@code D} a district,
 * {@code #} belongs to a street, a house or a place that only ends like a district. Lengths stay, so positions do.
 */
final class AddressMask {

    /** What ends like a district or a city and is none. */
    private static final String[] NEITHER = {
        "小区", "社区", "园区", "校区", "厂区", "街区", "片区", "院区", "景区", "超市", "市场", "夜市", "菜市"
    };

    /** Cities whose names hold a character of a street or a village. */
    private static final String[] CITIES = {"景德镇市", "镇江市"};

    private static final String STREET = "路街巷号村镇0123456789０１２３４５６７８９";

    /** Longest way to the end of a city: 新疆维吾尔自治区伊犁哈萨克自治州伊宁市 has 19. */
    private static final int CITY_WITHIN = 20;

    /** Longest name of a district with its end that is believed; what is longer may be a street's. */
    private static final int DISTRICT_WITHIN = 6;

    private AddressMask() {}

    static Field<String> over(Field<?> raw) {
        Field<String> text = TextMasks.text(raw);
        Field<String> meaning = meaning(text);
        Field<Integer> city = position(meaning, inline("C"));
        Field<String> behind = substring(meaning, city.plus(inline(1)), inline(DISTRICT_WITHIN));
        // Behind a city a county, a banner and a county-level city are districts.
        Field<Integer> district = position(translated(behind, "C", "D"), inline("D"));
        Condition cityTold = clean(meaning, city, CITY_WITHIN);
        Condition districtTold = clean(behind, district, DISTRICT_WITHIN);
        return when(cityTold.and(districtTold), shown(text, city.plus(district)))
                .when(cityTold, shown(text, city))
                .otherwise(TextMasks.stars(charLength(text)));
    }

    private static Field<String> meaning(Field<String> text) {
        Field<String> plain = replace(replace(text, inline("C"), inline("#")), inline("D"), inline("#"));
        for (String city : CITIES) {
            plain = replace(plain, inline(city), inline("x".repeat(city.length() - 1) + "C"));
        }
        for (String neither : NEITHER) {
            plain = replace(plain, inline(neither), inline("#".repeat(neither.length())));
        }
        plain = replace(plain, inline("自治区"), inline("xxx"));
        plain = translated(plain, STREET, "#".repeat(STREET.length()));
        return translated(plain, "市县旗区", "CCCD");
    }

    private static Condition clean(Field<String> of, Field<Integer> end, int within) {
        Field<Integer> street = position(of, inline("#"));
        return end.between(inline(2), inline(within)).and(street.eq(inline(0)).or(street.gt(end)));
    }

    private static Field<String> shown(Field<String> text, Field<Integer> upTo) {
        return concat(substring(text, inline(1), upTo), inline("***"));
    }

    private static Field<String> translated(Field<String> text, String from, String to) {
        return function("translate", SQLDataType.VARCHAR, text, inline(from), inline(to));
    }
}
