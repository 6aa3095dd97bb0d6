package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sharing request with its parts, locked while somebody acts on it. */
record Request(
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
        List<Part> parts) {

    Optional<Part> part(PartKind kind) {
        return parts.stream().filter(part -> part.kind == kind).findFirst();
    }

    /** The part that is decided by people. */
    Part conditional() {
        return part(PartKind.CONDITIONAL)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "sharing.nothing-conditional"));
    }

    Instant received() {
        if (submittedAt == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "sharing.not-submitted");
        }
        return submittedAt;
    }

    Request submitted(Instant at) {
        return with(at, version);
    }

    /** As it is after a change was kept. */
    Request changed() {
        return with(submittedAt, version + 1);
    }

    private Request with(@Nullable Instant at, long next) {
        return new Request(
                id,
                resource,
                title,
                consumer,
                provider,
                jurisdiction,
                scenario,
                legalBasis,
                until,
                perMinute,
                draftedBy,
                draftedAt,
                at,
                next,
                parts);
    }
}
