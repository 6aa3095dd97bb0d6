package cn.fenhe.release;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes from whom to whom (部门间流向): counts of releases, without a word of what was in them. */
@Component
@Article({"TJ-8", "FH-3"})
public class Flows {

    static final UUID PUBLIC = new UUID(0, 0);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 30;
    private static final int NEWEST = 8;

    /** So many receipts are looked through for the newest of one's own level. */
    private static final int LOOKED_AT = 200;

    private static final String BETWEEN = """
            SELECT provider, holder, sum(uses) AS uses, sum(rows) AS rows FROM release.flows
            WHERE hour >= :from AND provider IN (:providers) GROUP BY provider, holder ORDER BY uses DESC LIMIT 400""";

    private static final String BY_HOUR = """
            SELECT hour, sum(uses) AS uses FROM release.flows
            WHERE hour >= :from AND provider IN (:providers) GROUP BY hour ORDER BY hour""";

    private static final String LATEST = """
            SELECT r.id, r.at, r.resource, r.use, r.rows, g.holder, g.scenario
            FROM release.receipts r JOIN release.grants g ON g.id = r.grant_id
            WHERE NOT g.own AND r.use IN ('LOOKUP', 'FILE') ORDER BY r.id DESC LIMIT :limit""";

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Organization organization;
    private final GrantStore grants;
    private final Clock clock;

    Flows(JdbcClient jdbc, Catalog catalog, Organization organization, GrantStore grants, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.organization = organization;
        this.grants = grants;
        this.clock = clock;
    }

    /** @param holder null for the public, and its name then too */
    public record Flow(
            UUID provider,
            String providerName,
            @Nullable UUID holder,
            @Nullable String holderName,
            long uses,
            long rows) {}

    public record Hour(Instant from, long uses) {}

    /** One delivery without what was in it. @param holderName null for the public */
    public record Latest(
            UUID receipt,
            Instant at,
            String providerName,
            @Nullable String holderName,
            String title,
            String scenario,
            Use use,
            long rows) {}

    /** @param grants in force now; @param hours of today and yesterday in which something went */
    public record Today(Instant at, GrantCount grants, List<Flow> flows, List<Hour> hours, List<Latest> newest) {}

    /** @param ending of those in force, within thirty days */
    public record GrantCount(long active, long ending, long holders) {}

    /** @param users who took how much of ours in the last thirty days, most first */
    public record Own(GrantCount grants, List<Flow> users) {}

    /** Of the institutions of the caller's own level and beneath it. @throws cn.fenhe.api.Refusal 403 for anyone but their heads and officers */
    @Transactional(readOnly = true)
    public Today today(Caller caller) {
        Map<UUID, String> providers = organization.beneath(caller);
        Instant now = clock.instant();
        Instant today = midnight(now);
        return new Today(
                now,
                grants.count(catalog.resourcesOf(providers.keySet()), now),
                between(providers.keySet(), today),
                byHour(providers.keySet(), today.minus(Duration.ofDays(1))),
                newest(caller, providers));
    }

    /** Of the caller's own institution. */
    @Transactional(readOnly = true)
    public Own own(Caller caller) {
        List<UUID> provider = List.of(caller.requireInstitution());
        Instant now = clock.instant();
        return new Own(
                grants.count(catalog.resourcesOf(provider), now),
                between(provider, midnight(now).minus(Duration.ofDays(DAYS - 1L))));
    }

    private List<Flow> between(Collection<UUID> providers, Instant from) {
        Map<UUID, String> names = new HashMap<>();
        return jdbc.sql(BETWEEN)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("providers", providers)
                .query((row, number) -> {
                    UUID provider = row.getObject("provider", UUID.class);
                    UUID holder = row.getObject("holder", UUID.class);
                    boolean people = holder.equals(PUBLIC);
                    return new Flow(
                            provider,
                            name(provider, names),
                            people ? null : holder,
                            people ? null : name(holder, names),
                            row.getLong("uses"),
                            row.getLong("rows"));
                })
                .list();
    }

    private List<Hour> byHour(Collection<UUID> providers, Instant from) {
        return jdbc.sql(BY_HOUR)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("providers", providers)
                .query((row, number) ->
                        new Hour(row.getObject("hour", OffsetDateTime.class).toInstant(), row.getLong("uses")))
                .list();
    }

    private record Found(
            UUID id,
            Instant at,
            UUID resource,
            Use use,
            long rows,
            @Nullable UUID holder,
            String scenario) {}

    /** Single releases of others are for the authority alone; the head of an institution sees those in which it takes part. */
    private List<Latest> newest(Caller caller, Map<UUID, String> providers) {
        Map<UUID, String> names = new HashMap<>(providers);
        Map<UUID, Optional<Entry>> entries = new HashMap<>();
        return jdbc
                .sql(LATEST)
                .param("limit", LOOKED_AT)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("resource", UUID.class),
                        Use.valueOf(row.getString("use")),
                        row.getLong("rows"),
                        row.getObject("holder", UUID.class),
                        row.getString("scenario")))
                .list()
                .stream()
                .filter(found -> caller.is(Role.AUTHORITY_OFFICER) || takesPart(caller, found, entries))
                .flatMap(found -> latest(found, providers, entries, names).stream())
                .limit(NEWEST)
                .toList();
    }

    private boolean takesPart(Caller caller, Found found, Map<UUID, Optional<Entry>> entries) {
        UUID own = caller.requireInstitution();
        return own.equals(found.holder())
                || entries.computeIfAbsent(found.resource(), catalog::published)
                        .filter(entry -> entry.provider().equals(own))
                        .isPresent();
    }

    private Optional<Latest> latest(
            Found found, Map<UUID, String> providers, Map<UUID, Optional<Entry>> entries, Map<UUID, String> names) {
        UUID holder = found.holder();
        return entries.computeIfAbsent(found.resource(), catalog::published)
                .filter(entry -> providers.containsKey(entry.provider()))
                .map(entry -> new Latest(
                        found.id(),
                        found.at(),
                        name(entry.provider(), names),
                        holder == null ? null : name(holder, names),
                        entry.title(),
                        found.scenario(),
                        found.use(),
                        found.rows()));
    }

    private String name(UUID institution, Map<UUID, String> names) {
        return names.computeIfAbsent(
                institution,
                id -> organization.institution(id).map(Institution::name).orElse(""));
    }

    private static Instant midnight(Instant now) {
        return LocalDate.ofInstant(now, ZONE).atStartOfDay(ZONE).toInstant();
    }
}
