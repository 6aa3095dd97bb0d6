package cn.fenhe.lake.iceberg;

import cn.fenhe.installation.Installation;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warehouse of a test's own, whose tables stand in the shared catalogue. Its data files hold no rows: none is read. */
public final class OwnWarehouse {

    public final Warehouse warehouse;
    public final Tables tables;

    public OwnWarehouse(Path folder, JdbcClient jdbc) {
        this.warehouse = new Warehouse(new Installation(folder));
        this.tables = new Tables(jdbc, warehouse);
    }

    OwnWarehouse(Warehouse warehouse, Tables tables) {
        this.warehouse = warehouse;
        this.tables = tables;
    }

    public void create(UUID table) {
        tables.create(table, List.of(new Column("a", ColumnType.Plain.TEXT, false)));
    }

    /** Writes a file as a run's. */
    public Path write(UUID table, UUID run, String name) throws IOException {
        Path folder = Files.createDirectories(tables.dataFolder(table, run));
        return Files.writeString(folder.resolve(name), "汾河");
    }

    /** Makes it part of a table, its own or another, in the caller's transaction. */
    public void commit(UUID table, UUID run, Path file, boolean replace) throws IOException {
        TableState state = tables.state(table);
        @Nullable Long base = state.snapshot();
        DataFile data =
                new FileStatistics(Map.of()).dataFile(warehouse.location(file), 1, Files.size(file), state.columns());
        tables.commit(
                table,
                base,
                replace,
                List.of(data),
                Map.of(TableState.RUN, run.toString(), TableState.AT, "2026-01-01T00:00:00Z"));
    }
}
