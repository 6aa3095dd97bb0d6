package cn.fenhe.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.ReferenceCodes;
import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.regulation.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A correction goes from reported over verifying to its answer, and no other way. */
@Article("GW-26")
class CorrectionTest {

    private static final Instant NOON = Instant.parse("2026-03-09T04:00:00Z");
    private static final Deadline DUE = new Deadline(
            Duty.CORRECT,
            "GW-26",
            LocalDate.parse("2026-03-09"),
            10,
            OffsetDateTime.parse("2026-03-24T00:00:00+08:00"),
            false,
            false);

    private final Correction reported = new Correction(
            UUID.randomUUID(),
            ReferenceCodes.next("JH"),
            new Correction.Doubt(UUID.randomUUID(), "空气质量", null, null, "单位不对"),
            new Correction.Reporter(null, "公众", null),
            UUID.randomUUID(),
            "taiyuan",
            CorrectionState.REPORTED,
            DUE,
            NOON,
            null,
            null,
            null);

    @Test
    void itIsVerifiedAndThenCorrectedOrExplained() {
        Correction verifying = reported.verifying(NOON);
        assertThat(verifying.state()).isEqualTo(CorrectionState.VERIFYING);
        assertThat(verifying.answered(CorrectionState.CORRECTED, "已改", NOON).state())
                .isEqualTo(CorrectionState.CORRECTED);
        assertThat(verifying.answered(CorrectionState.EXPLAINED, "无误", NOON).answer())
                .isEqualTo("无误");
    }

    @Test
    void anIllegalTransitionIsRefusedWithThePresentState() {
        assertThatThrownBy(() -> reported.answered(CorrectionState.CORRECTED, "已改", NOON))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("correction.illegal-transition");
                    assertThat(refusal.details()).containsEntry("state", "REPORTED");
                });
        Correction answered = reported.verifying(NOON).answered(CorrectionState.EXPLAINED, "无误", NOON);
        assertThatThrownBy(() -> answered.verifying(NOON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.details()).containsEntry("state", "EXPLAINED"));
        assertThatThrownBy(() -> reported.verifying(NOON).answered(CorrectionState.REPORTED, "?", NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void referencesAreLongAndNeverTheSame() {
        assertThat(ReferenceCodes.next("JH"))
                .matches("JH(-[0-9A-HJKMNP-TV-Z]{4}){4}")
                .isNotEqualTo(ReferenceCodes.next("JH"));
    }
}
