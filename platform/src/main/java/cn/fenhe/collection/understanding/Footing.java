package cn.fenhe.collection.understanding;

import cn.fenhe.collection.tables.TableRow;
import cn.fenhe.collection.understanding.Frame.Aside;
import cn.fenhe.collection.understanding.Frame.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows around a table's data that are none: units beneath the header, sums and remarks at the end (合计、注、制表人). */
final class Footing {

    /** Rows at the end among which they are looked for. */
    static final int LOOKED_AT = 20;

    private static final int LONGEST = 200;

    private static final Pattern TOTAL = Pattern.compile("(合计|总计|共计|总和)[:：]?");
    private static final Pattern NOTE =
            Pattern.compile("[*※]?(注|备注|附注|说明|填表说明|数据来源|资料来源|来源|注意事项)([:：].*|[0-9１-９][、.：:].*)|[*※].+");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(单位|统计)?(负责人|制表人?|填表人?|填报人?|审核人?|复核人?|经办人|填报单位|填报日期|制表日期|报出日期|联系电话|打印时间|导出时间|打印人|导出人)[:：].*");
    private static final Pattern UNIT = Pattern.compile(
            "单位[:：].*|[（(][^（）()]{1,12}[)）]|[%％‰℃]|[千万百亿]*(元|人|户|吨|米|亩|件|次|个|家|所|辆|台|张|册|床|公里|千米|公斤|千克|克|公顷|平方米|平方公里|立方米|千瓦时|度|小时|天|岁|年)"
                    + "|[munkμµ]?g/[mL]3?³?");
    private static final int SURE_UNITS = 2;

    private Footing() {}

    /** Whether the row beneath a header says the columns' units. */
    static boolean isUnits(TableRow row) {
        List<String> words = row.words();
        boolean bracketed = words.stream().allMatch(word -> word.startsWith("（") || word.startsWith("("));
        return !words.isEmpty()
                && (words.size() >= SURE_UNITS || bracketed)
                && words.stream().allMatch(word -> UNIT.matcher(word).matches());
    }

    /**
     * The rows at the end that are no data.
     *
     * @param last of the table, in their order
     * @param width of the header
     */
    static List<Aside> of(List<TableRow> last, int width, StatedLayout stated) {
        List<Aside> found = new ArrayList<>();
        Integer trailing = stated.trailing();
        for (TableRow row : last.reversed()) {
            Kind kind = row.isBlank() ? null : kind(row, width, trailing, found.size());
            if (kind != null) {
                found.addFirst(aside(row, kind));
            } else if (!row.isBlank()) {
                return found;
            }
        }
        return found;
    }

    private static @Nullable Kind kind(TableRow row, int width, @Nullable Integer trailing, int before) {
        if (trailing != null) {
            return before < trailing ? Kind.STATED : null;
        }
        List<String> words = row.words().stream().distinct().toList();
        if (width < 2) {
            return null;
        }
        if (TOTAL.matcher(words.getFirst()).matches()) {
            return Kind.TOTAL;
        }
        boolean note = words.size() == 1 && NOTE.matcher(words.getFirst()).matches();
        boolean signed = words.stream().allMatch(word -> SIGNATURE.matcher(word).matches());
        return note || signed ? Kind.NOTE : null;
    }

    static Aside aside(TableRow row, Kind kind) {
        String text = String.join("  ", row.words().stream().distinct().toList());
        return new Aside(row.number(), kind, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
