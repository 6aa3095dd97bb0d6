package cn.fenhe.lake.staging;

import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules made ready for a table; what the caller got wrong is found before anything is read. */
final class Rules {

    private static final int ASCII = 0x80;

    private Rules() {}

    static Typed typed(List<StoredColumn> columns, DelimitedFile layout, List<ColumnRule> rules, List<String> keys) {
        check(layout);
        Map<String, StoredColumn> known = new HashMap<>();
        columns.forEach(column -> known.put(column.name(), column));
        List<Checks> checks = new ArrayList<>();
        for (ColumnRule rule : rules) {
            StoredColumn column = known.remove(rule.column().name());
            if (column == null || !column.column().type().equals(rule.column().type())) {
                throw new IllegalArgumentException("not a column of the table, or twice: " + rule.column());
            }
            if (rule.source() < 0 || rule.source() >= layout.columns()) {
                throw new IllegalArgumentException("not a column of the file: " + rule.source());
            }
            boolean required = rule.column().required() || column.column().required() || keys.contains(column.name());
            checks.add(new Checks(checks.size() + 1, rule, required));
        }
        for (StoredColumn left : known.values()) {
            if (left.column().required() || keys.contains(left.name())) {
                throw new IllegalArgumentException("no rule for the required column " + left.name());
            }
        }
        return new Typed(List.copyOf(checks), List.copyOf(keys), null);
    }

    private static void check(DelimitedFile layout) {
        if (layout.files().isEmpty() || layout.columns() < 1) {
            throw new IllegalArgumentException("nothing to read: " + layout);
        }
        Character quote = layout.quote();
        if (!isMark(layout.delimiter()) || (quote != null && (!isMark(quote) || quote == layout.delimiter()))) {
            throw new IllegalArgumentException("delimiter and quote are two characters of ASCII");
        }
    }

    private static boolean isMark(char c) {
        return c > 0 && c < ASCII && c != '\n' && c != '\r';
    }
}
