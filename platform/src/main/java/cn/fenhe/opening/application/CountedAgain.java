package cn.fenhe.opening.application;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.CalendarImported;
import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts deadlines of applications again when an imported calendar reaches them (重新计算时限). */
@Component("applicationsCountedAgain")
@Article({"TJ-23", "FH-6"})
class CountedAgain {

    private final ApplicationStore store;
    private final OpenClock deadlines;
    private final AuditLog audit;

    CountedAgain(ApplicationStore store, OpenClock deadlines, AuditLog audit) {
        this.store = store;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    /** Those that end on or after the first day the import speaks of; hearing of it twice changes nothing. */
    @ApplicationModuleListener
    void on(CalendarImported imported) {
        Instant from = imported.from().atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        store.dueFrom(from).forEach(this::recount);
    }

    private void recount(UUID id) {
        Application application = store.lock(id).orElseThrow();
        Deadline before = application.deadline;
        if (before == null) {
            return;
        }
        Deadline after = deadlines.recounted(application, before);
        application.deadline = after;
        store.save(application);
        if (!after.due().isEqual(before.due())) {
            audit.record(Act.of(Actor.SYSTEM, "opening.access-recount", ApplicationCourse.MATTER, id)
                    .with("before", before.due())
                    .with("due", after.due()));
        }
    }
}
