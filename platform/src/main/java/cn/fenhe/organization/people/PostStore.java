package cn.fenhe.organization.people;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts as they are stored, present and past. */
@Repository
class PostStore {

    private static final String SELECT = """
            SELECT p.id, p.account, p.institution, i.name AS institution_name, p.roles, p.valid_from, p.valid_until
              FROM organization.post p
              LEFT JOIN organization.institution i ON i.id = p.institution
            """;
    private static final String PRESENT =
            SELECT + " WHERE p.account = :account AND p.valid_until IS NULL ORDER BY p.valid_from, p.id";
    private static final String AT = SELECT + """
               WHERE p.account = :account AND p.valid_from <= :at AND (p.valid_until IS NULL OR p.valid_until > :at)
               ORDER BY p.valid_from, p.id
              """;
    private static final String BY_ID = SELECT + " WHERE p.id = :id";
    private static final String ADD = """
            INSERT INTO organization.post (id, account, institution, roles, valid_from)
            VALUES (:id, :account, :institution, :roles, :now)
            """;
    private static final String END =
            "UPDATE organization.post SET valid_until = :now WHERE id = :id AND valid_until IS NULL";
    private static final String OTHERS_ABLE = """
            SELECT p.id
              FROM organization.post p
              JOIN organization.account a ON a.id = p.account
             WHERE p.valid_until IS NULL AND p.roles && cast(:roles AS text[]) AND p.account <> :account
               AND a.disabled_at IS NULL AND a.admitted
               FOR UPDATE OF p
            """;
    private static final String LOCK_ACCOUNT = "SELECT id FROM organization.account WHERE id = :id FOR UPDATE";

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one change of an account's posts happen at a time; false when there is no such account. */
    boolean lockAccount(UUID account) {
        return jdbc.sql(LOCK_ACCOUNT)
                .param("id", account)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<Post> present(UUID account) {
        return jdbc.sql(PRESENT)
                .param("account", account)
                .query(PostStore::post)
                .list();
    }

    List<Post> at(UUID account, OffsetDateTime at) {
        return jdbc.sql(AT)
                .param("account", account)
                .param("at", at)
                .query(PostStore::post)
                .list();
    }

    Optional<Post> byId(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(PostStore::post).optional();
    }

    void add(Post post) {
        jdbc.sql(ADD)
                .param("id", post.id())
                .param("account", post.account())
                .param("institution", post.institution())
                .param("roles", post.roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", post.validFrom())
                .update();
    }

    /** Whether somebody else who can sign in has one of the post's roles; nobody ends theirs meanwhile. */
    boolean hasAnother(Post post) {
        return !jdbc.sql(OTHERS_ABLE)
                .param("roles", post.roles().stream().map(Role::name).toArray(String[]::new))
                .param("account", post.account())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** Whether it was still lasting. */
    boolean end(UUID id, OffsetDateTime now) {
        return jdbc.sql(END).param("id", id).param("now", now).update() == 1;
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("institution", UUID.class),
                row.getString("institution_name"),
                roles(row.getArray("roles")),
                row.getObject("valid_from", OffsetDateTime.class),
                row.getObject("valid_until", OffsetDateTime.class));
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
