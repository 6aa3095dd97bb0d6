package cn.fenhe.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imported years of the calendar. */
@Component
class CalendarStore {

    private static final String YEARS = "SELECT year FROM regulation.calendar_years ORDER BY year";

    private static final String IMPORTED = "SELECT EXISTS (SELECT 1 FROM regulation.calendar_years WHERE year = :year)";

    private static final String DAYS = "SELECT year, day, name, kind FROM regulation.calendar_days ORDER BY year, day";

    private static final String PUT_YEAR = """
            INSERT INTO regulation.calendar_years (year, imported_at)
            VALUES (:year, :at)
            ON CONFLICT (year) DO UPDATE SET imported_at = excluded.imported_at
            """;

    private static final String CLEAR = "DELETE FROM regulation.calendar_days WHERE year = :year";

    private static final String PUT_DAY = """
            INSERT INTO regulation.calendar_days (year, day, name, kind)
            VALUES (:year, :day, :name, :kind)
            """;

    private record Row(int year, CalendarDay day) {}

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean imported(int year) {
        return jdbc.sql(IMPORTED).param("year", year).query(Boolean.class).single();
    }

    /** The shipped days with the imported years over them, the later year last: it may speak of the December before. */
    CalendarDays applyTo(CalendarDays shipped) {
        Map<Integer, List<CalendarDay>> days = new TreeMap<>(jdbc
                .sql(DAYS)
                .query((row, number) -> new Row(
                        row.getInt("year"),
                        new CalendarDay(
                                row.getObject("day", LocalDate.class),
                                row.getString("name"),
                                CalendarDay.Kind.valueOf(row.getString("kind")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::year, Collectors.mapping(Row::day, Collectors.toList()))));
        CalendarDays all = shipped;
        for (int year :
                jdbc.sql(YEARS).query((row, number) -> row.getInt("year")).list()) {
            all = all.with(year, days.getOrDefault(year, List.of()));
        }
        return all;
    }

    void replace(int year, List<CalendarDay> days, Instant at) {
        jdbc.sql(PUT_YEAR)
                .param("year", year)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(CLEAR).param("year", year).update();
        for (CalendarDay day : days) {
            jdbc.sql(PUT_DAY)
                    .param("year", year)
                    .param("day", day.date())
                    .param("name", day.name())
                    .param("kind", day.kind().name())
                    .update();
        }
    }
}
