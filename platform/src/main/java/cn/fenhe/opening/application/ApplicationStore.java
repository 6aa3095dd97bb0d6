package cn.fenhe.opening.application;

import cn.fenhe.regulation.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Applications in PostgreSQL. */
@Repository
class ApplicationStore {

    private static final String NUMBER = "SELECT nextval('opening.application_number')";
    private static final String ADD = """
            INSERT INTO opening.application (id, number, resource, title, provider, jurisdiction, applicant, items, use, undertaking,
                submitted_at, code_digest, sent_as, state, version, missing)
            VALUES (:id, :number, :resource, :title, :provider, :jurisdiction, :applicant::jsonb, :items::jsonb, :use::jsonb, :undertaking,
                :submittedAt, :code, :sentAs, 'SUBMITTED', 0, '[]')
            ON CONFLICT (sent_as) DO NOTHING""";
    private static final String SAVE = """
            UPDATE opening.application SET state = :state, version = version + 1, use = :use::jsonb, deadline = :deadline::jsonb,
                due = :due, stopped_at = :stoppedAt, supplemented = :supplemented, supplemented_at = :supplementedAt,
                missing = :missing::jsonb, supplement = :supplement, verification = :verification::jsonb,
                proposal = :proposal::jsonb, grant_id = :grant, answer = :answer
            WHERE id = :id""";
    private static final String BY_ID = "SELECT * FROM opening.application WHERE id = :id";
    private static final String LOCKED = BY_ID + " FOR UPDATE";
    private static final String BY_NUMBER = "SELECT id, code_digest FROM opening.application WHERE number = :number";
    private static final String SENT_AS = """
            SELECT id FROM opening.application WHERE sent_as = ANY (:sentAs) AND submitted_at > :since FOR UPDATE""";
    private static final String NEW_CODE = "UPDATE opening.application SET code_digest = :code WHERE id = :id";
    private static final String PAGE = """
            SELECT * FROM opening.application WHERE provider = :provider AND (:all OR state = ANY (:states))
                AND (:before::uuid IS NULL OR id < :before::uuid) ORDER BY id DESC LIMIT :limit""";
    private static final String WAITING = """
            SELECT count(*) FROM opening.application WHERE state IN ('SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'VERIFIED', 'PROPOSED')""";
    private static final String UNANSWERED = """
            SELECT id FROM opening.application WHERE state = 'SUPPLEMENT_REQUESTED' AND stopped_at <= :until ORDER BY id LIMIT :limit""";
    private static final String DUE_FROM = "SELECT id FROM opening.application WHERE due >= :from ORDER BY id";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ApplicationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many came in so far, this one included. */
    long nextNumber() {
        return jdbc.sql(NUMBER).query(Long.class).single();
    }

    /** @param sentAs digest of a request that may be repeated, null for one that is not; @return false where it came in before */
    boolean add(Application application, String code, @Nullable String sentAs) {
        int added = jdbc.sql(ADD)
                .param("id", application.id)
                .param("number", application.number)
                .param("resource", application.resource)
                .param("title", application.title)
                .param("provider", application.provider)
                .param("jurisdiction", application.jurisdiction)
                .param("applicant", json.writeValueAsString(application.applicant))
                .param("items", json.writeValueAsString(application.items))
                .param("use", json.writeValueAsString(application.use))
                .param("undertaking", application.undertaking)
                .param("submittedAt", offset(application.submittedAt))
                .param("code", code)
                .param("sentAs", sentAs)
                .update();
        if (added == 1) {
            save(application);
        }
        return added == 1;
    }

    void save(Application application) {
        Deadline deadline = application.deadline;
        jdbc.sql(SAVE)
                .param("id", application.id)
                .param("state", application.state.name())
                .param("use", json.writeValueAsString(application.use))
                .param("deadline", written(deadline))
                .param("due", deadline == null ? null : deadline.due())
                .param("stoppedAt", offset(application.stoppedAt))
                .param("supplemented", application.supplemented)
                .param("supplementedAt", offset(application.supplementedAt))
                .param("missing", json.writeValueAsString(application.missing))
                .param("supplement", application.supplement)
                .param("verification", written(application.verification))
                .param("proposal", written(application.proposal))
                .param("grant", application.grant)
                .param("answer", application.answer)
                .update();
        application.version++;
    }

    Optional<Application> find(UUID id) {
        return read(BY_ID, id);
    }

    /** Locks it until the transaction ends, so that two people cannot act on it at once. */
    Optional<Application> lock(UUID id) {
        return read(LOCKED, id);
    }

    /** By what whoever has no account comes back. */
    record Known(UUID id, String codeDigest) {}

    Optional<Known> byNumber(String number) {
        return jdbc.sql(BY_NUMBER)
                .param("number", number)
                .query((row, count) -> new Known(row.getObject("id", UUID.class), row.getString("code_digest")))
                .optional();
    }

    /** What came in by the same request before, since an instant. */
    Optional<UUID> sentAs(Collection<String> digests, Instant since) {
        return jdbc.sql(SENT_AS)
                .param("sentAs", digests.toArray(String[]::new))
                .param("since", offset(since))
                .query(ApplicationStore::id)
                .optional();
    }

    void newCode(UUID id, String digest) {
        jdbc.sql(NEW_CODE).param("id", id).param("code", digest).update();
    }

    /** Of a provider, the newest first. @param states none for all */
    List<Application> page(UUID provider, Collection<ApplicationState> states, @Nullable UUID before, int limit) {
        return jdbc.sql(PAGE)
                .param("provider", provider)
                .param("all", states.isEmpty())
                .param("states", states.stream().map(ApplicationState::name).toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, count) -> application(row))
                .list();
    }

    long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    /** Those whose supplement was asked for until an instant and never given. */
    List<UUID> unanswered(Instant until, int limit) {
        return jdbc.sql(UNANSWERED)
                .param("until", offset(until))
                .param("limit", limit)
                .query(ApplicationStore::id)
                .list();
    }

    /** Those due at or after an instant. */
    List<UUID> dueFrom(Instant from) {
        return jdbc.sql(DUE_FROM)
                .param("from", offset(from))
                .query(ApplicationStore::id)
                .list();
    }

    private Optional<Application> read(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, count) -> application(row))
                .optional();
    }

    private Application application(ResultSet row) throws SQLException {
        Application application = new Application(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Application.Matter(
                        row.getObject("resource", UUID.class),
                        row.getString("title"),
                        row.getObject("provider", UUID.class),
                        row.getString("jurisdiction")),
                json.readValue(row.getString("applicant"), Applicant.class),
                json.readValue(row.getString("items"), new TypeReference<List<UUID>>() {}),
                json.readValue(row.getString("use"), Use.class),
                row.getString("undertaking"),
                Objects.requireNonNull(instant(row, "submitted_at")));
        application.state = ApplicationState.valueOf(row.getString("state"));
        application.version = row.getLong("version");
        application.deadline = read(row, "deadline", Deadline.class);
        application.stoppedAt = instant(row, "stopped_at");
        application.supplemented = row.getBoolean("supplemented");
        application.supplementedAt = instant(row, "supplemented_at");
        application.missing = json.readValue(row.getString("missing"), new TypeReference<List<String>>() {});
        application.supplement = row.getString("supplement");
        application.verification = read(row, "verification", Verification.class);
        application.proposal = read(row, "proposal", Proposal.class);
        application.grant = row.getObject("grant_id", UUID.class);
        application.answer = row.getString("answer");
        return application;
    }

    private <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
        String written = row.getString(column);
        return written == null ? null : json.readValue(written, type);
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
