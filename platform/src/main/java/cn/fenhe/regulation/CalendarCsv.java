package cn.fenhe.regulation;

import cn.fenhe.api.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads days from lines {@code date,name,kind} under that header, telling the line that is wrong. */
final class CalendarCsv {

    private static final String HEADER = "date,name,kind";

    private CalendarCsv() {}

    static List<CalendarDay> read(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").strip().equals(HEADER)) {
            throw refusal("regulation.calendar-header", 1).with("header", HEADER);
        }
        List<CalendarDay> days = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty()) {
                days.add(day(line, number));
            }
        }
        return days;
    }

    private static CalendarDay day(String line, int number) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            throw refusal("regulation.calendar-line", number);
        }
        return new CalendarDay(date(fields[0].strip(), number), fields[1].strip(), kind(fields[2].strip(), number));
    }

    private static LocalDate date(String text, int number) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refusal("regulation.calendar-date", number).with("date", text);
        }
    }

    private static CalendarDay.Kind kind(String text, int number) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "off" -> CalendarDay.Kind.OFF;
            case "work" -> CalendarDay.Kind.WORK;
            default -> throw refusal("regulation.calendar-kind", number).with("kind", text);
        };
    }

    static Refusal refusal(String code, int line) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code).with("line", line);
    }
}
