package cn.fenhe.collection;

import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.ColumnType.Plain;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.ColumnRule.Check;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of an item, as rules for its column: the entry is the standard that collected data is held to (TJ-12). */
@Article({"TJ-12", "SD-9"})
final class Rules {

    private static final int MOST_DIGITS = 38;
    private static final int USUAL_DIGITS = 18;

    private Rules() {}

    /** A rule for each column that was found in the files. */
    static List<ColumnRule> of(Entry entry, Understood understood, List<String> missing) {
        List<String> noValue = new ArrayList<>(missing);
        noValue.add("");
        return understood.columns().stream()
                .map(mapped -> {
                    Item item = entry.item(mapped.item()).orElseThrow();
                    return new ColumnRule(
                            column(item),
                            mapped.position(),
                            noValue,
                            check(item.format()),
                            isText(item.type()) ? item.length() : null);
                })
                .toList();
    }

    static Column column(Item item) {
        return new Column(item.name(), type(item), !item.nullable() || item.key());
    }

    private static boolean isText(DataType type) {
        return type == DataType.TEXT || type == DataType.MEMO || type == DataType.GENERAL;
    }

    private static ColumnType type(Item item) {
        return switch (item.type()) {
            case TEXT, MEMO, GENERAL -> Plain.TEXT;
            case NUMERIC -> decimal(item, 6);
            case CURRENCY -> decimal(item, 2);
            case DATE -> Plain.DATE;
            case DATETIME -> Plain.TIMESTAMP;
            case BOOLEAN -> Plain.BOOLEAN;
            case DOUBLE, FLOAT -> Plain.DOUBLE;
            case INTEGER -> Plain.INTEGER;
        };
    }

    /** Where an item states no scale, its length counts digits before the point, so that no number of that length is refused. */
    private static ColumnType decimal(Item item, int usualScale) {
        Integer scale = item.scale();
        int digits = item.length() == null ? USUAL_DIGITS : item.length();
        return scale == null
                ? new ColumnType.Decimal(Math.min(MOST_DIGITS, digits + usualScale), usualScale)
                : new ColumnType.Decimal(Math.min(MOST_DIGITS, Math.max(digits, scale)), scale);
    }

    private static @Nullable Check check(@Nullable ItemFormat format) {
        return switch (format) {
            case null -> null;
            case ID_NUMBER -> Check.ID_NUMBER;
            case CREDIT_CODE -> Check.CREDIT_CODE;
            case MOBILE -> Check.MOBILE;
            case DIVISION_CODE -> Check.DIVISION_CODE;
            case EMAIL -> Check.EMAIL;
            case BANK_CARD -> Check.BANK_CARD;
        };
    }
}
