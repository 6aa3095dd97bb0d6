package cn.fenhe.protection;

import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which mask suits which item, and which masks give each other away (脱敏规则). */
public final class Masks {

    private static final Set<Mask> MASKED_ID = EnumSet.of(Mask.ID_6_4, Mask.ID_3_4, Mask.ID_1_1);
    private static final Set<DataType> NUMBERS =
            EnumSet.of(DataType.NUMERIC, DataType.CURRENCY, DataType.DOUBLE, DataType.INTEGER, DataType.FLOAT);
    private static final Set<DataType> DATES = EnumSet.of(DataType.DATE, DataType.DATETIME);

    private Masks() {}

    /** A column of a table as masks and scans speak of it. */
    public static Field<?> raw(Column column) {
        return DSL.field(DSL.name(column.name()), type(column.type()));
    }

    private static org.jooq.DataType<?> type(ColumnType type) {
        return switch (type) {
            case ColumnType.Decimal decimal -> SQLDataType.DECIMAL(decimal.precision(), decimal.scale());
            case ColumnType.Plain plain ->
                switch (plain) {
                    case TEXT -> SQLDataType.VARCHAR;
                    case INTEGER -> SQLDataType.BIGINT;
                    case DOUBLE -> SQLDataType.DOUBLE;
                    case BOOLEAN -> SQLDataType.BOOLEAN;
                    case DATE -> SQLDataType.LOCALDATE;
                    case TIMESTAMP -> SQLDataType.LOCALDATETIME;
                };
        };
    }

    /** Whether a mask makes sense of an item: a name mask over an ID number would show its first and last digit and say otherwise. */
    public static boolean suits(Mask mask, Item item) {
        return switch (mask) {
            case NONE, SUPPRESS -> true;
            case NAME, ADDRESS -> Meaning.plainText(item);
            case ID_6_4, ID_3_4, ID_1_1 -> item.format() == ItemFormat.ID_NUMBER;
            case MOBILE -> item.format() == ItemFormat.MOBILE;
            case CARD -> item.format() == ItemFormat.BANK_CARD;
            case EMAIL -> item.format() == ItemFormat.EMAIL;
            case CITY -> item.format() == ItemFormat.DIVISION_CODE;
            case AGE_BAND -> item.type() == DataType.INTEGER || DATES.contains(item.type());
            case MONTH -> DATES.contains(item.type());
            case ROUND_10 -> NUMBERS.contains(item.type());
        };
    }

    /**
     * What is wrong with items leaving together under these masks; empty when nothing is. Counts all that one holder gets of a
     * resource, by however many grants: an item may stand in it twice under two masks.
     */
    public static List<MaskFault> faults(List<Masked> together) {
        List<MaskFault> faults = new ArrayList<>();
        for (Masked masked : together) {
            if (!suits(masked.mask(), masked.item())) {
                faults.add(new MaskFault(
                        "protection.mask-unsuitable",
                        Map.of(
                                "item",
                                masked.item().title(),
                                "mask",
                                masked.mask().name())));
            }
        }
        List<Masked> births = births(together);
        for (Masked id : together) {
            if (MASKED_ID.contains(id.mask()) && Meaning.isIdNumber(id.item())) {
                births.stream()
                        .filter(birth -> givesBack(id.mask(), birth))
                        .forEach(birth -> faults.add(givenBack(id, birth)));
            }
        }
        return List.copyOf(faults);
    }

    /** Dates that are or may be the birth date: those that say so, or every personal date where none does. */
    private static List<Masked> births(List<Masked> together) {
        List<Masked> said = together.stream()
                .filter(masked -> Meaning.saysBirthDate(masked.item()))
                .toList();
        return said.isEmpty()
                ? together.stream()
                        .filter(masked -> Meaning.isPersonalDate(masked.item()))
                        .toList()
                : said;
    }

    /**
     * First 6 and last 4 hide nothing but the birth date: a month leaves some thirty candidates, of which the check digit leaves three.
     * The stricter ones still hide digits of the division besides, too few to stand beside a full date.
     */
    private static boolean givesBack(Mask id, Masked birth) {
        return switch (birth.mask()) {
            case SUPPRESS, AGE_BAND -> false;
            case MONTH -> id == Mask.ID_6_4;
            default -> true;
        };
    }

    private static MaskFault givenBack(Masked id, Masked birth) {
        return new MaskFault(
                "protection.id-given-back",
                Map.of(
                        "item", id.item().title(),
                        "mask", id.mask().name(),
                        "birthDate", birth.item().title(),
                        "birthMask", birth.mask().name()));
    }

    /** The mask to propose for an item that is to be returned (脱敏建议), by what it is and its grade. */
    public static Mask suggest(Item item) {
        if (item.format() != null) {
            return byFormat(item, item.format());
        }
        if (Meaning.isName(item)) {
            return Mask.NAME;
        }
        if (Meaning.isAddress(item)) {
            return Mask.ADDRESS;
        }
        return switch (item.grade()) {
            case L1, L2 -> Meaning.saysBirthDate(item) && suits(Mask.AGE_BAND, item) ? Mask.AGE_BAND : Mask.NONE;
            case L3, L4 -> byType(item);
        };
    }

    private static Mask byFormat(Item item, ItemFormat format) {
        return switch (format) {
            case ID_NUMBER ->
                switch (item.grade()) {
                    case L1, L2 -> Mask.ID_6_4;
                    case L3 -> Mask.ID_3_4;
                    case L4 -> Mask.ID_1_1;
                };
            case CREDIT_CODE -> Mask.NONE;
            case MOBILE -> Mask.MOBILE;
            case DIVISION_CODE -> item.personal() ? Mask.CITY : Mask.NONE;
            case EMAIL -> Mask.EMAIL;
            case BANK_CARD -> Mask.CARD;
        };
    }

    private static Mask byType(Item item) {
        if (DATES.contains(item.type())) {
            return item.personal() ? Mask.AGE_BAND : Mask.MONTH;
        }
        return NUMBERS.contains(item.type()) ? Mask.ROUND_10 : Mask.SUPPRESS;
    }
}
