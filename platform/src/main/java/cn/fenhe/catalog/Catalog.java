package cn.fenhe.catalog;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Found.Facet;
import cn.fenhe.catalog.Found.Hit;
import cn.fenhe.catalog.entries.DataFacts;
import cn.fenhe.catalog.entries.EntryStore;
import cn.fenhe.catalog.entries.EntryStore.Listed;
import cn.fenhe.catalog.entries.PeriodStore;
import cn.fenhe.catalog.search.EntrySearch;
import cn.fenhe.catalog.search.Matches;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue (目录), as its neighbours see it. */
@Component
public class Catalog {

    private final EntryStore entries;
    private final DataFacts facts;
    private final PeriodStore periods;
    private final EntrySearch search;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalog(
            EntryStore entries,
            DataFacts facts,
            PeriodStore periods,
            EntrySearch search,
            Organization organization,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.facts = facts;
        this.periods = periods;
        this.search = search;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /** The resource's published entry; empty while none is, or when it was withdrawn. */
    public Optional<Entry> published(UUID resource) {
        return entries.published(resource).map(Listed::entry);
    }

    /**
     * The resource's published entry, or else its confirmed one: data may be attached from its confirmation on. A confirmed
     * revision of a published resource counts only once it is published.
     */
    public Optional<Entry> confirmed(UUID resource) {
        return entries.confirmed(resource).map(Listed::entry);
    }

    /** The institution that provides a resource, also while its entry is still a draft; empty where no such resource is compiled. */
    public Optional<UUID> provider(UUID resource) {
        return entries.provider(resource);
    }

    /** All resources that some institutions compile, published or not. */
    public List<UUID> resourcesOf(Collection<UUID> providers) {
        return entries.ofProviders(providers);
    }

    /** Titles of resources, as their published or else their newest revisions say; for whoever may know of them anyway. */
    public Map<UUID, String> titles(Collection<UUID> resources) {
        return entries.titles(resources);
    }

    /** How the published entries of institutions stand: attached (挂接率), and within the cycle that each promises (更新及时率). */
    @Article("TJ-10")
    public CatalogFigures figures(Collection<UUID> providers) {
        List<EntryStore.Standing> standings = entries.standings(providers);
        List<Freshness.Status> cyclic = standings.stream()
                .filter(one -> one.cycle() != UpdateCycle.IRREGULAR)
                .map(this::status)
                .toList();
        return new CatalogFigures(
                standings.size(),
                standings.stream().filter(EntryStore.Standing::attached).count(),
                cyclic.size(),
                cyclic.stream().filter(Freshness.Status.CURRENT::equals).count());
    }

    private Freshness.Status status(EntryStore.Standing standing) {
        Instant collectedAt = standing.collectedAt();
        return collectedAt == null
                ? Freshness.Status.NEVER
                : Freshness.of(standing.cycle(), collectedAt, 0, 0, clock.instant())
                        .status();
    }

    /** By resource code (信息资源代码). */
    public Optional<UUID> resourceByCode(String code) {
        return entries.byCode(code);
    }

    /**
     * Attaches a table of the lake to a resource (挂接), in the caller's transaction; once more changes nothing.
     *
     * @throws Refusal 409 {@code catalog.not-confirmed}, {@code catalog.table-attached} when it has another table
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Article("TJ-10")
    public void attach(UUID resource, UUID table) {
        if (entries.confirmed(resource).isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalog.not-confirmed").with("resource", resource);
        }
        if (!facts.attach(resource, table)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalog.table-attached").with("resource", resource);
        }
    }

    /** Takes note of newly collected data, in the caller's transaction; older news than what is known changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void collected(Collected fact) {
        facts.collected(fact);
        events.publishEvent(new DataCollected(fact.resource()));
    }

    /**
     * Takes note of what time a snapshot's rows are of (时间范围), in the caller's transaction; in the place of what was known of it.
     *
     * @param of items that are open without condition, and of no other: the least and the greatest value are values of rows
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Article("TJ-20")
    public void covered(UUID resource, long snapshot, List<Period> of) {
        periods.keep(resource, snapshot, of);
    }

    /** What time a snapshot's rows are of, in the order of the entry's items; none where it was not measured. */
    public List<Period> periods(UUID resource, long snapshot) {
        return periods.of(resource, snapshot);
    }

    /** Id of the person who handed in the resource's newest data; empty before any. */
    public Optional<String> collectedBy(UUID resource) {
        return facts.collectedBy(resource);
    }

    /** Takes note that a resource's release to the public was decided, or ended, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void released(UUID resource, boolean released) {
        facts.released(resource, released);
    }

    /**
     * Takes note of how often the public took each resource in the last thirty days, in the caller's transaction.
     *
     * @param uses of every resource that was used at all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void used(Map<UUID, Long> uses) {
        facts.used(JsonMapper.shared().writeValueAsString(uses));
    }

    /** How much is released to the public. */
    public ReleasedData releasedData() {
        return entries.releasedData();
    }

    /** Resources released to the public, in a lasting order. @param skipped of them before the first */
    public List<ReleasedResource> released(long skipped, int limit) {
        return entries.released(skipped, limit);
    }

    /** How new the data of a published resource is (更新情况); nothing was collected where it is not published. */
    public Freshness freshness(UUID resource) {
        return entries.published(resource).map(this::freshness).orElseGet(Freshness::never);
    }

    /**
     * Searches the published entries; a publication is found within a second.
     *
     * @throws Refusal 400 for a cursor of another search, 503 {@code catalog.search-unavailable} while the index is made anew
     */
    @Article({"TJ-16", "GW-16"})
    public Found search(CatalogQuery query) {
        Matches matches = search.search(query);
        Map<UUID, Listed> listed = new HashMap<>();
        entries.published(matches.resources())
                .forEach(one -> listed.put(one.entry().resource(), one));
        Map<UUID, String> names = new HashMap<>();
        List<Hit> hits = matches.resources().stream()
                .map(listed::get)
                .filter(Objects::nonNull)
                .flatMap(one -> hit(one, query.view(), names).stream())
                .toList();
        return new Found(hits, matches.next(), matches.total(), facets(matches, names));
    }

    /** A published entry as a search would show it; empty for whom it does not exist. */
    public Optional<Hit> hit(UUID resource, CatalogQuery.View view) {
        return entries.published(resource).flatMap(listed -> hit(listed, view, new HashMap<>()));
    }

    /** What the database says now: the index may be a moment behind. */
    private Optional<Hit> hit(Listed listed, CatalogQuery.View view, Map<UUID, String> names) {
        Optional<Entry> shown =
                view == CatalogQuery.View.PUBLIC ? listed.entry().opened() : Optional.of(listed.entry());
        return shown.map(entry -> new Hit(entry, name(entry.provider(), names), freshness(listed), listed.released()));
    }

    private Map<String, List<Facet>> facets(Matches matches, Map<UUID, String> names) {
        Map<String, List<Facet>> facets = new HashMap<>();
        matches.dimensions()
                .forEach((dimension, counts) -> facets.put(
                        dimension,
                        counts.stream()
                                .map(count ->
                                        new Facet(count.value(), title(dimension, count.value(), names), count.count()))
                                .toList()));
        return facets;
    }

    private String title(String dimension, String value, Map<UUID, String> names) {
        return switch (dimension) {
            case "subject" -> Subject.valueOf(value).title();
            case "provider" -> name(UUID.fromString(value), names);
            default -> value;
        };
    }

    /** Each institution is asked for once a search. */
    private String name(UUID institution, Map<UUID, String> names) {
        return names.computeIfAbsent(
                institution,
                id -> organization.institution(id).map(Institution::name).orElse(""));
    }

    private Freshness freshness(Listed listed) {
        return listed.collectedAt() == null
                ? Freshness.never()
                : Freshness.of(
                        listed.entry().cycle(),
                        listed.collectedAt(),
                        listed.rows(),
                        listed.quarantined(),
                        clock.instant());
    }
}
