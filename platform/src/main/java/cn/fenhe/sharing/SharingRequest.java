package cn.fenhe.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sharing request (共享申请; GW-20, TJ-17).
 *
 * @param title of the resource when it was asked for
 * @param jurisdiction whose law and calendar its clocks follow: the provider's
 * @param scenario application scenario (应用场景; SD-12)
 * @param legalBasis legal basis of the consumer's duty
 * @param until when the use ends
 * @param perMinute lookups a minute asked for
 * @param submittedAt when the provider received it, null while it is a draft
 * @param version grows with each change; the entity tag, by which an approval says what it saw
 */
public record SharingRequest(
        UUID id,
        UUID resource,
        String title,
        UUID consumer,
        UUID provider,
        String jurisdiction,
        String scenario,
        String legalBasis,
        Instant until,
        int perMinute,
        String draftedBy,
        Instant draftedAt,
        @Nullable Instant submittedAt,
        long version,
        List<RequestPart> parts) {

    public SharingRequest {
        parts = List.copyOf(parts);
    }

    /** Its part of a kind, null when it has none. */
    public @Nullable RequestPart part(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst().orElse(null);
    }
}
