package cn.fenhe.opening;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.CatalogQuery;
import cn.fenhe.catalog.Found;
import cn.fenhe.catalog.ReleasedData;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.PublicUseCounts;
import cn.fenhe.release.PublicUses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much is open (开放概况), for everyone; counted anew at most every twenty seconds, however many ask. */
@Component
@Article("TJ-20")
public class OpenFigures {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private final Catalog catalog;
    private final PublicUseCounts uses;
    private final Clock clock;
    private volatile @Nullable Figures kept;

    OpenFigures(Catalog catalog, PublicUseCounts uses, Clock clock) {
        this.catalog = catalog;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * @param datasets with something opened, whether or not their data can be taken yet
     * @param takable of them whose data can be taken now, as files and by the interface
     * @param rows of the takable ones
     * @param uses by the public in the last thirty days
     * @param providers with how many datasets, most first
     * @param subjects likewise
     */
    public record Figures(
            long datasets,
            long takable,
            long rows,
            PublicUses uses,
            List<Found.Facet> providers,
            List<Found.Facet> subjects,
            Instant countedAt) {}

    public Figures now() {
        Figures present = kept;
        Instant now = clock.instant();
        if (present == null || Duration.between(present.countedAt(), now).abs().compareTo(KEPT) >= 0) {
            present = counted(now);
            kept = present;
        }
        return present;
    }

    private Figures counted(Instant now) {
        Found found =
                catalog.search(CatalogQuery.of(CatalogQuery.View.PUBLIC, "").page(null, 1));
        ReleasedData released = catalog.releasedData();
        return new Figures(
                found.total(),
                released.resources(),
                released.rows(),
                uses.all(),
                found.facets().getOrDefault("provider", List.of()),
                found.facets().getOrDefault("subject", List.of()),
                now);
    }
}
