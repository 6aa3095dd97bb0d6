package cn.fenhe.release.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files are prepared and until when they are kept. */
@Component
class DeliveryStore {

    private static final String COLUMNS = "SELECT id, snapshot, file, bytes, rows, digest FROM release.deliveries ";
    private static final String KEPT = COLUMNS + """
            WHERE grant_id = :grant AND revision = :revision AND snapshot = :snapshot AND format = :format
              AND removed_at IS NULL""";
    private static final String IN_TERM = KEPT + " AND kept_until > :now";
    private static final String INSERT = """
            INSERT INTO release.deliveries
                (id, grant_id, revision, snapshot, format, file, bytes, rows, digest, prepared_at, kept_until)
            VALUES (:id, :grant, :revision, :snapshot, :format, :file, :bytes, :rows, :digest, :now, :until)
            ON CONFLICT (grant_id, revision, snapshot, format) WHERE removed_at IS NULL DO NOTHING""";
    private static final String REMOVE = "UPDATE release.deliveries SET removed_at = :now WHERE id = :id";
    private static final String OVER = COLUMNS + """
            WHERE removed_at IS NULL AND kept_until < :before ORDER BY kept_until LIMIT :limit""";
    private static final String FILES = "SELECT file FROM release.deliveries WHERE removed_at IS NULL";

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Prepared> inTerm(Order.Key key, Instant now) {
        return of(IN_TERM, key)
                .param("now", at(now))
                .query(DeliveryStore::prepared)
                .optional();
    }

    /** Whether its term is over or not. */
    Optional<Prepared> present(Order.Key key) {
        return of(KEPT, key).query(DeliveryStore::prepared).optional();
    }

    private JdbcClient.StatementSpec of(String sql, Order.Key key) {
        return jdbc.sql(sql)
                .param("grant", key.grant())
                .param("revision", key.revision())
                .param("snapshot", key.snapshot())
                .param("format", key.format().name());
    }

    /** @return false when another node has prepared the same meanwhile */
    boolean add(Order.Key key, Prepared prepared, Instant now, Instant until) {
        return of(INSERT, key)
                        .param("id", prepared.id())
                        .param("file", prepared.file())
                        .param("bytes", prepared.bytes())
                        .param("rows", prepared.rows())
                        .param("digest", prepared.digest())
                        .param("now", at(now))
                        .param("until", at(until))
                        .update()
                == 1;
    }

    void removed(UUID id, Instant now) {
        jdbc.sql(REMOVE).param("id", id).param("now", at(now)).update();
    }

    List<Prepared> over(Instant before, int limit) {
        return jdbc.sql(OVER)
                .param("before", at(before))
                .param("limit", limit)
                .query(DeliveryStore::prepared)
                .list();
    }

    Set<String> files() {
        return jdbc.sql(FILES).query(String.class).list().stream()
                .map(Objects::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Prepared prepared(ResultSet row, int number) throws SQLException {
        return new Prepared(
                row.getObject("id", UUID.class),
                row.getLong("snapshot"),
                row.getString("file"),
                row.getLong("bytes"),
                row.getLong("rows"),
                row.getString("digest"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
