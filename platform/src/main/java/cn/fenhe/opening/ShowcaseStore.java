package cn.fenhe.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The showcase in PostgreSQL. */
@Repository
class ShowcaseStore {

    private static final String ADD = """
            INSERT INTO opening.showcase (id, reference, name, about, maker, address, datasets, contact, filed_at)
            VALUES (:id, :reference, :name, :about, :maker, :address, :datasets, :contact, :filedAt)""";
    private static final String DECIDE = """
            UPDATE opening.showcase SET published = :published, reasons = :reasons, authority_name = :authority,
                decided_by = :by, decided_at = :at
            WHERE id = :id""";
    private static final String PUBLISHED = """
            SELECT * FROM opening.showcase
            WHERE published AND (:dataset::uuid IS NULL OR datasets @> ARRAY[:dataset::uuid])
                AND (:before::uuid IS NULL OR id < :before::uuid)
            ORDER BY id DESC LIMIT :limit""";
    private static final String WAITING = """
            SELECT * FROM opening.showcase WHERE decided_at IS NULL AND (:place::uuid IS NULL OR id > :place::uuid)
            ORDER BY id LIMIT :limit""";
    private static final String DECIDED = """
            SELECT * FROM opening.showcase WHERE published = :published AND (:place::uuid IS NULL OR id < :place::uuid)
            ORDER BY id DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    ShowcaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ShowcaseItem item) {
        jdbc.sql(ADD)
                .param("id", item.id())
                .param("reference", item.reference())
                .param("name", item.name())
                .param("about", item.about())
                .param("maker", item.maker())
                .param("address", item.address())
                .param("datasets", item.datasets().toArray(UUID[]::new))
                .param("contact", item.contact())
                .param("filedAt", item.filedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param by id of the person who decided */
    void decide(UUID id, ShowcaseDecision decision, String by) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("published", decision.published())
                .param("reasons", decision.reasons())
                .param("authority", decision.authority())
                .param("by", by)
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ShowcaseItem> find(UUID id) {
        return jdbc.sql("SELECT * FROM opening.showcase WHERE id = :id")
                .param("id", id)
                .query((row, number) -> item(row))
                .optional();
    }

    Optional<ShowcaseItem> lock(UUID id) {
        return jdbc.sql("SELECT * FROM opening.showcase WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> item(row))
                .optional();
    }

    Optional<ShowcaseItem> byReference(String reference) {
        return jdbc.sql("SELECT * FROM opening.showcase WHERE reference = :reference")
                .param("reference", reference)
                .query((row, number) -> item(row))
                .optional();
    }

    long waiting() {
        return jdbc.sql("SELECT count(*) FROM opening.showcase WHERE decided_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** What stands in the portal, the newest first. @param dataset that they use, null for any */
    List<ShowcaseItem> published(@Nullable UUID dataset, @Nullable UUID before, int limit) {
        return jdbc.sql(PUBLISHED)
                .param("dataset", dataset)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> item(row))
                .list();
    }

    List<ShowcaseItem> page(Showcase.Stage stage, @Nullable UUID place, int limit) {
        JdbcClient.StatementSpec asked = stage == Showcase.Stage.WAITING
                ? jdbc.sql(WAITING)
                : jdbc.sql(DECIDED).param("published", stage == Showcase.Stage.PUBLISHED);
        return asked.param("place", place)
                .param("limit", limit)
                .query((row, number) -> item(row))
                .list();
    }

    private static ShowcaseItem item(ResultSet row) throws SQLException {
        return new ShowcaseItem(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                row.getString("about"),
                row.getString("maker"),
                row.getString("address"),
                Arrays.asList((UUID[]) row.getArray("datasets").getArray()),
                row.getString("contact"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private static @Nullable ShowcaseDecision decision(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null
                ? null
                : new ShowcaseDecision(
                        row.getBoolean("published"),
                        row.getString("reasons"),
                        Objects.requireNonNull(row.getString("authority_name")),
                        at.toInstant());
    }
}
