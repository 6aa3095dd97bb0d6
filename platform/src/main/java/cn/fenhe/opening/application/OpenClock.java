package cn.fenhe.opening.application;

import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.regulation.Duty;
import cn.fenhe.regulation.Trigger;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clock of an application (依申请开放时限): until the data is opened, or refused. */
@Component
@Article({"TJ-23", "FH-6"})
class OpenClock {

    private final Clocks clocks;
    private final Clock clock;

    OpenClock(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Where the law counts from acceptance, as if it were accepted on its last day. */
    @Nullable
    Deadline onReceipt(Application application) {
        return clocks.start(application.jurisdiction, Duty.OPEN, application.received(), null)
                .orElse(null);
    }

    /** Acceptance starts the clock where the law counts from it, and changes nothing where it counts from receipt. */
    @Nullable
    Deadline onAcceptance(Application application) {
        return countsFromAcceptance(application)
                ? clocks.start(application.jurisdiction, Duty.OPEN, application.received(), clock.instant())
                        .orElse(null)
                : application.deadline;
    }

    /** A supplement stops the clock until its answer; where it counts from acceptance, that is due again. */
    @Nullable
    Deadline resumed(Application application, Instant answered) {
        Deadline stopped = application.deadline;
        Instant since = application.stoppedAt;
        if (stopped == null || since == null) {
            return stopped;
        }
        return countsFromAcceptance(application)
                ? clocks.start(application.jurisdiction, Duty.OPEN, answered, null)
                        .orElse(null)
                : clocks.resume(application.jurisdiction, stopped, since, answered);
    }

    @Nullable
    Integer remaining(Application application) {
        Deadline deadline = application.deadline;
        return deadline == null ? null : clocks.remaining(application.jurisdiction, deadline);
    }

    Deadline recounted(Application application, Deadline deadline) {
        return clocks.recount(application.jurisdiction, deadline);
    }

    private boolean countsFromAcceptance(Application application) {
        return clocks.rule(application.jurisdiction, Duty.OPEN)
                .filter(rule -> rule.trigger() == Trigger.ACCEPTANCE)
                .isPresent();
    }
}
