package cn.fenhe.catalog;

import cn.fenhe.regulation.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How new a resource's data is (更新情况), against the cycle its entry promises (TJ-10).
 *
 * @param collectedAt when data was last collected, null before any
 * @param rows of the newest snapshot
 * @param quarantined rows rejected by the run that made it
 * @param nextDue when the cycle wants the next, null for an irregular one and before any
 */
@Article("TJ-10")
public record Freshness(
        Status status,
        @Nullable Instant collectedAt,
        long rows,
        long quarantined,
        @Nullable Instant nextDue) {

    /** How it stands. */
    public enum Status {
        /** 未归集: nothing was collected yet. */
        NEVER,
        /** 正常: within the cycle. */
        CURRENT,
        /** 逾期: the cycle has passed without new data. */
        OVERDUE
    }

    static Freshness never() {
        return new Freshness(Status.NEVER, null, 0, 0, null);
    }

    static Freshness of(UpdateCycle cycle, Instant collectedAt, long rows, long quarantined, Instant now) {
        Duration period = period(cycle);
        if (period == null) {
            return new Freshness(Status.CURRENT, collectedAt, rows, quarantined, null);
        }
        Instant due = collectedAt.plus(period);
        return new Freshness(now.isAfter(due) ? Status.OVERDUE : Status.CURRENT, collectedAt, rows, quarantined, due);
    }

    /** Data of each cycle that is older than this is late; none where there is no cycle. */
    public static Map<UpdateCycle, Instant> limits(Instant now) {
        Map<UpdateCycle, Instant> limits = new EnumMap<>(UpdateCycle.class);
        for (UpdateCycle cycle : UpdateCycle.values()) {
            Duration period = period(cycle);
            if (period != null) {
                limits.put(cycle, now.minus(period));
            }
        }
        return limits;
    }

    /** The longest that each cycle can take; what is called real time may lag an hour. */
    private static @Nullable Duration period(UpdateCycle cycle) {
        return switch (cycle) {
            case REAL_TIME -> Duration.ofHours(1);
            case DAILY -> Duration.ofDays(1);
            case WEEKLY -> Duration.ofDays(7);
            case MONTHLY -> Duration.ofDays(31);
            case QUARTERLY -> Duration.ofDays(92);
            case YEARLY -> Duration.ofDays(366);
            case IRREGULAR -> null;
        };
    }
}
