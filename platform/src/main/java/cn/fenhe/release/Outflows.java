package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a resource's data goes (数据去向): under which grants, how often lately, and which snapshot was taken last. Never what was in it. */
@Component
@Article({"TJ-8", "GW-29", "FH-4"})
public class Outflows {

    private static final Duration LATELY = Duration.ofDays(30);

    /** Uses of one grant are counted so far, so that a page stays cheap whatever went. */
    public static final int MOST = 10_000;

    private static final String PAGE = """
            SELECT g.id, g.holder, g.scenario, g.state, g.valid_from, g.valid_until, i.items, u.uses,
                   l.id AS receipt, l.at, l.use, l.rows, l.snapshot
            FROM release.grants g
            CROSS JOIN LATERAL (SELECT count(*) AS items FROM release.grant_items i WHERE i.grant_id = g.id) i
            CROSS JOIN LATERAL (
                SELECT count(*) AS uses FROM (
                    SELECT FROM release.receipts r WHERE r.grant_id = g.id AND r.at >= :since LIMIT :most) counted) u
            LEFT JOIN LATERAL (
                SELECT r.id, r.at, r.use, r.rows, r.snapshot FROM release.receipts r
                WHERE r.grant_id = g.id ORDER BY r.id DESC LIMIT 1) l ON true
            WHERE g.resource = :resource AND NOT g.own AND (CAST(:after AS uuid) IS NULL OR g.id < :after)
            ORDER BY g.id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Organization organization;
    private final Clock clock;

    Outflows(JdbcClient jdbc, Catalog catalog, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * A grant and what went under it.
     *
     * @param holder null for the public, and its name then too
     * @param items how many it exposes
     * @param uses of the last thirty days, counted up to {@link #MOST}
     * @param last null where nothing went yet
     */
    public record Outflow(
            UUID grant,
            @Nullable UUID holder,
            @Nullable String holderName,
            String scenario,
            Grant.State state,
            Instant from,
            @Nullable Instant until,
            int items,
            long uses,
            @Nullable Taken last) {}

    /** What went last. @param snapshot as text, for it is longer than a number of JavaScript's; null where it was none */
    public record Taken(
            UUID receipt,
            Instant at,
            Use use,
            long rows,
            @Nullable String snapshot) {}

    /**
     * Of a resource of the caller's own, the newest grant first; ended ones too.
     *
     * @param after id of the page before's last, null for the first
     * @throws Refusal 404 {@code release.not-found} for another institution's
     */
    @Transactional(readOnly = true)
    public List<Outflow> page(Caller caller, UUID resource, @Nullable UUID after, int limit) {
        caller.require(Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        UUID institution = caller.requireInstitution();
        if (catalog.provider(resource).filter(institution::equals).isEmpty()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "release.not-found");
        }
        Map<UUID, String> names = new HashMap<>();
        return jdbc.sql(PAGE)
                .param("resource", resource)
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> outflow(row, names))
                .list();
    }

    private Outflow outflow(ResultSet row, Map<UUID, String> names) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        return new Outflow(
                row.getObject("id", UUID.class),
                holder,
                holder == null ? null : names.computeIfAbsent(holder, this::name),
                row.getString("scenario"),
                Grant.State.valueOf(row.getString("state")),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                instant(row, "valid_until"),
                row.getInt("items"),
                row.getLong("uses"),
                taken(row));
    }

    private static @Nullable Taken taken(ResultSet row) throws SQLException {
        Instant at = instant(row, "at");
        return at == null
                ? null
                : new Taken(
                        row.getObject("receipt", UUID.class),
                        at,
                        Use.valueOf(row.getString("use")),
                        row.getLong("rows"),
                        row.getString("snapshot"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private String name(UUID institution) {
        return organization.institution(institution).map(Institution::name).orElse("");
    }
}
