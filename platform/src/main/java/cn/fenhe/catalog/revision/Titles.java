package cn.fenhe.catalog.revision;

import cn.fenhe.api.PlainText;
import cn.fenhe.api.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Titles in use: in one institution each belongs to one resource, so that people can tell its entries apart. */
@Component
class Titles {

    private static final String CLAIM = """
            INSERT INTO catalog.title (provider, title_key, resource) VALUES (:provider, :key, :resource)
            ON CONFLICT (provider, title_key) DO UPDATE SET resource = excluded.resource WHERE title.resource = excluded.resource
            """;

    private static final String HOLDER = """
            SELECT coalesce(r.code, '') FROM catalog.title t JOIN catalog.resource r ON r.id = t.resource
            WHERE t.provider = :provider AND t.title_key = :key
            """;

    private static final String RELEASE = """
            DELETE FROM catalog.title t
            WHERE t.resource = :resource AND NOT EXISTS (
                SELECT 1 FROM catalog.revision v
                WHERE v.resource = t.resource AND v.title_key = t.title_key AND v.state NOT IN ('SUPERSEDED', 'WITHDRAWN'))
            """;

    private final JdbcClient jdbc;

    Titles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal 409 {@code catalog.duplicate-title} when another resource of the provider has it */
    void claim(UUID provider, String title, UUID resource) {
        int claimed = jdbc.sql(CLAIM)
                .param("provider", provider)
                .param("key", PlainText.key(title))
                .param("resource", resource)
                .update();
        if (claimed == 0) {
            String holder = jdbc.sql(HOLDER)
                    .param("provider", provider)
                    .param("key", PlainText.key(title))
                    .query(String.class)
                    .optional()
                    .orElse("");
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalog.duplicate-title")
                    .with("title", title)
                    .with("code", holder);
        }
    }

    /** Gives up those that no living revision of the resource bears any more. */
    void release(UUID resource) {
        jdbc.sql(RELEASE).param("resource", resource).update();
    }
}
