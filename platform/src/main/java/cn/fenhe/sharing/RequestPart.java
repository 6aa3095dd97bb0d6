package cn.fenhe.sharing;

import cn.fenhe.regulation.Deadline;
import cn.fenhe.release.Grant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a request as it is shown: items of one sharing type, decided together.
 *
 * @param items ids of the information items
 * @param deadline of the duty that is due in this state, null where none is
 * @param remaining working days left of the deadline, negative when overdue, null without one
 * @param stoppedAt since when the clock is stopped by a supplement, null while it runs
 * @param missing what the one supplement asked for
 * @param extensionReason why the provider asked for an extension, null when it did not
 * @param proposal what the provider's steward proposes; shown to the provider alone, null before
 * @param grant that came of it, null while none did
 * @param grantState whether that grant is in force now, null without one
 * @param answer what the consumer is told: a basis, reasons, a decision
 */
public record RequestPart(
        UUID id,
        PartKind kind,
        PartState state,
        List<UUID> items,
        @Nullable Deadline deadline,
        @Nullable Integer remaining,
        @Nullable Instant stoppedAt,
        List<String> missing,
        @Nullable String extensionReason,
        @Nullable Proposal proposal,
        @Nullable UUID grant,
        Grant.@Nullable State grantState,
        @Nullable String answer) {

    public RequestPart {
        items = List.copyOf(items);
        missing = List.copyOf(missing);
    }
}
