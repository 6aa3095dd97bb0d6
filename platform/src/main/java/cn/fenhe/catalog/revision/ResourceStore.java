package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.entries.DataFacts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps resources (数据资源): what stays the same over their revisions. */
@Component
class ResourceStore {

    private static final String INSERT = """
            INSERT INTO catalog.resource (id, code, provider, created_at) VALUES (:id, :code, :provider, :at)
            """;

    private static final String FIND = """
            SELECT id, code, provider, confirmed_at IS NOT NULL AS fixed FROM catalog.resource WHERE id = :id
            """;

    private final JdbcClient jdbc;
    private final DataFacts facts;

    ResourceStore(JdbcClient jdbc, DataFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /**
     * A resource.
     *
     * @param code null once it was given back
     * @param fixed whether a revision was ever confirmed, so that its code stands for good
     */
    record Resource(UUID id, @Nullable String code, UUID provider, boolean fixed) {}

    void insert(UUID id, String code, UUID provider, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("code", code)
                .param("provider", provider)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Resource> find(UUID id) {
        return resource(FIND, id);
    }

    Optional<Resource> locked(UUID id) {
        return resource(FIND + "FOR UPDATE", id);
    }

    Resource get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("a revision without its resource"));
    }

    void recode(UUID id, @Nullable String code) {
        jdbc.sql("UPDATE catalog.resource SET code = :code WHERE id = :id")
                .param("code", code)
                .param("id", id)
                .update();
    }

    void confirm(UUID id, Instant at) {
        jdbc.sql("UPDATE catalog.resource SET confirmed_at = coalesce(confirmed_at, :at) WHERE id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** @param revision null when nothing of the resource is published any more */
    void publish(UUID id, @Nullable UUID revision) {
        jdbc.sql("UPDATE catalog.resource SET published = :revision WHERE id = :id")
                .param("revision", revision)
                .param("id", id)
                .update();
        facts.noteChange(id);
    }

    boolean confirmedCode(String code) {
        return jdbc.sql("SELECT count(*) FROM catalog.resource WHERE code = :code AND confirmed_at IS NOT NULL")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Resource> resource(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, ignored) -> new Resource(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getObject("provider", UUID.class),
                        row.getBoolean("fixed")))
                .optional();
    }
}
