package cn.fenhe.lake.scan;

import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.duckdb.Types;
import cn.fenhe.lake.iceberg.StoredColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Data files as one table of the engine, its columns found by field id, so that a renamed column stays the same column. */
public final class Source {

    private Source() {}

    public static Table<?> table(List<StoredColumn> columns, List<Path> files) {
        return files.isEmpty() ? none(columns) : parquet(columns, files);
    }

    private static Table<?> none(List<StoredColumn> columns) {
        List<Field<?>> nulls = columns.stream()
                .<Field<?>>map(c -> DSL.castNull(Types.of(c.column().type())).as(DSL.name(c.name())))
                .toList();
        return DSL.select(nulls).where(DSL.falseCondition()).asTable("t");
    }

    private static Table<?> parquet(List<StoredColumn> columns, List<Path> files) {
        List<QueryPart> entries = new ArrayList<>();
        for (StoredColumn column : columns) {
            Map<String, QueryPart> entry = new LinkedHashMap<>();
            entry.put("name", Parts.literal(column.name()));
            entry.put("type", Parts.literal(Types.name(column.column().type())));
            entry.put("default_value", DSL.sql("NULL"));
            entries.add(DSL.sql("{0}: {1}", DSL.inline(column.fieldId()), Parts.struct(entry)));
        }
        List<Field<String>> paths = files.stream().map(Parts::literal).toList();
        return DSL.table("read_parquet({0}, schema = MAP {1})", Parts.list(paths), Parts.braces(DSL.list(entries)))
                .as("t");
    }
}
