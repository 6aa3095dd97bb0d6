package cn.fenhe.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What an operator watches of the log: whether acts reach it, and how soon. Each is read when it is asked for. */
@Component
class AuditGauges implements MeterBinder {

    private final EntryStore entries;
    private final LogStore log;
    private final GroupRecorder groups;
    private final SequencerLoop sequencer;
    private final LogSweep sweep;
    private final Clock clock;

    AuditGauges(
            EntryStore entries,
            LogStore log,
            GroupRecorder groups,
            SequencerLoop sequencer,
            LogSweep sweep,
            Clock clock) {
        this.entries = entries;
        this.log = log;
        this.groups = groups;
        this.sequencer = sequencer;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("fenhe.audit.unsequenced", entries, EntryStore::unsequenced)
                .description("acts that are committed and not yet in the log; stays near 0 while the sequencer works")
                .register(registry);
        Gauge.builder("fenhe.audit.checkpoint.age", this, AuditGauges::checkpointAge)
                .description("age of the newest checkpoint; grows while nothing happens")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("fenhe.audit.sequencer.failing", sequencer, loop -> loop.failing() ? 1 : 0)
                .description("1 while the sequencer's last run failed: acts are kept, and not in the log")
                .register(registry);
        Gauge.builder("fenhe.audit.entries.differing", sweep, LogSweep::count)
                .description("entries whose row is not what was recorded")
                .register(registry);
        Gauge.builder("fenhe.audit.reads.waiting", groups, GroupRecorder::queued)
                .description("reads that wait to be recorded before they are answered")
                .register(registry);
    }

    private double checkpointAge() {
        return log.latest()
                .map(signed -> Duration.between(signed.checkpoint().at(), clock.instant()))
                .map(age -> age.toMillis() / 1e3)
                .orElse(0.0);
    }
}
