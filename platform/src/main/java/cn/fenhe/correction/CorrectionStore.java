package cn.fenhe.correction;

import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps corrections. */
@Component
class CorrectionStore {

    private static final String INSERT = """
            INSERT INTO correction.corrections (id, reference, resource, resource_title, item, item_title, description, reporter,
                reporter_name, contact, provider, jurisdiction, state, reported_at, due_article, due_from, due_days, due,
                due_provisional)
            VALUES (:id, :reference, :resource, :resourceTitle, :item, :itemTitle, :description, :reporter,
                :reporterName, :contact, :provider, :jurisdiction, :state, :reportedAt, :dueArticle, :dueFrom, :dueDays, :due,
                :dueProvisional)
            """;

    private static final String FIND = "SELECT * FROM correction.corrections WHERE id = :id";

    private static final String LOCK = "SELECT * FROM correction.corrections WHERE id = :id FOR UPDATE";

    private static final String BY_REFERENCE = "SELECT * FROM correction.corrections WHERE reference = :reference";

    private static final String REPORTED_BY = """
            SELECT * FROM correction.corrections
             WHERE reporter = :institution
               AND (CAST(:state AS text) IS NULL OR state = CAST(:state AS text))
               AND (CAST(:after AS uuid) IS NULL OR id < CAST(:after AS uuid))
             ORDER BY id DESC LIMIT :limit
            """;

    private static final String PROVIDED_BY = """
            SELECT * FROM correction.corrections
             WHERE provider = :institution
               AND (CAST(:state AS text) IS NULL OR state = CAST(:state AS text))
               AND (CAST(:after AS uuid) IS NULL OR id < CAST(:after AS uuid))
             ORDER BY id DESC LIMIT :limit
            """;

    private static final String UPDATE = """
            UPDATE correction.corrections
               SET state = :state, verifying_at = :verifyingAt, answered_at = :answeredAt, answer = :answer,
                   due = :due, due_provisional = :dueProvisional
             WHERE id = :id
            """;

    private static final String UNANSWERED_BY_THE_PUBLIC = """
            SELECT count(*) FROM correction.corrections
             WHERE resource = :resource AND reporter IS NULL AND answered_at IS NULL
            """;

    private static final String UNANSWERED_DUE_FROM = """
            SELECT id FROM correction.corrections
             WHERE answered_at IS NULL AND due >= :from
             ORDER BY id
            """;

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Correction correction) {
        Correction.Doubt doubt = correction.doubt();
        Deadline deadline = correction.deadline();
        jdbc.sql(INSERT)
                .param("id", correction.id())
                .param("reference", correction.reference())
                .param("resource", doubt.resource())
                .param("resourceTitle", doubt.resourceTitle())
                .param("item", doubt.item())
                .param("itemTitle", doubt.itemTitle())
                .param("description", doubt.description())
                .param("reporter", correction.reporter().institution())
                .param("reporterName", correction.reporter().name())
                .param("contact", correction.reporter().contact())
                .param("provider", correction.provider())
                .param("jurisdiction", correction.jurisdiction())
                .param("state", correction.state().name())
                .param("reportedAt", correction.reportedAt().atOffset(ZoneOffset.UTC))
                .param("dueArticle", deadline.article())
                .param("dueFrom", deadline.from())
                .param("dueDays", deadline.workingDays())
                .param("due", deadline.due())
                .param("dueProvisional", deadline.provisional())
                .update();
    }

    Optional<Correction> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(CorrectionRows::correction).optional();
    }

    /** The correction, which nobody else changes until the transaction ends. */
    Optional<Correction> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(CorrectionRows::correction).optional();
    }

    Optional<Correction> byReference(String reference) {
        return jdbc.sql(BY_REFERENCE)
                .param("reference", reference)
                .query(CorrectionRows::correction)
                .optional();
    }

    List<Correction> list(
            Corrections.Side side, UUID institution, @Nullable CorrectionState state, @Nullable UUID after, int limit) {
        return jdbc.sql(side == Corrections.Side.REPORTER ? REPORTED_BY : PROVIDED_BY)
                .param("institution", institution)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(CorrectionRows::correction)
                .list();
    }

    void update(Correction correction) {
        jdbc.sql(UPDATE)
                .param("id", correction.id())
                .param("state", correction.state().name())
                .param("verifyingAt", at(correction.verifyingAt()))
                .param("answeredAt", at(correction.answeredAt()))
                .param("answer", correction.answer())
                .param("due", correction.deadline().due())
                .param("dueProvisional", correction.deadline().provisional())
                .update();
    }

    int unansweredByThePublic(UUID resource) {
        return jdbc.sql(UNANSWERED_BY_THE_PUBLIC)
                .param("resource", resource)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    List<UUID> unansweredDueFrom(Instant from) {
        return jdbc.sql(UNANSWERED_DUE_FROM)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
