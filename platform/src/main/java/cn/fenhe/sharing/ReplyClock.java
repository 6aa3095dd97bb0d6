package cn.fenhe.sharing;

import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.regulation.Duty;
import cn.fenhe.regulation.Trigger;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clock of the reply to a conditional request, and of what it owes afterwards. */
@Component
class ReplyClock {

    private final Clocks clocks;
    private final Clock clock;

    ReplyClock(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Counted from receipt (GW-21); where the law counts from acceptance (TJ-17), as if it were accepted on its last day. */
    @Article({"GW-21", "TJ-17"})
    @Nullable
    Deadline onReceipt(Request request) {
        return clocks.start(request.jurisdiction(), Duty.REPLY_CONDITIONAL, request.received(), null)
                .orElse(null);
    }

    /** Acceptance starts the clock where the law counts from it, and changes nothing where it counts from receipt. */
    @Article({"GW-21", "TJ-17"})
    @Nullable
    Deadline onAcceptance(Request request, Part part) {
        boolean fromAcceptance = clocks.rule(request.jurisdiction(), Duty.REPLY_CONDITIONAL)
                .filter(rule -> rule.trigger() == Trigger.ACCEPTANCE)
                .isPresent();
        return fromAcceptance
                ? clocks.start(request.jurisdiction(), Duty.REPLY_CONDITIONAL, request.received(), clock.instant())
                        .orElse(null)
                : part.deadline;
    }

    /** A supplement stops the clock until its answer. */
    @Nullable
    Deadline resumed(Request request, Part part) {
        Deadline stopped = part.deadline;
        Instant since = part.stoppedAt;
        if (stopped == null || since == null) {
            return stopped;
        }
        return clocks.resume(request.jurisdiction(), stopped, since, clock.instant());
    }

    @Nullable
    Deadline supply(Request request) {
        return clocks.start(request.jurisdiction(), Duty.SUPPLY, clock.instant())
                .orElse(null);
    }
}
