package cn.fenhe.catalog.web;

import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.catalog.revision.Revision;
import cn.fenhe.catalog.revision.RevisionState;
import cn.fenhe.catalog.revision.Revisions;
import cn.fenhe.catalog.revision.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision as a line of a list, without its items. */
record RevisionLine(
        UUID id,
        UUID resource,
        @Nullable String code,
        int number,
        UUID provider,
        String providerName,
        RevisionState state,
        long version,
        String title,
        SharingType sharing,
        OpeningType opening,
        Grade grade,
        int items,
        Instant changedAt,
        @Nullable String returned,
        RevisionAnswer.@Nullable ReviewDeadline deadline) {

    static RevisionLine of(Revisions.Shown shown) {
        Revision revision = shown.revision();
        return new RevisionLine(
                revision.id(),
                revision.resource(),
                shown.code(),
                revision.number(),
                revision.provider(),
                shown.providerName(),
                revision.state(),
                revision.version(),
                revision.description().title(),
                revision.description().sharing(),
                revision.description().opening(),
                revision.description().grade(),
                revision.description().items().size(),
                revision.steps().getLast().at(),
                revision.returned().map(Step::note).orElse(null),
                RevisionAnswer.ReviewDeadline.of(shown.deadline(), shown.remaining()));
    }
}
