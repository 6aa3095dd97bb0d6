package cn.fenhe.opening.application;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.opening.Identifiers;
import cn.fenhe.organization.Caller;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Jurisdictions;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From a decision to a grant (提供): what was looked at, for one applicant, for a term and so many times. */
@Component
@Article({"TY-8", "TJ-23", "SX-8"})
class Handing {

    private final Catalog catalog;
    private final Identifiers identifiers;
    private final Grants grants;
    private final ApplicationCourse course;
    private final Jurisdictions jurisdictions;

    Handing(
            Catalog catalog,
            Identifiers identifiers,
            Grants grants,
            ApplicationCourse course,
            Jurisdictions jurisdictions) {
        this.catalog = catalog;
        this.identifiers = identifiers;
        this.grants = grants;
        this.course = course;
        this.jurisdictions = jurisdictions;
    }

    /** @throws Refusal 409 or 422 for what could not be granted, so that it is not proposed */
    void requirePossible(Application application, Proposal proposal) {
        requireAsked(application, proposal);
        grants.requireIssuableOnApplication(
                application.resource, proposal.items(), until(application, proposal), proposal.files());
        cleared(application, proposal);
    }

    UUID open(Caller caller, Application application, Proposal proposal) {
        requireAsked(application, proposal);
        long snapshot = cleared(application, proposal);
        UUID grant = grants.issueOnApplication(
                        caller.actor(),
                        application.resource,
                        application.id,
                        "依申请开放（" + application.number + "）",
                        proposal.items(),
                        until(application, proposal),
                        proposal.files())
                .id();
        grants.clear(caller.actor(), grant, snapshot);
        return grant;
    }

    void turn(Caller caller, Application application, ApplicationDesk.Turn turn, String reasons) {
        switch (turn) {
            case SUSPEND -> grants.suspend(caller.actor(), application.requireGrant("suspend"), reasons);
            case RESUME -> grants.resume(caller.actor(), application.requireGrant("resume"), reasons);
            case END -> grants.end(caller.actor(), application.requireGrant("end"), reasons);
        }
    }

    /** Only items that were applied for, each once, and no longer than asked. */
    private static void requireAsked(Application application, Proposal proposal) {
        Set<UUID> seen = new HashSet<>();
        for (Grant.GrantedItem item : proposal.items()) {
            if (!application.items.contains(item.item()) || !seen.add(item.item())) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.item-not-asked")
                        .with("item", item.item());
            }
        }
        LocalDate until = proposal.until();
        if (seen.isEmpty() || until == null || until.isAfter(application.use.until())) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.proposal-incomplete")
                    .with("until", application.use.until());
        }
    }

    /** The snapshot in which the detectors found nothing that names a person in what leaves unmasked. */
    private long cleared(Application application, Proposal proposal) {
        Entry entry = catalog.published(application.resource)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "opening.unknown-resource"));
        List<UUID> plain = proposal.items().stream()
                .filter(item -> item.mask() == Mask.NONE)
                .map(Grant.GrantedItem::item)
                .toList();
        return plain.isEmpty()
                ? identifiers.newest(entry).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "opening.no-data"))
                : identifiers
                        .requireNone(entry, plain, course.binding(application))
                        .snapshot();
    }

    /** The end of the last day. */
    private Instant until(Application application, Proposal proposal) {
        LocalDate last = proposal.until() == null ? application.use.until() : proposal.until();
        return last.plusDays(1)
                .atStartOfDay(jurisdictions.get(application.jurisdiction).zone())
                .toInstant();
    }
}
