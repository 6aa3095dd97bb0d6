package cn.fenhe.opening;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.notice.Step;
import cn.fenhe.notice.Steps;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Release reviews (开放审核): what goes to the public was looked at by two people and by the detectors, on the data itself. The result is a
 * standing grant to the public, which alone makes data leave.
 */
@Component
public class OpeningReviews {

    /** Lookups a minute that the public may make of one dataset. */
    private static final int PER_MINUTE = 600;

    /** What a review is called as a matter. */
    static final String MATTER = "opening-review";

    private final ReviewStore store;
    private final Catalog catalog;
    private final Identifiers identifiers;
    private final Grants grants;
    private final Organization organization;
    private final Steps steps;
    private final AuditLog audit;
    private final Regulations regulations;
    private final Clock clock;

    OpeningReviews(
            ReviewStore store,
            Catalog catalog,
            Identifiers identifiers,
            Grants grants,
            Organization organization,
            Steps steps,
            AuditLog audit,
            Regulations regulations,
            Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.identifiers = identifiers;
        this.grants = grants;
        this.organization = organization;
        this.steps = steps;
        this.audit = audit;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** 提请开放: a steward of the provider asks to open what the catalogue opens unconditionally. */
    @Article({"TY-8", "TJ-22", "SX-8"})
    @Transactional
    public OpeningReview propose(Caller caller, UUID resource) {
        caller.require(Role.STEWARD);
        Entry entry = catalog.published(resource)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-resource"));
        requireProvider(caller, entry.provider());
        List<UUID> items = entry.items().stream()
                .filter(item -> item.opening() == OpeningType.UNCONDITIONAL)
                .map(Item::id)
                .toList();
        if (items.isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.nothing-opened")
                    .citing(regulations.binding(entry.jurisdiction(), "TY-8", "TJ-21"));
        }
        if (store.pending(resource)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.review-pending");
        }
        Review review = new Review(
                Ids.next(),
                resource,
                entry.revision(),
                entry.title(),
                entry.provider(),
                entry.jurisdiction(),
                ReviewState.PROPOSED,
                items,
                identifiers.requireNone(entry, items, articles(entry)).findings(),
                caller.id(),
                clock.instant(),
                null,
                null,
                null,
                null);
        store.add(review);
        List<String> articles = regulations.binding(entry.jurisdiction(), "TY-8", "TJ-22", "SX-8");
        audit.record(Act.of(caller.actor(), "opening.propose", "opening-review", review.id())
                .with("resource", entry.code())
                .citing(articles));
        steps.take(caller.actor(), new Steps.Taken(MATTER, review.id(), "propose", articles, null, false));
        return shown(review);
    }

    /**
     * 审批开放: the head of the provider, who did not propose it, opens it or says why not.
     *
     * @param reasons of a rejection; may be null when it is opened
     */
    @Article({"TY-8", "TJ-22", "FH-2"})
    @Transactional
    public OpeningReview decide(Caller caller, UUID id, boolean open, @Nullable String reasons) {
        caller.require(Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        Review review = store.lock(id)
                .filter(found -> found.provider().equals(caller.institution()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-review"));
        review.requireDecidable(caller.id());
        Instant now = clock.instant();
        Review decided = open ? opened(caller, review, now) : rejected(caller, review, now, reasons);
        store.decide(decided, now.atOffset(ZoneOffset.UTC));
        List<String> articles = regulations.binding(review.jurisdiction(), "TY-8", "TJ-22", "SX-8");
        String act = open ? "open" : "reject";
        audit.record(
                Act.of(caller.actor(), "opening." + act, "opening-review", id).citing(articles));
        steps.take(caller.actor(), new Steps.Taken(MATTER, id, act, articles, decided.reasons(), false));
        return shown(decided);
    }

    private Review opened(Caller caller, Review review, Instant now) {
        Entry entry = catalog.published(review.resource())
                .filter(present -> present.revision().equals(review.revision()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "opening.revision-changed"));
        // The data may be other than when it was proposed.
        long snapshot =
                identifiers.requireNone(entry, review.items(), articles(entry)).snapshot();
        grants.of(null, review.resource()).stream()
                .filter(grant -> grant.state() != Grant.State.ENDED)
                .forEach(grant -> grants.end(caller.actor(), grant.id(), "由新的开放授权接替"));
        List<Grant.GrantedItem> items =
                review.items().stream().map(Grant.GrantedItem::plain).toList();
        UUID grant = grants.issue(
                        caller.actor(), review.resource(), null, "向社会无条件开放", review.id(), items, null, PER_MINUTE)
                .id();
        grants.clear(caller.actor(), grant, snapshot);
        catalog.released(entry.resource(), true);
        return review.opened(caller.id(), now, grant);
    }

    private Review rejected(Caller caller, Review review, Instant now, @Nullable String reasons) {
        if (reasons == null || reasons.isBlank()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.reasons-missing");
        }
        return review.rejected(caller.id(), now, reasons);
    }

    /** Reviews of the caller's institution, newest first. @param before id of the page before's last, null for the first page */
    @Transactional(readOnly = true)
    public List<OpeningReview> page(Caller caller, @Nullable UUID before, int limit) {
        return store.page(caller.requireInstitution(), before, limit).stream()
                .map(this::shown)
                .toList();
    }

    /**
     * One review, for its provider and the authority over it.
     *
     * @throws Refusal 404 {@code opening.unknown-review} for everyone else
     */
    @Article("FH-8")
    @Transactional(readOnly = true)
    public OpeningReview find(Caller caller, UUID id) {
        return shown(visible(caller, id));
    }

    /** What was done about a review and about what it opened, the oldest first. @throws Refusal 404 as {@link #find} */
    @Article("FH-8")
    @Transactional(readOnly = true)
    public List<Step> history(Caller caller, UUID id) {
        return steps.of(MATTER, visible(caller, id).id(), caller.institution());
    }

    private Review visible(Caller caller, UUID id) {
        return store.find(id)
                .filter(review -> visible(caller, review))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-review"));
    }

    private boolean visible(Caller caller, Review review) {
        UUID institution = caller.institution();
        return institution != null
                && (institution.equals(review.provider())
                        || (caller.is(Role.AUTHORITY_OFFICER)
                                && organization.decides(institution, Power.CATALOG_REVIEW, review.provider())));
    }

    private OpeningReview shown(Review review) {
        UUID grant = review.grant();
        return OpeningReview.of(
                review,
                grant == null
                        ? null
                        : grants.find(grant).map(OpeningReview.Standing::of).orElse(null));
    }

    private List<String> articles(Entry entry) {
        return regulations.binding(entry.jurisdiction(), "TY-8", "SX-8");
    }

    private void requireProvider(Caller caller, UUID provider) {
        if (!provider.equals(caller.institution())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.provider-only")
                    .citing(regulations.binding(caller.jurisdiction(), "TJ-8"));
        }
    }
}
