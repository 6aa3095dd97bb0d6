package cn.fenhe.regulation;

import cn.fenhe.api.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The working calendar (工作日历): the State Council's days off and worked weekends, shipped for the years known at release and
 * imported for later ones. Past the loaded years a day follows the week, and what is counted there is provisional (暂定).
 */
@Component
public class WorkingCalendar {

    /** Another node's import is seen within this time. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CalendarDays shipped = CalendarDays.shipped();
    private final CalendarStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    private record Loaded(CalendarDays days, Instant at) {}

    WorkingCalendar(CalendarStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    /** Whether the State Council's arrangement of a year is loaded. */
    public boolean knows(int year) {
        return days().knows(year);
    }

    /** Whether a year was imported by an administrator, and not only shipped. */
    public boolean imported(int year) {
        return store.imported(year);
    }

    /** The days of a year that do not follow the week, by date; empty for a year that is not loaded. */
    public List<CalendarDay> year(int year) {
        CalendarDays days = days();
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .<CalendarDay>mapMulti((day, down) -> {
                    CalendarDay special = days.special(day);
                    if (special != null) {
                        down.accept(special);
                    }
                })
                .toList();
    }

    /**
     * Imports the State Council's arrangement of a year, in place of what was known of it; the line numbers of a refusal count a
     * header as the first line.
     *
     * @param days all of that year, but for the last weeks of the December before, which New Year's arrangement may change
     * @throws Refusal 422 {@code regulation.calendar-…} with the line that is wrong
     */
    @Transactional
    @Article("FH-6")
    public void importYear(int year, List<CalendarDay> days) {
        validate(year, days);
        store.replace(year, days, clock.instant());
        LocalDate from = days.stream()
                .map(CalendarDay::date)
                .min(LocalDate::compareTo)
                .filter(day -> day.getYear() < year)
                .orElse(LocalDate.of(year, 1, 1));
        forgetAfterCommit();
        events.publishEvent(new CalendarImported(year, from));
    }

    /** As {@link #importYear(int, List)}, from lines {@code date,name,kind} under that header, {@code kind} being off or work. */
    @Transactional
    public void importYear(int year, String csv) {
        importYear(year, CalendarCsv.read(csv.lines().toList()));
    }

    /** Before anyone who hears of it counts again. */
    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                loaded = null;
            }
        });
    }

    CalendarDays days() {
        Loaded present = loaded;
        Instant now = clock.instant();
        if (present == null || Duration.between(present.at(), now).abs().compareTo(FRESH) > 0) {
            present = new Loaded(store.applyTo(shipped), now);
            loaded = present;
        }
        return present.days();
    }

    private static void validate(int year, List<CalendarDay> days) {
        if (year < 2000 || year > 2100) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "regulation.calendar-year")
                    .with("year", year);
        }
        if (days.isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "regulation.calendar-empty")
                    .with("year", year);
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            validate(year, days.get(i), i + 2, seen);
        }
    }

    private static void validate(int year, CalendarDay day, int line, Set<LocalDate> seen) {
        LocalDate date = day.date();
        if (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.getYear() > year) {
            throw CalendarCsv.refusal("regulation.calendar-outside-year", line)
                    .with("date", date.toString())
                    .with("year", year);
        }
        if (!seen.add(date)) {
            throw CalendarCsv.refusal("regulation.calendar-duplicate", line).with("date", date.toString());
        }
        if (day.kind() == CalendarDay.Kind.WORK && !CalendarDays.isWeekend(date)) {
            throw CalendarCsv.refusal("regulation.calendar-worked-weekday", line)
                    .with("date", date.toString());
        }
    }
}
