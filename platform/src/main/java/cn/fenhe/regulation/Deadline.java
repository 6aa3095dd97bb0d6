package cn.fenhe.regulation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A deadline (时限) counted by the working calendar.
 *
 * @param duty what is due
 * @param article the article that sets it, null for a service commitment (服务承诺)
 * @param from the day of the trigger, day zero
 * @param workingDays its length in working days, its extension included
 * @param due the end of the last working day, in the jurisdiction's zone: 00:00 of the day after
 * @param provisional whether the date lies past the loaded calendar (暂定)
 * @param extended whether the extension its article allows was added (延期)
 */
public record Deadline(
        Duty duty,
        @Nullable String article,
        LocalDate from,
        int workingDays,
        OffsetDateTime due,
        boolean provisional,
        boolean extended) {

    /** The last working day, at whose end it is due. */
    public LocalDate lastDay() {
        return due.minusNanos(1).toLocalDate();
    }
}
