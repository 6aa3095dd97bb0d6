package cn.fenhe.lake.iceberg;

import java.sql.Array;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the platform knows of tables and of batches on their way beyond Iceberg. */
@Component
public class Registry {

    private final JdbcClient jdbc;
    private final Clock clock;

    Registry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param servingSnapshot which snapshot the serving table holds, null for none yet */
    public record Registration(
            UUID id,
            List<String> keys,
            boolean serving,
            @Nullable Long servingSnapshot) {}

    public void register(UUID table, List<String> keys, boolean serving) {
        jdbc.sql("INSERT INTO lake.tables (id, keys, serving) VALUES (:id, :keys, :serving)")
                .param("id", table)
                .param("keys", keys.toArray(String[]::new))
                .param("serving", serving)
                .update();
    }

    public Registration of(UUID table) {
        return registration(table, "SELECT keys, serving, serving_snapshot FROM lake.tables WHERE id = :id");
    }

    /** Keeps others from letting the serving table follow until the transaction ends; readers go on. */
    public Registration lock(UUID table) {
        return registration(
                table, "SELECT keys, serving, serving_snapshot FROM lake.tables WHERE id = :id FOR NO KEY UPDATE");
    }

    private Registration registration(UUID table, String statement) {
        return jdbc.sql(statement)
                .param("id", table)
                .query((row, n) -> {
                    Array keys = row.getArray("keys");
                    return new Registration(
                            table,
                            List.of((String[]) keys.getArray()),
                            row.getBoolean("serving"),
                            row.getObject("serving_snapshot", Long.class));
                })
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no table " + table));
    }

    /** Keeps the orphan collector from the table until the transaction ends, and nobody else; before a commit writes its first file. */
    public Registration share(UUID table) {
        return registration(
                table, "SELECT keys, serving, serving_snapshot FROM lake.tables WHERE id = :id FOR KEY SHARE");
    }

    public void serves(UUID table, long snapshot) {
        jdbc.sql("UPDATE lake.tables SET serving_snapshot = :snapshot WHERE id = :id")
                .param("snapshot", snapshot)
                .param("id", table)
                .update();
    }

    /** A batch is being staged: its files are not orphans. */
    public void staging(UUID run, UUID table) {
        jdbc.sql("""
                INSERT INTO lake.staged (run, table_id, finished, touched_at) VALUES (:run, :table, false, :now)
                ON CONFLICT (run) DO UPDATE SET finished = false, touched_at = excluded.touched_at
                """)
                .param("run", run)
                .param("table", table)
                .param("now", now())
                .update();
    }

    public void staged(UUID run) {
        jdbc.sql("UPDATE lake.staged SET finished = true, touched_at = :now WHERE run = :run")
                .param("run", run)
                .param("now", now())
                .update();
    }

    /** The batch is committed or given up. */
    public void settled(UUID run) {
        jdbc.sql("DELETE FROM lake.staged WHERE run = :run").param("run", run).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
