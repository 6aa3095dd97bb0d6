package cn.fenhe.organization.machine;

import cn.fenhe.api.Ids;
import cn.fenhe.organization.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Machine clients and their rights as they are stored, present and past. */
@Repository
class ClientStore {

    private static final String SELECT = """
            SELECT c.id, c.name, c.institution, r.roles, c.disabled_at, c.secret_sealed
              FROM organization.client c
              LEFT JOIN organization.client_right r ON r.client = c.id AND r.valid_until IS NULL
            """;
    private static final String BY_ID = SELECT + " WHERE c.id = :id";
    private static final String LIST = SELECT + " WHERE (cast(:after AS uuid) IS NULL OR c.id > :after)"
            + " AND (cast(:institution AS uuid) IS NULL OR c.institution = :institution) ORDER BY c.id LIMIT :limit";
    private static final String ROLES_AT = """
            SELECT roles FROM organization.client_right
             WHERE client = :id AND valid_from <= :at AND (valid_until IS NULL OR valid_until > :at)
            """;
    private static final String ADD = """
            INSERT INTO organization.client (id, name, institution, created_at)
            VALUES (:id, :name, :institution, :now)
            """;
    private static final String END_RIGHTS =
            "UPDATE organization.client_right SET valid_until = :now WHERE client = :id AND valid_until IS NULL";
    private static final String GIVE_RIGHTS =
            "INSERT INTO organization.client_right (id, client, roles, valid_from) VALUES (:right, :id, :roles, :now)";
    private static final String SET_SECRET = "UPDATE organization.client SET secret_sealed = :sealed WHERE id = :id";
    private static final String SET_DISABLED = "UPDATE organization.client SET disabled_at = :at WHERE id = :id";

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> byId(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(ClientStore::stored).optional();
    }

    /** @param institution whose clients; null for all */
    List<Client> list(@Nullable UUID institution, @Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("institution", institution)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> stored(row, number).client())
                .list();
    }

    Set<Role> rolesAt(UUID id, OffsetDateTime at) {
        return jdbc.sql(ROLES_AT)
                .param("id", id)
                .param("at", at)
                .query((row, number) -> roles(row.getArray("roles")))
                .optional()
                .orElse(Set.of());
    }

    void setSecret(UUID id, String sealed) {
        jdbc.sql(SET_SECRET).param("id", id).param("sealed", sealed).update();
    }

    void add(Client client, OffsetDateTime now) {
        jdbc.sql(ADD)
                .param("id", client.id())
                .param("name", client.name())
                .param("institution", client.institution())
                .param("now", now)
                .update();
    }

    void setRoles(UUID id, Set<Role> roles, OffsetDateTime now) {
        jdbc.sql(END_RIGHTS).param("id", id).param("now", now).update();
        if (!roles.isEmpty()) {
            jdbc.sql(GIVE_RIGHTS)
                    .param("right", Ids.next())
                    .param("id", id)
                    .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                    .param("now", now)
                    .update();
        }
    }

    /** @param at null to enable it again */
    void setDisabled(UUID id, @Nullable OffsetDateTime at) {
        jdbc.sql(SET_DISABLED).param("id", id).param("at", at).update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        Client client = new Client(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("institution", UUID.class),
                roles(row.getArray("roles")),
                row.getObject("disabled_at", OffsetDateTime.class));
        return new Stored(client, row.getString("secret_sealed"));
    }

    private static Set<Role> roles(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** A client with its sealed secret (null before its institution took one), which leaves this package only as a signature's check. */
    record Stored(Client client, @Nullable String sealedSecret) {}
}
