package cn.fenhe.lake.iceberg;

import cn.fenhe.lake.Column;

/** A column with the field id under which every file of the table holds it. */
public record StoredColumn(int fieldId, Column column) {

    public String name() {
        return column.name();
    }
}
