package cn.fenhe.catalog.census;

import cn.fenhe.api.Paging;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.census.Withheld.WithheldItem;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The negative list (负面清单): what published entries keep from sharing or from opening, and on what basis. Every institution's to read. */
@Component
@Article({"GW-15", "TJ-16", "TY-8"})
public class NegativeList {

    /** From what an item is kept. */
    public enum From {
        /** 不予共享. */
        SHARING,
        /** 不予开放. */
        OPENING
    }

    private static final String NOT_SHARED = """
            SELECT r.id, r.code, r.provider, v.description ->> 'title' AS title,
                   jsonb_path_query_array(v.description, '$.items[*] ? (@.sharing == "NOT_SHARED")') AS items
            FROM catalog.revision v JOIN catalog.resource r ON r.id = v.resource
            WHERE v.state = 'PUBLISHED' AND jsonb_path_exists(v.description, '$.items[*] ? (@.sharing == "NOT_SHARED")')
            """;

    private static final String NOT_OPENED = """
            SELECT r.id, r.code, r.provider, v.description ->> 'title' AS title,
                   jsonb_path_query_array(v.description, '$.items[*] ? (@.opening == "NOT_OPENED")') AS items
            FROM catalog.revision v JOIN catalog.resource r ON r.id = v.resource
            WHERE v.state = 'PUBLISHED' AND jsonb_path_exists(v.description, '$.items[*] ? (@.opening == "NOT_OPENED")')
            """;

    private static final String PAGE = """
            AND (CAST(:provider AS uuid) IS NULL OR v.provider = :provider)
            AND (CAST(:after AS uuid) IS NULL OR v.resource < :after)
            ORDER BY v.resource DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Organization organization;

    NegativeList(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /**
     * Entries with something withheld, the newest first.
     *
     * @param provider null for all
     * @return one more than asked for, where there are
     */
    @Transactional(readOnly = true)
    public List<Withheld> page(Caller caller, From from, @Nullable UUID provider, Paging paging) {
        caller.requireInstitution();
        Map<UUID, String> names = new HashMap<>();
        return jdbc.sql((from == From.SHARING ? NOT_SHARED : NOT_OPENED) + PAGE)
                .param("provider", provider)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query((row, number) -> withheld(row, from, names))
                .list();
    }

    private Withheld withheld(ResultSet row, From from, Map<UUID, String> names) throws SQLException {
        UUID provider = row.getObject("provider", UUID.class);
        JsonNode items = JsonMapper.shared().readTree(row.getString("items"));
        return new Withheld(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                provider,
                names.computeIfAbsent(
                        provider,
                        id -> organization
                                .institution(id)
                                .map(Institution::name)
                                .orElse("")),
                items.valueStream().map(item -> item(item, from)).toList());
    }

    private static WithheldItem item(JsonNode item, From from) {
        return new WithheldItem(
                UUID.fromString(item.path("id").asString()),
                item.path("name").asString(),
                item.path("title").asString(),
                Grade.valueOf(item.path("grade").asString()),
                item.path(from == From.SHARING ? "sharingBasis" : "openingBasis")
                        .asString(""));
    }
}
