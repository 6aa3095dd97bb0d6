package cn.fenhe.release.receipt;

import cn.fenhe.release.Receipt;
import cn.fenhe.release.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where receipts are kept. */
@Component
class ReceiptStore {

    private static final String INSERT = """
            INSERT INTO release.receipts
                (id, entry, grant_id, resource, use, part, snapshot, rows, digest, at, delivery)
            VALUES (:id, :entry, :grant, :resource, :use, :part, :snapshot, :rows, :digest, :at, :delivery)""";
    private static final String FIND = """
            SELECT r.id, r.entry, r.grant_id, r.resource, r.use, r.part, r.snapshot, r.rows, r.digest, r.at,
                   d.kept_until, d.removed_at
            FROM release.receipts r LEFT JOIN release.deliveries d ON d.id = r.delivery
            WHERE r.id = :id""";

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keptUntil until when the delivered bytes are kept, null when they were not kept at all */
    record Stored(Receipt receipt, @Nullable Instant keptUntil, boolean removed) {}

    void add(Receipt receipt, @Nullable UUID delivery) {
        jdbc.sql(INSERT)
                .param("id", receipt.id())
                .param("entry", receipt.entry())
                .param("grant", receipt.grant())
                .param("resource", receipt.resource())
                .param("use", receipt.use().name())
                .param("part", receipt.part())
                .param("snapshot", receipt.snapshot())
                .param("rows", receipt.rows())
                .param("digest", receipt.digest())
                .param("at", OffsetDateTime.ofInstant(receipt.at(), ZoneOffset.UTC))
                .param("delivery", delivery)
                .update();
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ReceiptStore::stored).optional();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        OffsetDateTime keptUntil = row.getObject("kept_until", OffsetDateTime.class);
        return new Stored(
                new Receipt(
                        row.getObject("id", UUID.class),
                        row.getObject("entry", UUID.class),
                        row.getObject("grant_id", UUID.class),
                        row.getObject("resource", UUID.class),
                        Use.valueOf(row.getString("use")),
                        row.getString("part"),
                        row.getObject("snapshot", Long.class),
                        row.getLong("rows"),
                        row.getString("digest"),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                keptUntil == null ? null : keptUntil.toInstant(),
                row.getObject("removed_at") != null);
    }
}
