package cn.fenhe.audit;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the log is not the one that was signed (TY-7, FH-3): acts are still taken in, and somebody must come. */
@Component("auditHealthIndicator")
class AuditHealthIndicator implements HealthIndicator {

    private final SequencerLoop sequencer;
    private final LogSweep sweep;

    AuditHealthIndicator(SequencerLoop sequencer, LogSweep sweep) {
        this.sequencer = sequencer;
        this.sweep = sweep;
    }

    @Override
    public Health health() {
        String disagreement = sequencer.disagreement();
        List<Long> differing = sweep.differing();
        Health.Builder health = disagreement == null && differing.isEmpty() ? Health.up() : Health.down();
        if (disagreement != null) {
            health.withDetail("log", disagreement);
        }
        return differing.isEmpty()
                ? health.build()
                : health.withDetail("entries", differing).build();
    }
}
