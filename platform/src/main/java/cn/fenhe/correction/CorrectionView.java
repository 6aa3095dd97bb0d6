package cn.fenhe.correction;

import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as its two parties see it (校核).
 *
 * @param item null when the resource as a whole is doubted
 * @param reporterName of the institution, or 公众
 * @param contact of the reporter, for the provider alone when it opens one correction; null otherwise
 * @param remaining working days left, zero on the last day, negative when overdue; null once answered
 * @param answer null before it is given
 */
public record CorrectionView(
        UUID id,
        String reference,
        UUID resource,
        String resourceTitle,
        @Nullable UUID item,
        @Nullable String itemTitle,
        String description,
        @Nullable UUID reporter,
        String reporterName,
        @Nullable String contact,
        UUID provider,
        CorrectionState state,
        Deadline deadline,
        @Nullable Integer remaining,
        Instant reportedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {}
