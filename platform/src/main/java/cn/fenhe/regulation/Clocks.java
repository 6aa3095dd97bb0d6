package cn.fenhe.regulation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of the law (法定时限), by jurisdiction and duty. */
@Component
public class Clocks {

    /**
     * The deadline of a duty whose trigger (receipt or acceptance, as the jurisdiction has it) happened at an instant; empty where
     * the jurisdiction sets none.
     */
    public Optional<Deadline> start(String jurisdiction, Duty duty, Instant trigger) {
        throw new UnsupportedOperationException("start");
    }

    /** The deadline prolonged by the extension its article allows, counted from its own end; empty where none is allowed. */
    public Optional<Deadline> extend(String jurisdiction, Deadline deadline) {
        throw new UnsupportedOperationException("extend");
    }

    /** Working days left until a deadline ends, zero on its last day, negative when it is overdue. */
    public int remaining(String jurisdiction, Deadline deadline) {
        throw new UnsupportedOperationException("remaining");
    }
}
