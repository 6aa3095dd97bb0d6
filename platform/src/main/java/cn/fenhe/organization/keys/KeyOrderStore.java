package cn.fenhe.organization.keys;

import cn.fenhe.audit.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was ordered about keys, as it is stored. */
@Repository
class KeyOrderStore {

    private static final String ADD = """
            INSERT INTO organization.key_order (id, act, key, reasons, by_account, by_name, ordered_at)
            VALUES (:id, :act, :key, :reasons, :account, :name, :at)
            ON CONFLICT (key) WHERE done_at IS NULL DO NOTHING
            """;
    private static final String DONE =
            "UPDATE organization.key_order SET done_at = :at, made = :made WHERE id = :id AND done_at IS NULL";
    private static final String SELECT = """
            SELECT id, act, key, reasons, by_account, by_name, ordered_at, done_at, made FROM organization.key_order
            """;
    private static final String ALL = SELECT + "ORDER BY ordered_at";
    private static final String WAITING = SELECT + "WHERE done_at IS NULL ORDER BY ordered_at";

    private final JdbcClient jdbc;

    KeyOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was written; not while another one about the same key waits */
    boolean add(KeyOrder order) {
        return jdbc.sql(ADD)
                        .param("id", order.id())
                        .param("act", order.act().name())
                        .param("key", order.key())
                        .param("reasons", order.reasons())
                        .param("account", order.by().id())
                        .param("name", order.by().name())
                        .param("at", order.ordered())
                        .update()
                == 1;
    }

    /** @return whether it was not done before */
    boolean done(UUID id, OffsetDateTime at, @Nullable String made) {
        return jdbc.sql(DONE)
                        .param("id", id)
                        .param("at", at)
                        .param("made", made)
                        .update()
                == 1;
    }

    List<KeyOrder> all() {
        return jdbc.sql(ALL).query(KeyOrderStore::order).list();
    }

    List<KeyOrder> waiting() {
        return jdbc.sql(WAITING).query(KeyOrderStore::order).list();
    }

    private static KeyOrder order(ResultSet row, int number) throws SQLException {
        return new KeyOrder(
                row.getObject("id", UUID.class),
                KeyOrder.Act.valueOf(row.getString("act")),
                row.getString("key"),
                row.getString("reasons"),
                new Actor(row.getString("by_account"), row.getString("by_name"), null),
                row.getObject("ordered_at", OffsetDateTime.class),
                row.getObject("done_at", OffsetDateTime.class),
                row.getString("made"));
    }
}
