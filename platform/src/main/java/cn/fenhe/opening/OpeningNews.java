package cn.fenhe.opening;

import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.notice.Steps;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant;
import cn.fenhe.release.GrantEnded;
import cn.fenhe.release.GrantResumed;
import cn.fenhe.release.GrantSuspended;
import cn.fenhe.release.Grants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what is said about an opening in step with its standing grant, whoever suspended, resumed or ended that: the catalogue, by which the
 * public searches and counts what can be taken, and the steps of its review. In the transaction that does it, so that none is a lie.
 */
@Component
@Article({"TY-8", "GW-27"})
class OpeningNews {

    private final ReviewStore reviews;
    private final Grants grants;
    private final Catalog catalog;
    private final OpeningNotices notices;
    private final Steps steps;
    private final Regulations regulations;

    OpeningNews(
            ReviewStore reviews,
            Grants grants,
            Catalog catalog,
            OpeningNotices notices,
            Steps steps,
            Regulations regulations) {
        this.reviews = reviews;
        this.grants = grants;
        this.catalog = catalog;
        this.notices = notices;
        this.steps = steps;
        this.regulations = regulations;
    }

    @EventListener
    void on(GrantSuspended suspended) {
        changed(
                suspended.holder(),
                suspended.resource(),
                suspended.purposeId(),
                "suspend",
                suspended.by(),
                suspended.reason());
    }

    @EventListener
    void on(GrantResumed resumed) {
        changed(resumed.holder(), resumed.resource(), resumed.purposeId(), "resume", resumed.by(), resumed.reason());
    }

    @EventListener
    void on(GrantEnded ended) {
        changed(ended.holder(), ended.resource(), ended.purposeId(), "end", ended.by(), ended.reason());
    }

    /** Of what the public holds; the others are for sharing to tell. */
    private void changed(@Nullable UUID holder, UUID resource, UUID review, String act, Actor by, String reason) {
        if (holder != null) {
            return;
        }
        catalog.released(
                resource, grants.of(null, resource).stream().anyMatch(grant -> grant.state() == Grant.State.ACTIVE));
        reviews.find(review)
                .ifPresent(found -> steps.take(
                        by,
                        new Steps.Taken(
                                OpeningReviews.MATTER,
                                review,
                                act,
                                regulations.binding(found.jurisdiction(), "TY-8", "TJ-8"),
                                notices.words(reason),
                                false)));
    }
}
