package cn.fenhe.correction.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.correction.CorrectionState;
import cn.fenhe.correction.Corrections;
import org.jspecify.annotations.Nullable;

/** What a body must hold: JSON may leave out what its record calls present. */
final class Required {

    private Required() {}

    static Corrections.Report complete(Corrections.Report report) {
        if (isAbsent(report.resource())) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "correction.resource-missing");
        }
        return report;
    }

    static boolean isAnswer(@Nullable CorrectionState outcome) {
        return outcome != null && outcome.isAnswer();
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null;
    }
}
