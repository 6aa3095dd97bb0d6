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
 * @param workingDays its length in working days
 * @param due the end of the last working day, in the jurisdiction's zone
 * @param provisional whether the date lies past the loaded calendar (暂定)
 */
public record Deadline(
        Duty duty,
        @Nullable String article,
        LocalDate from,
        int workingDays,
        OffsetDateTime due,
        boolean provisional) {}
