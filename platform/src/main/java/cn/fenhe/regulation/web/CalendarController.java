package cn.fenhe.regulation.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.CalendarDay;
import cn.fenhe.regulation.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar, for anyone; its import needs a caller and stands in {@code organization}. */
@RestController
@Tag(name = "regulations")
class CalendarController {

    private final WorkingCalendar calendar;

    CalendarController(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A year of the calendar.
     *
     * @param known whether the State Council's arrangement is loaded; deadlines that end in a year that is not known are provisional
     * @param imported whether an administrator imported it
     * @param days those that do not follow the week
     */
    record CalendarYear(int year, boolean known, boolean imported, List<CalendarDay> days) {}

    @GetMapping("/api/v1/regulations/calendar/{year}")
    @Operation(summary = "一年的放假日和调休上班日")
    CalendarYear year(@PathVariable int year) {
        if (year < 1 || year > 9999) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "regulation.calendar-year").with("year", year);
        }
        return new CalendarYear(year, calendar.knows(year), calendar.imported(year), calendar.year(year));
    }
}
