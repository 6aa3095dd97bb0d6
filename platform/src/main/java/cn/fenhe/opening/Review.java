package cn.fenhe.opening;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release review (开放审核) as it is kept: whether a resource's opened items may go to the public, decided by two people (TY-8, FH-2).
 *
 * @param revision of the catalogue that was reviewed
 * @param items ids of the items to be opened
 * @param findings of the detectors on the data itself
 * @param reasons of the decision, null before it
 * @param grant the standing grant to the public, null while none stands
 */
record Review(
        UUID id,
        UUID resource,
        UUID revision,
        String title,
        UUID provider,
        String jurisdiction,
        ReviewState state,
        List<UUID> items,
        List<Finding> findings,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasons,
        @Nullable UUID grant) {

    Review {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /** Opens. @throws Refusal 409 once it is decided, 403 for the one who proposed it */
    @Article({"TY-8", "FH-2"})
    Review opened(String by, Instant at, UUID grantId) {
        return decided(ReviewState.OPENED, by, at, null, grantId);
    }

    Review rejected(String by, Instant at, String because) {
        return decided(ReviewState.REJECTED, by, at, because, null);
    }

    /** Refuses whoever may not decide now, before anything is done for the decision. */
    void requireDecidable(String by) {
        if (state != ReviewState.PROPOSED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.illegal-transition")
                    .with("state", state);
        }
        if (proposedBy.equals(by)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.two-people").citing("FH-2");
        }
    }

    private Review decided(ReviewState next, String by, Instant at, @Nullable String because, @Nullable UUID grantId) {
        requireDecidable(by);
        return new Review(
                id,
                resource,
                revision,
                title,
                provider,
                jurisdiction,
                next,
                items,
                findings,
                proposedBy,
                proposedAt,
                by,
                at,
                because,
                grantId);
    }
}
