package cn.fenhe.catalog.entries;

import cn.fenhe.catalog.Collected;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others tell of a resource's data, a row beside its entry. */
@Component
public class DataFacts {

    private static final String ATTACH = """
            INSERT INTO catalog.resource_data (resource, lake_table) VALUES (:resource, :table)
            ON CONFLICT (resource) DO UPDATE SET lake_table = excluded.lake_table
            WHERE resource_data.lake_table IS NULL OR resource_data.lake_table = excluded.lake_table
            """;

    private static final String COLLECTED = """
            INSERT INTO catalog.resource_data (resource, snapshot, row_count, quarantined, collected_at, collected_by)
            VALUES (:resource, :snapshot, :rows, :quarantined, :at, :by)
            ON CONFLICT (resource) DO UPDATE SET snapshot = excluded.snapshot, row_count = excluded.row_count,
                quarantined = excluded.quarantined, collected_at = excluded.collected_at, collected_by = excluded.collected_by
            WHERE resource_data.collected_at IS NULL OR resource_data.collected_at <= excluded.collected_at
            """;

    private static final String COLLECTED_BY = """
            SELECT collected_by FROM catalog.resource_data WHERE resource = :resource AND collected_by IS NOT NULL""";

    private static final String RELEASED = """
            INSERT INTO catalog.resource_data (resource, released) VALUES (:resource, :released)
            ON CONFLICT (resource) DO UPDATE SET released = excluded.released
            """;

    private static final String USED = """
            WITH told AS (SELECT key::uuid AS resource, value::bigint AS uses FROM jsonb_each_text(:uses::jsonb))
            UPDATE catalog.resource_data d SET used = coalesce(t.uses, 0)
            FROM catalog.resource_data before LEFT JOIN told t ON t.resource = before.resource
            WHERE before.resource = d.resource AND before.used <> coalesce(t.uses, 0)
            RETURNING d.resource
            """;

    private static final String NOTE_CHANGE = """
            INSERT INTO catalog.search_change (resource) VALUES (:resource)
            ON CONFLICT (resource) DO UPDATE SET sequence = DEFAULT
            """;

    private final JdbcClient jdbc;

    DataFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the table is the resource's now; false when it has another. */
    public boolean attach(UUID resource, UUID table) {
        return jdbc.sql(ATTACH)
                        .param("resource", resource)
                        .param("table", table)
                        .update()
                == 1;
    }

    /** Older news than what is known changes nothing. */
    public void collected(Collected fact) {
        jdbc.sql(COLLECTED)
                .param("resource", fact.resource())
                .param("snapshot", fact.snapshot())
                .param("rows", fact.rows())
                .param("quarantined", fact.quarantined())
                .param("at", Timestamp.from(fact.at()))
                .param("by", fact.by())
                .update();
        noteChange(fact.resource());
    }

    /** Who handed in the newest data. */
    public Optional<String> collectedBy(UUID resource) {
        return jdbc.sql(COLLECTED_BY)
                .param("resource", resource)
                .query(String.class)
                .optional();
    }

    public void released(UUID resource, boolean released) {
        jdbc.sql(RELEASED)
                .param("resource", resource)
                .param("released", released)
                .update();
        noteChange(resource);
    }

    /** @param uses of each resource that was used, as a JSON object; all others were not */
    public void used(String uses) {
        jdbc.sql(USED).param("uses", uses).query(UUID.class).list().forEach(this::noteChange);
    }

    /** Has the resource indexed again on every node. */
    public void noteChange(UUID resource) {
        jdbc.sql(NOTE_CHANGE).param("resource", resource).update();
    }
}
