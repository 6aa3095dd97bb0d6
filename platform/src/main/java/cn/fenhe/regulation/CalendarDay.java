package cn.fenhe.regulation;

import java.time.LocalDate;

/**
 * A day that does not follow the week.
 *
 * @param name of the holiday it belongs to: 国庆节
 */
public record CalendarDay(LocalDate date, String name, Kind kind) {

    /** Kinds of such days. */
    public enum Kind {
        /** 休: a day off. */
        OFF,
        /** 班: a weekend day that is worked (调休). */
        WORK
    }
}
