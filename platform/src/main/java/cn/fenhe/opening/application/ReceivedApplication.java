package cn.fenhe.opening.application;

import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as its provider sees it; numbers and contact are masked, reading them is an act of its own.
 *
 * @param items what was applied for
 * @param undertaking digest of the undertaking that was accepted
 * @param remaining working days left, negative when overdue, null without a deadline
 * @param supplementUntil when it lapses unless it is supplemented, null unless that was asked for
 * @param supplement what the applicant answered, null before
 * @param answer of a refusal: reasons and basis
 */
public record ReceivedApplication(
        UUID id,
        String number,
        UUID resource,
        String title,
        ApplicationState state,
        Instant submittedAt,
        ApplicantShown applicant,
        Use use,
        List<WantedItem> items,
        String undertaking,
        @Nullable Deadline deadline,
        @Nullable Integer remaining,
        boolean paused,
        boolean supplemented,
        List<String> missing,
        @Nullable Instant supplementUntil,
        @Nullable String supplement,
        @Nullable Verification verification,
        @Nullable Proposal proposal,
        @Nullable String answer,
        @Nullable UUID grant,
        OwnApplication.@Nullable Given given,
        long version) {

    public ReceivedApplication {
        items = List.copyOf(items);
        missing = List.copyOf(missing);
    }

    /**
     * An item that was applied for.
     *
     * @param personal whether it leaves masked only
     * @param suggested the mask to propose
     * @param masks those that suit it
     * @param condition on which it is opened, null where none was written down
     */
    public record WantedItem(
            UUID id,
            String name,
            String title,
            boolean personal,
            Grade grade,
            OpeningType opening,
            @Nullable String condition,
            Mask suggested,
            List<Mask> masks) {

        public WantedItem {
            masks = List.copyOf(masks);
        }
    }
}
