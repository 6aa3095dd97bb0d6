package cn.fenhe.opening;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.CatalogQuery;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Found;
import cn.fenhe.catalog.Freshness;
import cn.fenhe.opening.application.Applicable;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Figures;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import cn.fenhe.release.PublicUseCounts;
import cn.fenhe.release.PublicUses;
import cn.fenhe.release.Releases;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open datasets (开放数据集), for anyone; what is not opened does not exist here. */
@Component
public class OpenDatasets {

    private final Catalog catalog;
    private final Organization organization;
    private final Grants grants;
    private final Releases releases;
    private final PublicUseCounts uses;
    private final OpenPeriods periods;

    OpenDatasets(
            Catalog catalog,
            Organization organization,
            Grants grants,
            Releases releases,
            PublicUseCounts uses,
            OpenPeriods periods) {
        this.catalog = catalog;
        this.organization = organization;
        this.grants = grants;
        this.releases = releases;
        this.uses = uses;
        this.periods = periods;
    }

    /**
     * A page of datasets.
     *
     * @param total over all pages
     * @param facets by dimension: {@code subject}, {@code provider}, {@code opening}, {@code cycle}, {@code format}
     */
    public record Results(
            List<Dataset> items, @Nullable String next, long total, Map<String, List<Found.Facet>> facets) {}

    /** Searches what is opened. The query is the public's, whatever view it asks for. */
    @Article({"TJ-20", "TJ-22"})
    public Results search(CatalogQuery query) {
        if (query.view() != CatalogQuery.View.PUBLIC) {
            throw new IllegalArgumentException("the public has its own view");
        }
        Found found = catalog.search(query);
        Map<UUID, PublicUses> used = uses.of(
                found.items().stream().map(hit -> hit.entry().resource()).toList());
        return new Results(
                found.items().stream()
                        .map(hit -> dataset(
                                hit.entry(),
                                hit.providerName(),
                                hit.freshness(),
                                Objects.requireNonNull(used.get(hit.entry().resource()))))
                        .toList(),
                found.next(),
                found.total(),
                found.facets());
    }

    /** A dataset whose data can be taken now, and when it last changed. */
    public record Takable(UUID id, Instant changedAt) {}

    /** How many have data that can be taken now. */
    public long takable() {
        return catalog.releasedData().resources();
    }

    /** A part of those, in a lasting order. @param part from zero */
    public List<Takable> takable(int part, int size) {
        return catalog.released((long) part * size, size).stream()
                .map(released -> new Takable(released.resource(), released.changedAt()))
                .toList();
    }

    /** Those whose data can be taken, the newest data first. */
    public List<Dataset> newest(int limit) {
        return search(new CatalogQuery(
                        "",
                        CatalogQuery.View.PUBLIC,
                        true,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        CatalogQuery.Order.UPDATED,
                        null,
                        limit))
                .items();
    }

    /** The snapshots that the public was given, the newest first; none while nothing can be taken. */
    @Transactional(readOnly = true)
    public List<CurrentData.Update> updates(UUID resource) {
        return standing(resource).map(this::updatesOf).orElse(List.of());
    }

    /** From when until when the rows are that the public has, by each open date; none while nothing can be taken. */
    @Transactional(readOnly = true)
    public List<CurrentData.Covered> covered(UUID resource) {
        return standing(resource).map(periods::of).orElse(List.of());
    }

    private List<CurrentData.Update> updatesOf(UUID grant) {
        return grants.clearings(grant, CurrentData.UPDATES).stream()
                .map(one -> new CurrentData.Update(String.valueOf(one.snapshot()), one.at()))
                .toList();
    }

    /** One dataset. @throws Refusal 404 when nothing of the resource is opened */
    @Transactional(readOnly = true)
    public Dataset find(UUID resource) {
        Entry entry = opened(resource);
        String provider = organization
                .institution(entry.provider())
                .map(Institution::name)
                .orElse("");
        return dataset(
                entry,
                provider,
                catalog.freshness(resource),
                Objects.requireNonNull(uses.of(List.of(resource)).get(resource)));
    }

    /** Titles of those that are open now; of the others nothing is told. */
    @Transactional(readOnly = true)
    public Map<UUID, String> titles(Collection<UUID> resources) {
        Map<UUID, String> titles = new HashMap<>();
        for (UUID resource : resources) {
            catalog.published(resource).flatMap(Entry::opened).ifPresent(entry -> titles.put(resource, entry.title()));
        }
        return titles;
    }

    /** The first rows. */
    @Article("TJ-22")
    public Releases.Rows preview(Caller caller, UUID resource, int limit) {
        return releases.preview(caller, grant(resource), limit);
    }

    /** Figures of all rows, for charts. */
    @Article("TJ-22")
    public Releases.Rows figures(Caller caller, UUID resource, Figures figures) {
        return releases.figures(caller, grant(resource), figures);
    }

    /** What the public has of it now: which snapshot, since when, and the files that are prepared. */
    @Article({"TJ-22", "SX-8"})
    public CurrentData current(Caller caller, UUID resource) {
        UUID grant = grant(resource);
        return new CurrentData(
                grants.find(grant).map(Grant::from).orElseThrow(OpenDatasets::unknown),
                updatesOf(grant),
                periods.of(grant),
                releases.prepared(caller, grant));
    }

    /** All rows as a file, whole. */
    @Article({"TJ-21", "TJ-22", "SX-8"})
    public Releases.Delivery download(Caller caller, UUID resource, FileFormat format) {
        return releases.file(caller, grant(resource), format);
    }

    /** The SM3 of the file that {@link #download} would give now; nothing leaves. */
    public String digest(Caller caller, UUID resource, FileFormat format) {
        return releases.digest(caller, grant(resource), format);
    }

    private Entry opened(UUID resource) {
        return catalog.published(resource).flatMap(Entry::opened).orElseThrow(OpenDatasets::unknown);
    }

    private UUID grant(UUID resource) {
        opened(resource);
        return standing(resource).orElseThrow(OpenDatasets::unknown);
    }

    private Optional<UUID> standing(UUID resource) {
        return grants.of(null, resource).stream()
                .filter(grant -> grant.state() == Grant.State.ACTIVE)
                .map(Grant::id)
                .findFirst();
    }

    private Dataset dataset(Entry entry, String provider, Freshness freshness, PublicUses used) {
        boolean released = standing(entry.resource()).isPresent();
        var description = entry.description();
        return new Dataset(
                entry.resource(),
                entry.code(),
                entry.title(),
                entry.summary(),
                provider,
                description.subject(),
                description.subject().title(),
                description.keywords(),
                entry.cycle(),
                entry.grade(),
                entry.opening(),
                description.useRequirements(),
                entry.publishedAt(),
                freshness,
                released,
                released
                        ? Arrays.stream(FileFormat.values())
                                .map(FileFormat::extension)
                                .toList()
                        : List.of(),
                entry.items().stream()
                        .map(item -> new Dataset.OpenItem(
                                item.name(), item.title(), item.type().code(), item.opening(), Applicable.is(item)))
                        .toList(),
                entry.provider(),
                used,
                Applicable.is(entry));
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-dataset");
    }
}
