package cn.fenhe.lake.orphans;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who else is at work in the warehouse. All of it holds until the transaction under way ends. */
@Component
class Claims {

    /** Stands in docs/operations.md too: a backup takes a share of this lock. */
    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('lake.warehouse', 16))";

    private static final String KNOWN = "SELECT count(*) FROM lake.tables WHERE id = :table";

    /** Against commits and starts of stagings, which take a share of the row. */
    private static final String LOCK = "SELECT id FROM lake.tables WHERE id = :table FOR UPDATE SKIP LOCKED";

    private static final String STAGED = "SELECT run FROM lake.staged WHERE table_id = :table";

    private static final String POINTED_AT = """
            SELECT count(*) FROM lake.iceberg_tables
             WHERE starts_with(metadata_location, :location) OR starts_with(previous_metadata_location, :location)
            """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether no other pass and no backup is under way, and none will begin. */
    boolean alone() {
        return jdbc.sql(ALONE).query(Boolean.class).single();
    }

    /** Fails when the session that is {@link #alone} is lost. */
    void stillAlone() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
    }

    boolean known(UUID table) {
        return jdbc.sql(KNOWN).param("table", table).query(Long.class).single() > 0;
    }

    /** False while a run commits to the table. */
    boolean lock(UUID table) {
        return jdbc.sql(LOCK).param("table", table).query(UUID.class).optional().isPresent();
    }

    /** Batches on their way into the table. */
    Set<UUID> staged(UUID table) {
        return new HashSet<>(
                jdbc.sql(STAGED).param("table", table).query(UUID.class).list());
    }

    /** Waits for no one: fails while a table is being created or a commit is under way. */
    void lockCreation() {
        jdbc.sql("LOCK TABLE lake.tables IN SHARE MODE NOWAIT").update();
    }

    boolean pointedAt(String location) {
        return jdbc.sql(POINTED_AT)
                        .param("location", location)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
