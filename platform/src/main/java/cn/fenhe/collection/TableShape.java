package cn.fenhe.collection;

import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.SharingMode;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import java.util.List;

/**
 * The shape of a table as an entry's items make it.
 *
 * @param serving whether rows are looked up by key, so that a serving table is kept
 */
record TableShape(List<NamedColumn> items, List<String> keys, boolean serving) {

    TableShape {
        items = List.copyOf(items);
        keys = List.copyOf(keys);
    }

    /** A column with its type written out, so that shapes can be kept as text and compared. */
    record NamedColumn(String name, String type, int precision, int scale, boolean required) {

        static NamedColumn of(Column column) {
            return switch (column.type()) {
                case ColumnType.Decimal(int precision, int scale) ->
                    new NamedColumn(column.name(), "DECIMAL", precision, scale, column.required());
                case ColumnType.Plain plain -> new NamedColumn(column.name(), plain.name(), 0, 0, column.required());
            };
        }

        Column column() {
            ColumnType columnType =
                    type.equals("DECIMAL") ? new ColumnType.Decimal(precision, scale) : ColumnType.Plain.valueOf(type);
            return new Column(name, columnType, required);
        }
    }

    static TableShape of(Entry entry) {
        List<String> keys =
                entry.items().stream().filter(Item::key).map(Item::name).toList();
        return new TableShape(
                entry.items().stream()
                        .map(item -> NamedColumn.of(Rules.column(item)))
                        .toList(),
                keys,
                !keys.isEmpty() && entry.description().sharingModes().contains(SharingMode.INTERFACE));
    }

    /** Whether rows of the wanted shape can go into a table of this one: items that are gone since then must allow no value. */
    boolean takes(TableShape wanted) {
        return keys.equals(wanted.keys)
                && (serving || !wanted.serving)
                && items.containsAll(wanted.items)
                && items.stream().allMatch(column -> !column.required() || wanted.items.contains(column));
    }

    List<Column> columns() {
        return items.stream().map(NamedColumn::column).toList();
    }
}
