package cn.fenhe.opening;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Grants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was opened and how it stands (已开放的数据), for those who may suspend, resume and close it. */
@Component
@Article({"TY-8", "TJ-8", "TJ-52"})
public class OpenedDatasets {

    private static final int CHUNK = 200;

    private final ReviewStore reviews;
    private final Grants grants;
    private final Catalog catalog;
    private final Organization organization;

    OpenedDatasets(ReviewStore reviews, Grants grants, Catalog catalog, Organization organization) {
        this.reviews = reviews;
        this.grants = grants;
        this.catalog = catalog;
        this.organization = organization;
    }

    /**
     * Of the caller's institution, and for an officer of an authority of those whom it watches over; the newest first.
     *
     * @param before id of the review of the page before's last, null for the first page
     */
    @Transactional(readOnly = true)
    public List<OpenedDataset> page(Caller caller, @Nullable UUID before, int limit) {
        UUID own = caller.requireInstitution();
        List<Review> found =
                caller.is(Role.AUTHORITY_OFFICER) ? watched(own, before, limit) : reviews.opened(own, before, limit);
        return found.stream().flatMap(this::shown).toList();
    }

    private List<Review> watched(UUID authority, @Nullable UUID before, int limit) {
        Map<UUID, Boolean> watches = new HashMap<>();
        List<Review> found = new ArrayList<>();
        UUID last = before;
        while (found.size() < limit) {
            List<Review> chunk = reviews.opened(null, last, CHUNK);
            chunk.stream()
                    .filter(review -> watches.computeIfAbsent(
                            review.provider(),
                            provider -> provider.equals(authority)
                                    || organization.decides(authority, Power.CATALOG_REVIEW, provider)))
                    .limit(limit - (long) found.size())
                    .forEach(found::add);
            if (chunk.size() < CHUNK) {
                break;
            }
            last = chunk.getLast().id();
        }
        return found;
    }

    private Stream<OpenedDataset> shown(Review review) {
        UUID grant = review.grant();
        return grant == null
                ? Stream.empty()
                : grants.find(grant).stream()
                        .map(found -> new OpenedDataset(
                                review.id(),
                                review.resource(),
                                catalog.published(review.resource())
                                        .map(Entry::code)
                                        .orElse(null),
                                review.title(),
                                review.provider(),
                                review.decidedAt(),
                                OpeningReview.Standing.of(found),
                                catalog.freshness(review.resource())));
    }
}
