package cn.fenhe.opening.application;

import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant keeps (受理凭据).
 *
 * @param code secret, told this once
 * @param deadline of the answer, null where the jurisdiction sets none
 */
public record ApplicationFiled(
        String number,
        String code,
        String dataset,
        String provider,
        Instant submittedAt,
        @Nullable Deadline deadline) {}
