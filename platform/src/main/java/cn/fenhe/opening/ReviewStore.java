package cn.fenhe.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Release reviews in PostgreSQL. */
@Repository
class ReviewStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Review review) {
        jdbc.sql("""
                        INSERT INTO opening.review (id, resource, revision, title, provider, jurisdiction, state, items, findings,
                            proposed_by, proposed_at)
                        VALUES (:id, :resource, :revision, :title, :provider, :jurisdiction, :state, :items::jsonb, :findings::jsonb,
                            :proposedBy, :proposedAt)
                        """)
                .param("id", review.id())
                .param("resource", review.resource())
                .param("revision", review.revision())
                .param("title", review.title())
                .param("provider", review.provider())
                .param("jurisdiction", review.jurisdiction())
                .param("state", review.state().name())
                .param("items", json.writeValueAsString(review.items()))
                .param("findings", json.writeValueAsString(review.findings()))
                .param("proposedBy", review.proposedBy())
                .param("proposedAt", review.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(Review review, OffsetDateTime at) {
        jdbc.sql("""
                        UPDATE opening.review SET state = :state, decided_by = :decidedBy, decided_at = :decidedAt,
                            reasons = :reasons, grant_id = :grant
                        WHERE id = :id
                        """)
                .param("state", review.state().name())
                .param("decidedBy", review.decidedBy())
                .param("decidedAt", at)
                .param("reasons", review.reasons())
                .param("grant", review.grant())
                .param("id", review.id())
                .update();
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql("SELECT * FROM opening.review WHERE id = :id")
                .param("id", id)
                .query((row, number) -> review(row))
                .optional();
    }

    /**
     * The review that opened each resource last, newest first.
     *
     * @param provider of the resources, null for all
     */
    List<Review> opened(@Nullable UUID provider, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM opening.review r WHERE state = 'OPENED'
                            AND (:provider::uuid IS NULL OR provider = :provider::uuid)
                            AND (:before::uuid IS NULL OR id < :before::uuid)
                            AND NOT EXISTS (SELECT FROM opening.review n
                                WHERE n.resource = r.resource AND n.state = 'OPENED' AND n.id > r.id)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("provider", provider)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> review(row))
                .list();
    }

    Optional<Review> lock(UUID id) {
        return jdbc.sql("SELECT * FROM opening.review WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> review(row))
                .optional();
    }

    /** Resources that a review opened. */
    List<UUID> opened() {
        return jdbc.sql("SELECT DISTINCT resource FROM opening.review WHERE state = 'OPENED'")
                .query((row, number) -> row.getObject("resource", UUID.class))
                .list();
    }

    boolean pending(UUID resource) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM opening.review WHERE resource = :resource AND state = 'PROPOSED')")
                .param("resource", resource)
                .query(Boolean.class)
                .single();
    }

    List<Review> page(UUID provider, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM opening.review WHERE provider = :provider
                            AND (:before::uuid IS NULL OR id < :before::uuid) ORDER BY id DESC LIMIT :limit
                        """)
                .param("provider", provider)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> review(row))
                .list();
    }

    private Review review(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("resource", UUID.class),
                row.getObject("revision", UUID.class),
                row.getString("title"),
                row.getObject("provider", UUID.class),
                row.getString("jurisdiction"),
                ReviewState.valueOf(row.getString("state")),
                json.readValue(row.getString("items"), new TypeReference<List<UUID>>() {}),
                json.readValue(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reasons"),
                row.getObject("grant_id", UUID.class));
    }
}
