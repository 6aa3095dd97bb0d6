package cn.fenhe.catalog.revision;

import cn.fenhe.api.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps revisions, each a row with its documents. */
@Component
class RevisionStore {

    private static final String INSERT = """
            INSERT INTO catalog.revision (id, resource, number, basis, provider, state, version, reason, title_key, description,
                assessment, steps)
            VALUES (:id, :resource, :number, :basis, :provider, :state, :version, :reason, :titleKey, :description::jsonb,
                NULL, :steps::jsonb)
            """;

    private static final String CHANGE = """
            UPDATE catalog.revision
            SET version = :version, title_key = :titleKey, description = :description::jsonb, steps = :steps::jsonb
            WHERE id = :id AND version = :version - 1
            """;

    private static final String MOVE = """
            UPDATE catalog.revision
            SET version = :version, state = :state, assessment = :assessment::jsonb, steps = :steps::jsonb,
                submitted_at = :submittedAt, published_at = :publishedAt
            WHERE id = :id AND version = :version - 1
            """;

    static final String SELECT = """
            SELECT id, resource, number, basis, provider, state, version, reason, description, assessment, steps
            FROM catalog.revision
            """;

    private static final String LOCKED = """
            SELECT v.id, v.resource, v.number, v.basis, v.provider, v.state, v.version, v.reason, v.description, v.assessment,
                v.steps
            FROM catalog.revision v JOIN catalog.resource r ON r.id = v.resource
            WHERE v.id = :id
            FOR UPDATE OF r, v
            """;

    static final RowMapper<Revision> ROW = RevisionStore::revision;

    private final JdbcClient jdbc;

    RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Revision revision) {
        jdbc.sql(INSERT)
                .param("id", revision.id())
                .param("resource", revision.resource())
                .param("number", revision.number())
                .param("basis", revision.basis())
                .param("provider", revision.provider())
                .param("state", revision.state().name())
                .param("version", revision.version())
                .param("reason", revision.reason())
                .param("titleKey", PlainText.key(revision.description().title()))
                .param("description", Documents.write(revision.description()))
                .param("steps", Documents.write(revision.steps()))
                .update();
    }

    /** Saves a draft's new description. */
    void change(Revision revision) {
        requireOne(jdbc.sql(CHANGE)
                .param("id", revision.id())
                .param("version", revision.version())
                .param("titleKey", PlainText.key(revision.description().title()))
                .param("description", Documents.write(revision.description()))
                .param("steps", Documents.write(revision.steps()))
                .update());
    }

    /** Saves a transition; the description is not written again. */
    void move(Revision revision) {
        requireOne(jdbc.sql(MOVE)
                .param("id", revision.id())
                .param("version", revision.version())
                .param("state", revision.state().name())
                .param("assessment", revision.assessment() == null ? null : Documents.write(revision.assessment()))
                .param("steps", Documents.write(revision.steps()))
                .param(
                        "submittedAt",
                        revision.submittedAt().map(Timestamp::from).orElse(null))
                .param(
                        "publishedAt",
                        revision.publishedAt().map(Timestamp::from).orElse(null))
                .update());
    }

    Optional<Revision> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id").param("id", id).query(ROW).optional();
    }

    /** The revision and its resource, locked until the transaction ends, so that transitions of one resource follow each other. */
    Optional<Revision> locked(UUID id) {
        return jdbc.sql(LOCKED).param("id", id).query(ROW).optional();
    }

    Optional<Revision> published(UUID resource) {
        return jdbc.sql(SELECT + "WHERE resource = :resource AND state = 'PUBLISHED'")
                .param("resource", resource)
                .query(ROW)
                .optional();
    }

    /** The newest revision of a resource, whatever its state. */
    Optional<Revision> latest(UUID resource) {
        return jdbc.sql(SELECT + "WHERE resource = :resource ORDER BY number DESC LIMIT 1")
                .param("resource", resource)
                .query(ROW)
                .optional();
    }

    private static void requireOne(int updated) {
        if (updated != 1) {
            throw new IllegalStateException("a revision was changed without its lock");
        }
    }

    private static Revision revision(ResultSet row, int ignored) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getObject("resource", UUID.class),
                row.getInt("number"),
                basis(row),
                row.getObject("provider", UUID.class),
                RevisionState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getString("reason"),
                Documents.description(row.getString("description")),
                Documents.assessment(row.getString("assessment")),
                Documents.steps(row.getString("steps")));
    }

    private static @Nullable UUID basis(ResultSet row) throws SQLException {
        return row.getObject("basis", UUID.class);
    }
}
