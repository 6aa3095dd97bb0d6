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

    private Rules() {}

    static List<Checks> checks(
            List<StoredColumn> columns, DelimitedFile layout, List<ColumnRule> rules, List<String> keys) {
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
            boolean required = rule.column().required()
                    || column.column().required()
                    || keys.contains(rule.column().name());
            checks.add(new Checks(checks.size() + 1, rule, required));
        }
        known.values().stream()
                .filter(column -> column.column().required())
                .findFirst()
                .ifPresent(column -> {
                    throw new IllegalArgumentException("no rule for the required column " + column.name());
                });
        return checks;
    }
}
