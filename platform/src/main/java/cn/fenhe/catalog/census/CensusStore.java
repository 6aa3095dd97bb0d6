package cn.fenhe.catalog.census;

import cn.fenhe.catalog.Freshness;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.catalog.revision.RevisionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the census: every resource by its published revision, or else its newest one that its reader may know of. */
@Component
class CensusStore {

    private static final String LINES = """
            WITH line AS (
                SELECT r.id, coalesce(r.code, '') AS code, r.provider, v.state, v.description,
                       v.description ->> 'title' AS title, v.description ->> 'cycle' AS cycle,
                       d.lake_table IS NOT NULL AS attached, d.collected_at,
                       v.state = 'PUBLISHED' AND coalesce(d.collected_at < c.at, false) AS overdue,
                       v.state = 'PUBLISHED' AND coalesce(d.released, false) AS released,
                       jsonb_path_exists(v.description, '$.items[*] ? (@.opening != "NOT_OPENED")') AS openable,
                       jsonb_path_exists(v.description, '$.items[*] ? (@.sharing != "NOT_SHARED")') AS shareable
                FROM catalog.resource r
                JOIN LATERAL (
                    SELECT state, description FROM catalog.revision
                    WHERE resource = r.id AND (state IN ('SUBMITTED', 'CONFIRMED', 'PUBLISHED')
                        OR r.provider = :own AND state IN ('DRAFT', 'ASSESSED', 'HEAD_APPROVED'))
                    ORDER BY (state = 'PUBLISHED') DESC, number DESC LIMIT 1) v ON true
                LEFT JOIN catalog.resource_data d ON d.resource = r.id
                LEFT JOIN unnest(CAST(:cycles AS text[]), CAST(:limits AS timestamptz[])) AS c (cycle, at)
                    ON c.cycle = v.description ->> 'cycle'
                WHERE r.provider = ANY (:providers))
            """;

    private static final String COUNTS = LINES + """
            SELECT provider, count(*) AS compiled,
                   count(*) FILTER (WHERE state = 'PUBLISHED') AS published,
                   count(*) FILTER (WHERE state = 'PUBLISHED' AND attached) AS attached,
                   count(*) FILTER (WHERE state = 'PUBLISHED' AND cycle <> 'IRREGULAR') AS cyclic,
                   count(*) FILTER (WHERE overdue) AS overdue,
                   count(*) FILTER (WHERE state = 'PUBLISHED' AND collected_at IS NULL) AS never,
                   count(*) FILTER (WHERE released) AS released,
                   count(*) FILTER (WHERE state = 'PUBLISHED' AND openable AND NOT released) AS openable,
                   count(*) FILTER (WHERE state = 'PUBLISHED' AND NOT openable) AS withheld,
                   count(*) FILTER (WHERE state = 'PUBLISHED' AND NOT shareable) AS not_shared
            FROM line GROUP BY provider ORDER BY compiled DESC, provider
            """;

    private static final String PAGE = LINES + """
            SELECT id, code, provider, state, title, cycle, attached, collected_at, overdue, released,
                   CASE WHEN NOT openable THEN 'NOT_OPENED'
                        WHEN jsonb_path_exists(description, '$.items[*] ? (@.opening != "UNCONDITIONAL")') THEN 'CONDITIONAL'
                        ELSE 'UNCONDITIONAL' END AS opening,
                   jsonb_path_query_array(description, '$.items[*] ? (@.opening == "NOT_OPENED").openingBasis') AS reasons
            FROM line
            WHERE (CAST(:after AS uuid) IS NULL OR id < :after)
              AND CASE CAST(:gap AS text)
                      WHEN 'UNPUBLISHED' THEN state <> 'PUBLISHED'
                      WHEN 'UNATTACHED' THEN state = 'PUBLISHED' AND NOT attached
                      WHEN 'OVERDUE' THEN overdue
                      WHEN 'NOT_OPENED' THEN state = 'PUBLISHED' AND NOT released
                      ELSE true END
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String ALL = PAGE.replace("ORDER BY id DESC LIMIT :limit", "ORDER BY provider, id DESC");

    private final JdbcClient jdbc;

    CensusStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param own the institution whose drafts are counted too */
    record Scope(Map<UUID, String> providers, UUID own, Instant now) {

        String name(UUID provider) {
            return providers.getOrDefault(provider, "");
        }
    }

    List<CensusCount> counts(Scope scope) {
        return in(scope, COUNTS)
                .query((row, number) -> {
                    UUID provider = row.getObject("provider", UUID.class);
                    return new CensusCount(
                            provider,
                            scope.name(provider),
                            row.getLong("compiled"),
                            row.getLong("published"),
                            row.getLong("attached"),
                            row.getLong("cyclic"),
                            row.getLong("overdue"),
                            row.getLong("never"),
                            row.getLong("released"),
                            row.getLong("openable"),
                            row.getLong("withheld"),
                            row.getLong("not_shared"));
                })
                .list();
    }

    List<CensusLine> page(Scope scope, @Nullable CensusGap gap, @Nullable UUID after, int limit) {
        return in(scope, PAGE)
                .param("gap", gap == null ? null : gap.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> line(row, scope))
                .list();
    }

    /** All of them, one after the other. */
    void each(Scope scope, Consumer<CensusLine> line) {
        in(scope, ALL).param("gap", null).param("after", null).query((ResultSet row) -> line.accept(line(row, scope)));
    }

    private JdbcClient.StatementSpec in(Scope scope, String sql) {
        Map<UpdateCycle, Instant> limits = Freshness.limits(scope.now());
        return jdbc.sql(sql)
                .param("providers", scope.providers().keySet().toArray(UUID[]::new))
                .param("own", scope.own())
                .param("cycles", limits.keySet().stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "limits",
                        limits.values().stream()
                                .map(at -> at.atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new));
    }

    private static CensusLine line(ResultSet row, Scope scope) throws SQLException {
        UUID provider = row.getObject("provider", UUID.class);
        OffsetDateTime collected = row.getObject("collected_at", OffsetDateTime.class);
        return new CensusLine(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                provider,
                scope.name(provider),
                RevisionState.valueOf(row.getString("state")),
                UpdateCycle.valueOf(row.getString("cycle")),
                row.getBoolean("attached"),
                collected == null ? null : collected.toInstant(),
                row.getBoolean("overdue"),
                OpeningType.valueOf(row.getString("opening")),
                row.getBoolean("released"),
                reasons(row.getString("reasons")));
    }

    private static List<String> reasons(String json) {
        return JsonMapper.shared()
                .readTree(json)
                .valueStream()
                .filter(reason -> reason.isString())
                .map(reason -> reason.asString())
                .distinct()
                .toList();
    }
}
