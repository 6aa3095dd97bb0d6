package cn.fenhe.release;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt (回执): proves what left, by whom, when, and under which grant; it is an entry of the audit log.
 *
 * @param entry id of the audit entry that is its leaf
 * @param use how it left
 * @param part what of the resource it was, where it was not its data: {@code quarantine/<run>}; null for the data itself
 * @param snapshot the data was of; a lookup pins none; null where there is none
 * @param rows that left
 * @param digest SM3 of the content as it left, hexadecimal: of a file its bytes, of rows their compact JSON array
 */
public record Receipt(
        UUID id,
        UUID entry,
        UUID grant,
        UUID resource,
        Use use,
        @Nullable String part,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string") @Nullable
        Long snapshot,

        long rows,
        String digest,
        Instant at) {}
