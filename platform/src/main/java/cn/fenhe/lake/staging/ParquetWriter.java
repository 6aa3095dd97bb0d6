package cn.fenhe.lake.staging;

import cn.fenhe.lake.duckdb.EngineFailure;
import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.iceberg.FileStatistics;
import cn.fenhe.lake.iceberg.FileStatistics.ColumnStatistics;
import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.iceberg.Warehouse;
import cn.fenhe.lake.write.StagedBatch.DataFileStats;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.SQL;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as a table's data files, with the field ids and statistics that Iceberg wants. */
final class ParquetWriter {

    private final Session session;
    private final Warehouse warehouse;
    private final List<StoredColumn> columns;
    private final JsonMapper json;

    ParquetWriter(Session session, Warehouse warehouse, List<StoredColumn> columns, JsonMapper json) {
        this.session = session;
        this.warehouse = warehouse;
        this.columns = columns;
        this.json = json;
    }

    /** The files are durable when this returns. */
    List<DataFileStats> write(Select<?> rows, Path folder) {
        Map<String, Field<Integer>> ids = new LinkedHashMap<>();
        columns.forEach(column -> ids.put(column.name(), DSL.inline(column.fieldId())));
        SQL copy = DSL.sql(
                "COPY ({0}) TO {1} (FORMAT parquet, COMPRESSION zstd, FILE_SIZE_BYTES 268435456, FILENAME_PATTERN 'part-{i}', OVERWRITE_OR_IGNORE true, RETURN_STATS true, FIELD_IDS {2})",
                rows, Parts.literal(folder), Parts.struct(ids));
        List<DataFileStats> files = new ArrayList<>();
        try (Statement jdbc = session.connection().createStatement();
                ResultSet written = jdbc.executeQuery(Session.render(copy))) {
            while (written.next()) {
                DataFileStats file = read(written, folder);
                if (file.rows() > 0) {
                    files.add(file);
                }
            }
        } catch (SQLException e) {
            throw new EngineFailure("writing Parquet", e);
        }
        return files;
    }

    private DataFileStats read(ResultSet written, Path folder) throws SQLException {
        Path file = folder.resolve(Path.of(written.getString("filename")).getFileName());
        Warehouse.persist(file);
        Map<?, ?> told = (Map<?, ?>) written.getObject("column_statistics");
        Map<Integer, ColumnStatistics> known = new HashMap<>();
        for (StoredColumn column : columns) {
            Object statistics = told.get("\"" + column.name().replace("\"", "\"\"") + "\"");
            if (statistics instanceof Map<?, ?> figures) {
                known.put(column.fieldId(), statistics(figures));
            }
        }
        return new DataFileStats(
                warehouse.location(file),
                written.getLong("count"),
                written.getLong("file_size_bytes"),
                json.writeValueAsString(new FileStatistics(known)));
    }

    private static ColumnStatistics statistics(Map<?, ?> figures) {
        return new ColumnStatistics(
                number(figures, "column_size_bytes"),
                number(figures, "num_values"),
                number(figures, "null_count"),
                number(figures, "nan_count"),
                exact(figures, "min"),
                exact(figures, "max"));
    }

    private static long number(Map<?, ?> figures, String name) {
        Object value = figures.get(name);
        return value == null ? 0 : Long.parseLong(value.toString());
    }

    private static @Nullable String exact(Map<?, ?> figures, String name) {
        Object value = figures.get(name);
        return value == null || !"true".equals(figures.get(name + "_is_exact")) ? null : value.toString();
    }
}
