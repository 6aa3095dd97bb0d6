package cn.fenhe.catalog.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of revisions. */
@Component
class RevisionLists {

    private static final String OF_PROVIDER = RevisionStore.SELECT + """
            WHERE provider = :provider AND state IN (:states) AND (:after::uuid IS NULL OR id < :after::uuid)
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String OF_RESOURCE = RevisionStore.SELECT + """
            WHERE resource = :resource ORDER BY number DESC LIMIT 1000
            """;

    private static final String PROVIDERS_WAITING = """
            SELECT DISTINCT provider FROM catalog.revision WHERE state IN ('SUBMITTED', 'CONFIRMED')
            """;

    private static final String WAITING = RevisionStore.SELECT + """
            WHERE state IN ('SUBMITTED', 'CONFIRMED') AND provider IN (:providers)
                AND (:after::uuid IS NULL
                    OR (submitted_at, id) > (SELECT a.submitted_at, a.id FROM catalog.revision a WHERE a.id = :after::uuid))
            ORDER BY submitted_at, id LIMIT :limit
            """;

    private final JdbcClient jdbc;

    RevisionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first: ids sort by time. */
    List<Revision> ofProvider(UUID provider, Set<RevisionState> states, @Nullable UUID after, int limit) {
        return jdbc.sql(OF_PROVIDER)
                .param("provider", provider)
                .param("states", states.stream().map(Enum::name).toList())
                .param("after", after)
                .param("limit", limit)
                .query(RevisionStore.ROW)
                .list();
    }

    /** Newest first. */
    List<Revision> ofResource(UUID resource) {
        return jdbc.sql(OF_RESOURCE)
                .param("resource", resource)
                .query(RevisionStore.ROW)
                .list();
    }

    /** Providers with something submitted or confirmed. */
    List<UUID> providersWaiting() {
        return jdbc.sql(PROVIDERS_WAITING)
                .query((row, ignored) -> row.getObject("provider", UUID.class))
                .list();
    }

    /** Submitted or confirmed, the longest waiting first. */
    List<Revision> waiting(Collection<UUID> providers, @Nullable UUID after, int limit) {
        if (providers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(WAITING)
                .param("providers", providers)
                .param("after", after)
                .param("limit", limit)
                .query(RevisionStore.ROW)
                .list();
    }
}
