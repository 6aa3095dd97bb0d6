package cn.fenhe.catalog.web;

import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.PersonDoubt;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.catalog.revision.Assessment;
import cn.fenhe.catalog.revision.Fault;
import cn.fenhe.catalog.revision.Revision;
import cn.fenhe.catalog.revision.RevisionState;
import cn.fenhe.catalog.revision.Revisions;
import cn.fenhe.catalog.revision.Step;
import cn.fenhe.regulation.Deadline;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it is answered; what it says stands beside its state, so that a client may send it back changed.
 *
 * @param sharing shown for the whole
 * @param opening shown for the whole
 * @param returned the reasons that a returned draft still has to answer
 * @param deadline of its review
 * @param missing what a draft still misses before it can be assessed
 * @param doubts items that do not go with how they are marked; whoever approves or confirms looks at them
 */
record RevisionAnswer(
        UUID id,
        UUID resource,
        @Nullable String code,
        int number,
        @Nullable UUID basis,
        UUID provider,
        String providerName,
        RevisionState state,
        long version,
        @Nullable String reason,
        SharingType sharing,
        OpeningType opening,
        @Nullable Assessment assessment,
        @Nullable String returned,
        List<Step> steps,
        @Nullable ReviewDeadline deadline,
        List<Fault> missing,
        List<Doubt> doubts,
        @JsonUnwrapped Description description) {

    /** @param reason of the steward, null while none is given */
    record Doubt(
            UUID item,
            String title,
            PersonDoubt doubt,
            @Nullable String reason) {

        static List<Doubt> of(Description description, Map<UUID, PersonDoubt> doubts) {
            return description.items().stream()
                    .flatMap(item -> Optional.ofNullable(doubts.get(item.id()))
                            .map(doubt -> new Doubt(item.id(), item.title(), doubt, item.personalReason()))
                            .stream())
                    .toList();
        }
    }

    /**
     * When its review is due.
     *
     * @param remaining working days left
     * @param provisional whether the calendar of that day is not loaded yet (暂定)
     */
    record ReviewDeadline(
            @Nullable String article, int workingDays, OffsetDateTime due, int remaining, boolean provisional) {

        static @Nullable ReviewDeadline of(@Nullable Deadline deadline, int remaining) {
            return deadline == null
                    ? null
                    : new ReviewDeadline(
                            deadline.article(),
                            deadline.workingDays(),
                            deadline.due(),
                            remaining,
                            deadline.provisional());
        }
    }

    static RevisionAnswer of(Revisions.Shown shown) {
        Revision revision = shown.revision();
        return new RevisionAnswer(
                revision.id(),
                revision.resource(),
                shown.code(),
                revision.number(),
                revision.basis(),
                revision.provider(),
                shown.providerName(),
                revision.state(),
                revision.version(),
                revision.reason(),
                revision.description().sharing(),
                revision.description().opening(),
                revision.assessment(),
                revision.returned().map(Step::note).orElse(null),
                revision.steps(),
                ReviewDeadline.of(shown.deadline(), shown.remaining()),
                shown.missing(),
                Doubt.of(revision.description(), shown.doubts()),
                revision.description());
    }
}
