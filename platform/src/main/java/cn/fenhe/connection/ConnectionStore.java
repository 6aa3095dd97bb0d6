package cn.fenhe.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Connections in PostgreSQL, their secrets sealed. */
@Component
class ConnectionStore {

    private static final String COLUMNS = """
            id, institution, name, kind, folder, database, secret IS NOT NULL AS has_secret, actor, at
            """;

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM connection.connection WHERE id = :id AND institution = :institution";

    private static final String LIST = "SELECT " + COLUMNS + """
             FROM connection.connection
             WHERE institution = :institution AND (CAST(:after AS uuid) IS NULL OR id < :after)
             ORDER BY id DESC LIMIT :limit
            """;

    private static final String INSERT = """
            INSERT INTO connection.connection (id, institution, name, kind, folder, database, secret, actor, at)
            VALUES (:id, :institution, :name, :kind, :folder, CAST(:database AS jsonb), :secret, :actor, :at)
            """;

    private static final String UPDATE = """
            UPDATE connection.connection
               SET name = :name, kind = :kind, folder = :folder, database = CAST(:database AS jsonb),
                   secret = :secret, actor = :actor, at = :at
             WHERE id = :id AND institution = :institution
            """;

    private static final String SECRET = "SELECT secret FROM connection.connection WHERE id = :id";

    private static final String DELETE = """
            DELETE FROM connection.connection WHERE id = :id AND institution = :institution
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ConnectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the institution has one of this name */
    void insert(Connection connection, @Nullable String sealed) {
        bound(INSERT, connection, sealed).update();
    }

    void update(Connection connection, @Nullable String sealed) {
        bound(UPDATE, connection, sealed).update();
    }

    private JdbcClient.StatementSpec bound(String sql, Connection connection, @Nullable String sealed) {
        DatabaseAddress database = connection.database();
        return jdbc.sql(sql)
                .param("id", connection.id())
                .param("institution", connection.institution())
                .param("name", connection.name())
                .param("kind", connection.kind().name())
                .param("folder", connection.folder())
                .param("database", database == null ? null : JSON.writeValueAsString(database))
                .param("secret", sealed)
                .param("actor", connection.by())
                .param("at", connection.at().atOffset(ZoneOffset.UTC));
    }

    /** An institution's connection; another's is not found. */
    Optional<Connection> find(UUID institution, UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("institution", institution)
                .query(ConnectionStore::connection)
                .optional();
    }

    @Nullable
    String sealedSecret(UUID id) {
        return jdbc.sql(SECRET)
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getString("secret")))
                .single()
                .orElse(null);
    }

    List<Connection> list(UUID institution, @Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("institution", institution)
                .param("after", after)
                .param("limit", limit)
                .query(ConnectionStore::connection)
                .list();
    }

    void delete(UUID institution, UUID id) {
        jdbc.sql(DELETE).param("id", id).param("institution", institution).update();
    }

    private static Connection connection(ResultSet row, int number) throws SQLException {
        String database = row.getString("database");
        return new Connection(
                row.getObject("id", UUID.class),
                row.getObject("institution", UUID.class),
                row.getString("name"),
                ConnectionKind.valueOf(row.getString("kind")),
                row.getString("folder"),
                database == null ? null : JSON.readValue(database, DatabaseAddress.class),
                row.getBoolean("has_secret"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
