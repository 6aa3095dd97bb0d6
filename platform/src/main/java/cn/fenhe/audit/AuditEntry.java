package cn.fenhe.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log (审计条目) as it is read, out of the bytes that the log hashed.
 *
 * @param index in the log, from zero
 * @param name of the actor as shown at that time
 * @param institution for which it acted, null for the public and the system
 * @param person keyed digest of the citizen whose data was touched, null where none was
 */
public record AuditEntry(
        long index,
        UUID id,
        Instant at,
        String actor,
        String name,
        @Nullable UUID institution,
        String action,
        String subjectType,
        String subject,
        List<String> articles,
        @Nullable String person,
        Map<String, Object> details) {}
