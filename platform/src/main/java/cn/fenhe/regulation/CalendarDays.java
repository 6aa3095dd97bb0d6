package cn.fenhe.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The days of the loaded years that do not follow the week; every other day does. Immutable. */
final class CalendarDays {

    private final Map<LocalDate, CalendarDay> days;
    private final Set<Integer> years;

    CalendarDays(Map<LocalDate, CalendarDay> days, Set<Integer> years) {
        this.days = Map.copyOf(days);
        this.years = Set.copyOf(years);
    }

    /** The years that ship with the platform. */
    static CalendarDays shipped() {
        Map<LocalDate, CalendarDay> days = CalendarCsv.read(ShippedData.lines("calendar/holidays.csv")).stream()
                .collect(Collectors.toMap(CalendarDay::date, day -> day));
        return new CalendarDays(
                days, days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet()));
    }

    /** With a year as an administrator imported it: it takes the place of what was known of that year. */
    CalendarDays with(int year, Collection<CalendarDay> imported) {
        Map<LocalDate, CalendarDay> more = new TreeMap<>(days);
        more.keySet().removeIf(day -> day.getYear() == year);
        imported.forEach(day -> more.put(day.date(), day));
        Set<Integer> known = new HashSet<>(years);
        known.add(year);
        return new CalendarDays(more, known);
    }

    boolean isWorkingDay(LocalDate day) {
        CalendarDay special = days.get(day);
        return special == null ? !isWeekend(day) : special.kind() == CalendarDay.Kind.WORK;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean knows(int year) {
        return years.contains(year);
    }

    Set<Integer> years() {
        return years;
    }

    @Nullable
    CalendarDay special(LocalDate day) {
        return days.get(day);
    }

    /** The nth working day after a day, which itself is not counted. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int counted = 0; counted < workingDays; ) {
            at = at.plusDays(1);
            if (isWorkingDay(at)) {
                counted++;
            }
        }
        return at;
    }

    /** Working days after the one day, up to and with the other; 0 when the other is not later. */
    int between(LocalDate after, LocalDate until) {
        int counted = 0;
        for (LocalDate at = after.plusDays(1); !at.isAfter(until); at = at.plusDays(1)) {
            if (isWorkingDay(at)) {
                counted++;
            }
        }
        return counted;
    }
}
