package cn.fenhe.correction;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A doubt about data and its answer (校核). Each transition is guarded here.
 *
 * @param reference by which the public asks for the answer; not to be guessed
 * @param deadline by when it is answered (GW-26)
 * @param verifyingAt null before
 * @param answeredAt null before
 * @param answer null before
 */
@Article("GW-26")
record Correction(
        UUID id,
        String reference,
        Doubt doubt,
        Reporter reporter,
        UUID provider,
        String jurisdiction,
        CorrectionState state,
        Deadline deadline,
        Instant reportedAt,
        @Nullable Instant verifyingAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {

    /**
     * What is doubted.
     *
     * @param item null when it is the resource as a whole
     */
    record Doubt(
            UUID resource,
            String resourceTitle,
            @Nullable UUID item,
            @Nullable String itemTitle,
            String description) {}

    /**
     * Who doubts it.
     *
     * @param institution null for the public
     * @param contact sealed, null when none was given
     */
    record Reporter(
            @Nullable UUID institution,
            String name,
            @Nullable String contact) {}

    /** 核实: from reported. */
    Correction verifying(Instant at) {
        require(CorrectionState.REPORTED, CorrectionState.VERIFYING);
        return with(CorrectionState.VERIFYING, at, null, null);
    }

    /** 更正或者说明: from verifying. */
    Correction answered(CorrectionState outcome, String text, Instant at) {
        if (!outcome.isAnswer()) {
            throw new IllegalArgumentException(outcome + " is no answer");
        }
        require(CorrectionState.VERIFYING, outcome);
        return with(outcome, verifyingAt, at, text);
    }

    /** Due at another time, counted again; an answered one keeps what it had. */
    Correction due(Deadline recounted) {
        return state.isAnswer()
                ? this
                : new Correction(
                        id,
                        reference,
                        doubt,
                        reporter,
                        provider,
                        jurisdiction,
                        state,
                        recounted,
                        reportedAt,
                        verifyingAt,
                        answeredAt,
                        answer);
    }

    private void require(CorrectionState needed, CorrectionState wanted) {
        if (state != needed) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "correction.illegal-transition")
                    .with("state", state.name())
                    .with("wanted", wanted.name());
        }
    }

    private Correction with(
            CorrectionState next, @Nullable Instant verifying, @Nullable Instant answeredThen, @Nullable String text) {
        return new Correction(
                id,
                reference,
                doubt,
                reporter,
                provider,
                jurisdiction,
                next,
                deadline,
                reportedAt,
                verifying,
                answeredThen,
                text);
    }
}
