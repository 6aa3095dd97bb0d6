package cn.fenhe.correction;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A correction as its public reporter sees it, by its reference.
 *
 * @param reference to be kept by the reporter; whoever has it may ask
 * @param due by when it is answered
 * @param provisional whether that date lies past the loaded calendar
 */
public record PublicCorrection(
        String reference,
        String resourceTitle,
        @Nullable String itemTitle,
        String description,
        CorrectionState state,
        OffsetDateTime due,
        boolean provisional,
        Instant reportedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {

    static PublicCorrection of(Correction correction) {
        return new PublicCorrection(
                correction.reference(),
                correction.doubt().resourceTitle(),
                correction.doubt().itemTitle(),
                correction.doubt().description(),
                correction.state(),
                correction.deadline().due(),
                correction.deadline().provisional(),
                correction.reportedAt(),
                correction.answeredAt(),
                correction.answer());
    }
}
