package cn.fenhe.correction.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.correction.CorrectionState;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of an answer; JSON may leave out anything. */
record CorrectionAnswer(
        @Schema(allowableValues = {"CORRECTED", "EXPLAINED"}) @Nullable
        CorrectionState outcome,

        @Schema(example = "已按现场核实更正") @Nullable String answer) {

    /** @throws Refusal 422 {@code correction.outcome-invalid} */
    CorrectionState decided() {
        if (outcome == null || !outcome.isAnswer()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "correction.outcome-invalid");
        }
        return outcome;
    }

    String text() {
        return answer == null ? "" : answer;
    }
}
