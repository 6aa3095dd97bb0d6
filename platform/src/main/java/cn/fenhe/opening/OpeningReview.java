package cn.fenhe.opening;

import cn.fenhe.release.Grant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release review (开放审核) as it is shown: whether a resource's opened items may go to the public, decided by two people (TY-8, FH-2),
 * and what has become of it since.
 *
 * @param revision of the catalogue that was reviewed
 * @param items ids of the items to be opened
 * @param findings of the detectors on the data itself
 * @param reasons of the decision, null before it
 * @param grant the standing grant to the public that came of it, null where none did
 * @param standing whether the data can be taken under that grant now, null where none came
 */
public record OpeningReview(
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
        @Nullable UUID grant,
        @Nullable Standing standing) {

    /**
     * How an opening stands now (开放现状).
     *
     * @param state active, suspended or ended
     * @param reason why it is suspended or ended, null while active
     * @param suspendedBy the institution that suspended it, null when the platform itself did, and while it is not suspended
     */
    public record Standing(
            Grant.State state,
            @Nullable String reason,
            @Nullable UUID suspendedBy) {

        static Standing of(Grant grant) {
            return new Standing(grant.state(), grant.reason(), grant.suspendedBy());
        }
    }

    static OpeningReview of(Review review, @Nullable Standing standing) {
        return new OpeningReview(
                review.id(),
                review.resource(),
                review.revision(),
                review.title(),
                review.provider(),
                review.jurisdiction(),
                review.state(),
                review.items(),
                review.findings(),
                review.proposedBy(),
                review.proposedAt(),
                review.decidedBy(),
                review.decidedAt(),
                review.reasons(),
                review.grant(),
                standing);
    }
}
