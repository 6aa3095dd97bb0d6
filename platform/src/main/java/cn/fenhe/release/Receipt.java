package cn.fenhe.release;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt (回执): proves what left, by whom, when, and under which grant; it is an entry of the audit log.
 *
 * @param entry id of the audit entry that is its leaf
 * @param snapshot the data was of; null for a lookup, which pins none
 * @param rows that left
 * @param digest SM3 of the content as it left, hexadecimal
 */
public record Receipt(
        UUID id,
        UUID entry,
        UUID grant,
        UUID resource,
        @Nullable Long snapshot,
        long rows,
        String digest,
        Instant at) {}
