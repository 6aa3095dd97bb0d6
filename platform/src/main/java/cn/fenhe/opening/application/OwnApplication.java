package cn.fenhe.opening.application;

import cn.fenhe.notice.Step;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.release.Grant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as its applicant sees it.
 *
 * @param state what the provider considers before it answers is told as {@code VERIFIED} or {@code ACCEPTED}
 * @param items titles of what was applied for
 * @param remaining working days left, negative when overdue, null without a deadline
 * @param paused whether the clock stands still for a supplement
 * @param supplementUntil when it lapses unless it is supplemented, null unless that was asked for
 * @param answer reasons and basis of a refusal; {@code remedy} what can be done against it
 * @param given what may be taken, null before it is approved
 */
public record OwnApplication(
        String number,
        UUID dataset,
        String title,
        String provider,
        ApplicationState state,
        Instant submittedAt,
        ApplicantShown applicant,
        Use use,
        List<String> items,
        @Nullable Deadline deadline,
        @Nullable Integer remaining,
        boolean paused,
        List<String> missing,
        @Nullable Instant supplementUntil,
        @Nullable String answer,
        @Nullable String remedy,
        @Nullable Given given,
        List<Step> history) {

    public OwnApplication {
        items = List.copyOf(items);
        missing = List.copyOf(missing);
        history = List.copyOf(history);
    }

    /**
     * What was opened.
     *
     * @param until the last day
     * @param reason why it is suspended or ended, null while it is in force
     */
    public record Given(
            Grant.State state, @Nullable String reason, LocalDate until, int files, int taken, List<GivenItem> items) {

        public Given {
            items = List.copyOf(items);
        }
    }

    /** @param mask under which it leaves */
    public record GivenItem(String name, String title, Mask mask) {}
}
