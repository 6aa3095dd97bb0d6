package cn.fenhe.regulation;

import cn.fenhe.regulation.Jurisdiction.ClockRule;
import cn.fenhe.regulation.Jurisdiction.Supplement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Counts working days: the day of the trigger is day zero, counting starts on the next working day and ends at 24:00 of the
 * last one.
 */
@Article("FH-6")
final class Counting {

    private final CalendarDays calendar;
    private final ZoneId zone;

    Counting(CalendarDays calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    Deadline start(ClockRule rule, Instant trigger) {
        return deadline(rule.duty(), rule.article(), day(trigger), rule.days(), false);
    }

    /** From receipt, or from an acceptance that is never later than the working day after receipt. */
    Deadline start(ClockRule rule, Instant received, @Nullable Instant accepted) {
        return switch (rule.trigger()) {
            case RECEIPT -> start(rule, received);
            case ACCEPTANCE ->
                deadline(rule.duty(), rule.article(), acceptance(received, accepted), rule.days(), false);
            case REVIEW, APPROVAL, CHANGE ->
                throw new IllegalArgumentException(rule.duty() + " counts from " + rule.trigger());
        };
    }

    private LocalDate acceptance(Instant received, @Nullable Instant accepted) {
        LocalDate latest = calendar.after(day(received), 1);
        return accepted == null || day(accepted).isAfter(latest) ? latest : day(accepted);
    }

    Deadline extend(Deadline deadline, int extension) {
        return deadline(deadline.duty(), deadline.article(), deadline.from(), deadline.workingDays() + extension, true);
    }

    /** What was left when the clock stopped runs from the answer, though never less than one working day. */
    Deadline resume(ClockRule rule, Deadline deadline, Instant stopped, Instant answered) {
        if (answered.isBefore(stopped)) {
            throw new IllegalArgumentException("answered before it was asked");
        }
        if (rule.supplement() == Supplement.RUNS
                || !stopped.isBefore(deadline.due().toInstant())) {
            return deadline;
        }
        int left = Math.max(1, calendar.between(day(stopped), deadline.lastDay()));
        return deadline(deadline.duty(), deadline.article(), day(answered), left, deadline.extended());
    }

    Deadline recount(Deadline deadline) {
        return deadline(
                deadline.duty(), deadline.article(), deadline.from(), deadline.workingDays(), deadline.extended());
    }

    int remaining(Deadline deadline, Instant now) {
        LocalDate today = day(now);
        return now.isBefore(deadline.due().toInstant())
                ? calendar.between(today, deadline.lastDay())
                : -Math.max(1, calendar.between(deadline.lastDay(), today));
    }

    private Deadline deadline(Duty duty, @Nullable String article, LocalDate from, int days, boolean extended) {
        LocalDate last = calendar.after(from, days);
        boolean provisional = !calendar.knows(from.getYear()) || !calendar.knows(last.getYear());
        return new Deadline(
                duty,
                article,
                from,
                days,
                last.plusDays(1).atStartOfDay(zone).toOffsetDateTime(),
                provisional,
                extended);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
