package cn.fenhe.sharing;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.CalendarImported;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts the deadlines of requests again when a year of the working calendar is imported. */
@Component
@Article({"GW-21", "TJ-17", "FH-6"})
class CountedAgain {

    private final RequestStore store;
    private final Clocks clocks;
    private final AuditLog audit;

    CountedAgain(RequestStore store, Clocks clocks, AuditLog audit) {
        this.store = store;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** Those that end on or after the first day the import speaks of; hearing of it twice changes nothing. */
    @ApplicationModuleListener
    void on(CalendarImported imported) {
        Instant from = imported.from().atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        store.dueFrom(from).forEach(this::recount);
    }

    private void recount(UUID id) {
        Request request = store.lock(id).orElseThrow();
        request.parts().forEach(part -> recount(request, part));
        store.save(request);
    }

    private void recount(Request request, Part part) {
        Deadline before = part.deadline;
        if (before == null) {
            return;
        }
        Deadline after = clocks.recount(request.jurisdiction(), before);
        part.deadline = after;
        if (!after.due().isEqual(before.due())) {
            audit.record(Act.of(Actor.SYSTEM, "sharing.recount", "sharing-request", request.id())
                    .with("part", part.kind)
                    .with("before", before.due())
                    .with("due", after.due()));
        }
    }
}
