package cn.fenhe.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs in PostgreSQL. */
@Repository
class NeedStore {

    private static final String ADD = """
            INSERT INTO opening.need (id, reference, wanted, purpose, contact, filed_at)
            VALUES (:id, :reference, :wanted, :purpose, :contact, :filedAt)""";
    private static final String ANSWER = """
            UPDATE opening.need SET outcome = :outcome, answer = :answer, dataset = :dataset, dataset_title = :datasetTitle,
                authority_name = :authority, answered_by = :by, answered_at = :at, listed = :listed
            WHERE id = :id""";
    private static final String LISTED = """
            SELECT * FROM opening.need WHERE listed AND (:before::uuid IS NULL OR id < :before::uuid)
            ORDER BY id DESC LIMIT :limit""";
    private static final String WAITING = """
            SELECT * FROM opening.need WHERE answered_at IS NULL AND (:after::uuid IS NULL OR id > :after::uuid)
            ORDER BY id LIMIT :limit""";
    private static final String ANSWERED = """
            SELECT * FROM opening.need WHERE answered_at IS NOT NULL AND (:before::uuid IS NULL OR id < :before::uuid)
            ORDER BY id DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    NeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Need need) {
        jdbc.sql(ADD)
                .param("id", need.id())
                .param("reference", need.reference())
                .param("wanted", need.wanted())
                .param("purpose", need.purpose())
                .param("contact", need.contact())
                .param("filedAt", need.filedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param by id of the person who answered */
    void answer(UUID id, NeedAnswer answer, boolean listed, String by) {
        jdbc.sql(ANSWER)
                .param("id", id)
                .param("outcome", answer.outcome().name())
                .param("answer", answer.text())
                .param("dataset", answer.dataset())
                .param("datasetTitle", answer.datasetTitle())
                .param("authority", answer.authority())
                .param("by", by)
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("listed", listed)
                .update();
    }

    Optional<Need> find(UUID id) {
        return jdbc.sql("SELECT * FROM opening.need WHERE id = :id")
                .param("id", id)
                .query((row, number) -> need(row))
                .optional();
    }

    Optional<Need> lock(UUID id) {
        return jdbc.sql("SELECT * FROM opening.need WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> need(row))
                .optional();
    }

    Optional<Need> byReference(String reference) {
        return jdbc.sql("SELECT * FROM opening.need WHERE reference = :reference")
                .param("reference", reference)
                .query((row, number) -> need(row))
                .optional();
    }

    long waiting() {
        return jdbc.sql("SELECT count(*) FROM opening.need WHERE answered_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** What stands in the portal, the newest first. */
    List<Need> listed(@Nullable UUID before, int limit) {
        return page(LISTED, "before", before, limit);
    }

    /** What waits, the longest first. */
    List<Need> waiting(@Nullable UUID after, int limit) {
        return page(WAITING, "after", after, limit);
    }

    List<Need> answered(@Nullable UUID before, int limit) {
        return page(ANSWERED, "before", before, limit);
    }

    private List<Need> page(String sql, String place, @Nullable UUID where, int limit) {
        return jdbc.sql(sql)
                .param(place, where)
                .param("limit", limit)
                .query((row, number) -> need(row))
                .list();
    }

    private static Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("wanted"),
                row.getString("purpose"),
                row.getString("contact"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                answer(row),
                row.getBoolean("listed"));
    }

    private static @Nullable NeedAnswer answer(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null
                ? null
                : new NeedAnswer(
                        NeedAnswer.Outcome.valueOf(row.getString("outcome")),
                        Objects.requireNonNull(row.getString("answer")),
                        row.getObject("dataset", UUID.class),
                        row.getString("dataset_title"),
                        Objects.requireNonNull(row.getString("authority_name")),
                        at.toInstant());
    }
}
