package cn.fenhe.organization.web;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.CalendarDay;
import cn.fenhe.regulation.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in a year of the working calendar. It stands here because {@code regulation} knows no callers and records no acts. */
@Tag(name = "regulations")
@RestController
class CalendarImportController {

    private final WorkingCalendar calendar;
    private final AuditLog audit;

    CalendarImportController(WorkingCalendar calendar, AuditLog audit) {
        this.calendar = calendar;
        this.audit = audit;
    }

    @Article("FH-6")
    @Operation(summary = "导入国务院一年的放假安排，CSV：date,name,kind（系统管理员）")
    @PutMapping(
            path = "/api/v1/regulations/calendar/{year}",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    @Transactional
    public List<CalendarDay> importYear(Caller caller, @PathVariable int year, @RequestBody String csv) {
        caller.require(Role.SYSTEM_ADMINISTRATOR);
        calendar.importYear(year, csv);
        audit.record(Act.of(caller.actor(), "organization.import-calendar", "calendar", year)
                .citing("FH-6"));
        return calendar.year(year);
    }
}
