package cn.fenhe.sharing;

import cn.fenhe.regulation.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests in PostgreSQL. */
@Repository
class RequestStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(Request request) {
        jdbc.sql("""
                        INSERT INTO sharing.request (id, resource, title, consumer, provider, jurisdiction, scenario,
                            legal_basis, use_until, per_minute, drafted_by, drafted_at)
                        VALUES (:id, :resource, :title, :consumer, :provider, :jurisdiction, :scenario,
                            :legalBasis, :until, :perMinute, :draftedBy, :draftedAt)
                        """)
                .param("id", request.id())
                .param("resource", request.resource())
                .param("title", request.title())
                .param("consumer", request.consumer())
                .param("provider", request.provider())
                .param("jurisdiction", request.jurisdiction())
                .param("scenario", request.scenario())
                .param("legalBasis", request.legalBasis())
                .param("until", request.until().atOffset(ZoneOffset.UTC))
                .param("perMinute", request.perMinute())
                .param("draftedBy", request.draftedBy())
                .param("draftedAt", request.draftedAt().atOffset(ZoneOffset.UTC))
                .update();
        request.parts()
                .forEach(part -> jdbc.sql("""
                        INSERT INTO sharing.part (id, request, kind, state, items, supplemented, missing)
                        VALUES (:id, :request, :kind, :state, :items::jsonb, false, '[]')
                        """)
                        .param("id", part.id)
                        .param("request", request.id())
                        .param("kind", part.kind.name())
                        .param("state", part.state.name())
                        .param("items", json.writeValueAsString(part.items))
                        .update());
    }

    /** Writes what a transition may have changed. @return it as a newer version */
    Request save(Request request) {
        jdbc.sql("UPDATE sharing.request SET submitted_at = :submittedAt, version = version + 1 WHERE id = :id")
                .param("submittedAt", offset(request.submittedAt()))
                .param("id", request.id())
                .update();
        request.parts().forEach(this::save);
        return request.changed();
    }

    private void save(Part part) {
        Deadline deadline = part.deadline;
        jdbc.sql("""
                        UPDATE sharing.part SET state = :state, deadline = :deadline::jsonb, due = :due, stopped_at = :stoppedAt,
                            supplemented = :supplemented, extended = :extended, missing = :missing::jsonb, extension_reason = :extensionReason,
                            proposal = :proposal::jsonb, grant_id = :grant, answer = :answer,
                            answered_at = CASE WHEN answered_at IS NULL AND :state IN ('APPROVED', 'REFUSED') THEN :now ELSE answered_at END,
                            answer_due = CASE WHEN answered_at IS NULL AND :state IN ('APPROVED', 'REFUSED') THEN due ELSE answer_due END
                        WHERE id = :id
                        """)
                .param("now", offset(clock.instant()))
                .param("state", part.state.name())
                .param("deadline", deadline == null ? null : json.writeValueAsString(deadline))
                .param("due", deadline == null ? null : deadline.due())
                .param("stoppedAt", offset(part.stoppedAt))
                .param("supplemented", part.supplemented)
                .param("extended", part.extended)
                .param("missing", json.writeValueAsString(part.missing))
                .param("extensionReason", part.extensionReason)
                .param("proposal", part.proposal == null ? null : json.writeValueAsString(part.proposal))
                .param("grant", part.grant)
                .param("answer", part.answer)
                .param("id", part.id)
                .update();
    }

    Optional<Request> find(UUID id) {
        return read("SELECT * FROM sharing.request WHERE id = :id", id);
    }

    /** Locks the request until the transaction ends, so that two people cannot decide it at once. */
    Optional<Request> lock(UUID id) {
        return read("SELECT * FROM sharing.request WHERE id = :id FOR UPDATE", id);
    }

    /** Requests of which a part is due at or after an instant. */
    List<UUID> dueFrom(Instant from) {
        return jdbc.sql("SELECT DISTINCT request FROM sharing.part WHERE due >= :from ORDER BY request")
                .param("from", offset(from))
                .query((row, number) -> row.getObject("request", UUID.class))
                .list();
    }

    /** Newest first; the provider sees what was submitted. */
    List<Request> page(UUID institution, boolean asProvider, Set<PartState> states, @Nullable UUID before, int limit) {
        String all = asProvider ? """
                  SELECT * FROM sharing.request WHERE provider = :institution AND submitted_at IS NOT NULL
                      AND (:before::uuid IS NULL OR id < :before::uuid) ORDER BY id DESC LIMIT :limit
                  """ : """
                  SELECT * FROM sharing.request WHERE consumer = :institution
                      AND (:before::uuid IS NULL OR id < :before::uuid) ORDER BY id DESC LIMIT :limit
                  """;
        String inStates = asProvider ? """
                  SELECT * FROM sharing.request WHERE provider = :institution AND submitted_at IS NOT NULL
                      AND (:before::uuid IS NULL OR id < :before::uuid)
                      AND id IN (SELECT request FROM sharing.part WHERE state IN (:states)) ORDER BY id DESC LIMIT :limit
                  """ : """
                  SELECT * FROM sharing.request WHERE consumer = :institution
                      AND (:before::uuid IS NULL OR id < :before::uuid)
                      AND id IN (SELECT request FROM sharing.part WHERE state IN (:states)) ORDER BY id DESC LIMIT :limit
                  """;
        return jdbc.sql(states.isEmpty() ? all : inStates)
                .param("institution", institution)
                .param("states", states.stream().map(PartState::name).toList())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> request(row))
                .list();
    }

    /** What an authority may have to decide: disputes, and extensions that were asked for; newest first. */
    List<Request> contested(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM sharing.request WHERE (:before::uuid IS NULL OR id < :before::uuid)
                            AND id IN (SELECT request FROM sharing.part
                                       WHERE state = 'NEGOTIATING' OR (state = 'ACCEPTED' AND extension_reason IS NOT NULL))
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> request(row))
                .list();
    }

    /** Ids of the grants of an institution's requests, or of requests for what it provides; newest first. */
    List<UUID> grants(UUID institution, boolean asProvider, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT p.grant_id FROM sharing.part p JOIN sharing.request r ON r.id = p.request
                        WHERE (CASE WHEN :asProvider THEN r.provider ELSE r.consumer END) = :institution
                            AND p.grant_id IS NOT NULL AND (:before::uuid IS NULL OR p.grant_id < :before::uuid)
                        ORDER BY p.grant_id DESC LIMIT :limit
                        """)
                .param("institution", institution)
                .param("asProvider", asProvider)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> row.getObject("grant_id", UUID.class))
                .list();
    }

    /** A grant and between whom it is. */
    record Given(UUID grant, UUID provider, UUID consumer) {}

    /** The grants of all requests, newest first. */
    List<Given> given(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT p.grant_id, r.provider, r.consumer
                        FROM sharing.part p JOIN sharing.request r ON r.id = p.request
                        WHERE p.grant_id IS NOT NULL AND (:before::uuid IS NULL OR p.grant_id < :before::uuid)
                        ORDER BY p.grant_id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Given(
                        row.getObject("grant_id", UUID.class),
                        row.getObject("provider", UUID.class),
                        row.getObject("consumer", UUID.class)))
                .list();
    }

    private Optional<Request> read(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> request(row))
                .optional();
    }

    private Request request(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime submittedAt = row.getObject("submitted_at", OffsetDateTime.class);
        return new Request(
                id,
                row.getObject("resource", UUID.class),
                row.getString("title"),
                row.getObject("consumer", UUID.class),
                row.getObject("provider", UUID.class),
                row.getString("jurisdiction"),
                row.getString("scenario"),
                row.getString("legal_basis"),
                row.getObject("use_until", OffsetDateTime.class).toInstant(),
                row.getInt("per_minute"),
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                submittedAt == null ? null : submittedAt.toInstant(),
                row.getLong("version"),
                parts(id));
    }

    private List<Part> parts(UUID request) {
        return new ArrayList<>(jdbc.sql("SELECT * FROM sharing.part WHERE request = :request ORDER BY id")
                .param("request", request)
                .query((row, number) -> part(row))
                .list());
    }

    private Part part(ResultSet row) throws SQLException {
        List<UUID> items = json.readValue(row.getString("items"), new TypeReference<List<UUID>>() {});
        Part part = new Part(row.getObject("id", UUID.class), PartKind.valueOf(row.getString("kind")), items);
        part.state = PartState.valueOf(row.getString("state"));
        String deadline = row.getString("deadline");
        part.deadline = deadline == null ? null : json.readValue(deadline, Deadline.class);
        OffsetDateTime stoppedAt = row.getObject("stopped_at", OffsetDateTime.class);
        part.stoppedAt = stoppedAt == null ? null : stoppedAt.toInstant();
        part.supplemented = row.getBoolean("supplemented");
        part.extended = row.getBoolean("extended");
        part.missing = json.readValue(row.getString("missing"), new TypeReference<List<String>>() {});
        part.extensionReason = row.getString("extension_reason");
        String proposal = row.getString("proposal");
        part.proposal = proposal == null ? null : json.readValue(proposal, Proposal.class);
        part.grant = row.getObject("grant_id", UUID.class);
        part.answer = row.getString("answer");
        return part;
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
