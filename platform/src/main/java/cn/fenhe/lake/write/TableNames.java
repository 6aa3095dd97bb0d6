package cn.fenhe.lake.write;

import cn.fenhe.lake.Column;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What names the columns of a table may have: any text that can be quoted, as long as no engine takes two of them for one. */
final class TableNames {

    private static final int LONGEST = 255;

    private TableNames() {}

    static void check(List<Column> columns, List<String> keys) {
        Set<String> seen = new HashSet<>();
        for (Column column : columns) {
            String name = column.name();
            if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("no name for a column: " + name);
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two columns have one name: " + name);
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
        for (String key : keys) {
            if (columns.stream().noneMatch(column -> column.name().equals(key))) {
                throw new IllegalArgumentException("a key is no column: " + key);
            }
        }
    }
}
