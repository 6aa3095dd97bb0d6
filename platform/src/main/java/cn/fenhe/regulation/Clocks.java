package cn.fenhe.regulation;

import cn.fenhe.regulation.Jurisdiction.ClockRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The clocks of the law (法定时限), by jurisdiction and duty. Methods that take a jurisdiction throw
 * {@link IllegalArgumentException} for one that is unknown.
 */
@Component
public class Clocks {

    private final Jurisdictions jurisdictions;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Environment environment;

    Clocks(Jurisdictions jurisdictions, WorkingCalendar calendar, Clock clock, Environment environment) {
        this.jurisdictions = jurisdictions;
        this.calendar = calendar;
        this.clock = clock;
        this.environment = environment;
    }

    /**
     * The rule of a clock; empty where the jurisdiction sets none. The length of a service commitment (服务承诺, one without an
     * article) is what {@code fenhe.commitments.<jurisdiction>.<duty>} says, when it does.
     */
    public Optional<ClockRule> rule(String jurisdiction, Duty duty) {
        return jurisdictions.clock(jurisdiction, duty).map(rule -> committed(jurisdiction, rule));
    }

    private ClockRule committed(String jurisdiction, ClockRule rule) {
        if (rule.article() != null) {
            return rule;
        }
        String name = "fenhe.commitments." + jurisdiction + "." + rule.duty();
        int days = environment.getProperty(name, Integer.class, rule.days());
        if (days < 1) {
            throw new IllegalStateException(name + " must be at least one working day");
        }
        return rule.lasting(days);
    }

    /**
     * The deadline of a duty whose trigger ({@link ClockRule#trigger()}) happened at an instant; empty where the jurisdiction sets
     * none.
     */
    @Article({"GW-17", "GW-21", "GW-22", "GW-26", "TJ-17", "TJ-23"})
    public Optional<Deadline> start(String jurisdiction, Duty duty, Instant trigger) {
        return rule(jurisdiction, duty).map(rule -> counting(jurisdiction).start(rule, trigger));
    }

    /**
     * The deadline of a duty that counts from receipt or from acceptance, whichever the jurisdiction has. A delayed acceptance never
     * lengthens it: acceptance is due on the working day after receipt, and past that the clock runs as if it had been given.
     *
     * @param accepted null while the request is not yet accepted
     * @throws IllegalArgumentException for a duty that counts from something else
     */
    @Article({"FH-6", "GW-21", "TJ-17", "TJ-23"})
    public Optional<Deadline> start(String jurisdiction, Duty duty, Instant received, @Nullable Instant accepted) {
        return rule(jurisdiction, duty).map(rule -> counting(jurisdiction).start(rule, received, accepted));
    }

    /**
     * The deadline prolonged by the extension its article allows, counted from its own end; empty where none is allowed or it was
     * extended before.
     */
    @Article({"GW-17", "GW-21"})
    public Optional<Deadline> extend(String jurisdiction, Deadline deadline) {
        return rule(jurisdiction, deadline.duty())
                .filter(rule -> rule.extension() > 0 && !deadline.extended())
                .map(rule -> counting(jurisdiction).extend(deadline, rule.extension()));
    }

    /**
     * The deadline after a supplement (补正): the clock stood still from the day it was asked for to the day it was given, and what was
     * left runs from then, though never less than one working day. Unchanged where a supplement lets the clock run, and where it had
     * run out before.
     *
     * @param stopped when the supplement was asked for
     * @param answered when it was given
     */
    @Article("GW-21")
    public Deadline resume(String jurisdiction, Deadline deadline, Instant stopped, Instant answered) {
        return rule(jurisdiction, deadline.duty())
                .map(rule -> counting(jurisdiction).resume(rule, deadline, stopped, answered))
                .orElse(deadline);
    }

    /** The same deadline by the calendar as it is loaded now; for provisional ones after {@link CalendarImported}. */
    @Article("FH-6")
    public Deadline recount(String jurisdiction, Deadline deadline) {
        return counting(jurisdiction).recount(deadline);
    }

    /** Working days left until a deadline ends, zero on its last day, negative when it is overdue. */
    public int remaining(String jurisdiction, Deadline deadline) {
        return counting(jurisdiction).remaining(deadline, clock.instant());
    }

    private Counting counting(String jurisdiction) {
        return new Counting(calendar.days(), jurisdictions.get(jurisdiction).zone());
    }
}
