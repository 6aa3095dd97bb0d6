package cn.fenhe.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Held data in PostgreSQL. */
@Repository
class HeldDataStore {

    private static final String ADD = """
            INSERT INTO opening.held_data (id, resource, title, provider, jurisdiction, grant_id, snapshot, findings, state,
                handed_in_by, held_at)
            VALUES (:id, :resource, :title, :provider, :jurisdiction, :grant, :snapshot, :findings::jsonb, 'HELD', :handedInBy, :heldAt)
            ON CONFLICT (grant_id, snapshot) DO NOTHING""";
    private static final String DECIDE = """
            UPDATE opening.held_data SET state = :state, decided_by = :by, decided_at = :at, reasons = :reasons WHERE id = :id""";
    private static final String SUPERSEDE = """
            UPDATE opening.held_data SET state = 'SUPERSEDED'
            WHERE resource = :resource AND state = 'HELD' AND NOT (grant_id = :grant AND snapshot = :snapshot)
                AND (grant_id = :grant OR NOT :alone)""";
    private static final String SEEN =
            "SELECT EXISTS (SELECT FROM opening.held_data WHERE grant_id = :grant AND snapshot = :snapshot)";
    private static final String LOCK = "SELECT * FROM opening.held_data WHERE id = :id FOR UPDATE";
    private static final String PAGE = """
            SELECT * FROM opening.held_data WHERE provider = :provider
                AND (:before::uuid IS NULL OR id < :before::uuid) ORDER BY id DESC LIMIT :limit""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HeldDataStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when it was held before */
    boolean add(HeldData held) {
        return jdbc.sql(ADD)
                        .param("id", held.id())
                        .param("resource", held.resource())
                        .param("title", held.title())
                        .param("provider", held.provider())
                        .param("jurisdiction", held.jurisdiction())
                        .param("grant", held.grant())
                        .param("snapshot", held.snapshot())
                        .param("findings", json.writeValueAsString(held.findings()))
                        .param("handedInBy", held.handedInBy())
                        .param("heldAt", held.heldAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void decide(HeldData held, Instant at) {
        jdbc.sql(DECIDE)
                .param("state", held.state().name())
                .param("by", held.decidedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reasons", held.reasons())
                .param("id", held.id())
                .update();
    }

    /** What waits of a resource for a snapshot that is no longer the newest need not be decided. */
    void supersede(UUID resource, UUID grant, long snapshot, boolean alone) {
        jdbc.sql(SUPERSEDE)
                .param("resource", resource)
                .param("grant", grant)
                .param("snapshot", snapshot)
                .param("alone", alone)
                .update();
    }

    boolean seen(UUID grant, long snapshot) {
        return jdbc.sql(SEEN)
                .param("grant", grant)
                .param("snapshot", snapshot)
                .query(Boolean.class)
                .single();
    }

    Optional<HeldData> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query((row, number) -> held(row)).optional();
    }

    List<HeldData> page(UUID provider, @Nullable UUID before, int limit) {
        return jdbc.sql(PAGE)
                .param("provider", provider)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> held(row))
                .list();
    }

    private HeldData held(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new HeldData(
                row.getObject("id", UUID.class),
                row.getObject("resource", UUID.class),
                row.getString("title"),
                row.getObject("provider", UUID.class),
                row.getString("jurisdiction"),
                row.getObject("grant_id", UUID.class),
                row.getLong("snapshot"),
                json.readValue(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                HeldData.State.valueOf(row.getString("state")),
                row.getString("handed_in_by"),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reasons"));
    }
}
