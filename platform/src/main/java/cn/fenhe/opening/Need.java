package cn.fenhe.opening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data need (数据需求): what somebody would use if it were open.
 *
 * @param reference by which whoever filed it asks how it stands
 * @param wanted which data
 * @param purpose for what
 * @param contact sealed, null where none was given
 * @param answer null until the authority answered
 */
record Need(
        UUID id,
        String reference,
        String wanted,
        String purpose,
        @Nullable String contact,
        Instant filedAt,
        @Nullable NeedAnswer answer,
        boolean listed) {}
