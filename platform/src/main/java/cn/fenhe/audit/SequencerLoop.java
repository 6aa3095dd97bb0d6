package cn.fenhe.audit;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the sequencer: soon after a commit, at most every fifth of a second, and once a second for what other nodes, or a node that was
 * killed, left in the intake. Does not read the platform's clock: its pace is real time.
 */
@Component
class SequencerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    private static final long PACE_MILLIS = 200;
    private static final long IDLE_MILLIS = 1_000;
    private static final long AFTER_FAILURE_MILLIS = 5_000;
    private static final int VACUUM_AFTER = 20_000;

    private final Sequencer sequencer;
    private final EntryStore entries;
    private final SequencerWake work;
    private @Nullable Running running;
    private int sinceVacuum;
    private volatile @Nullable RuntimeException failure;

    SequencerLoop(Sequencer sequencer, EntryStore entries, SequencerWake work) {
        this.sequencer = sequencer;
        this.entries = entries;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            CountDownLatch stopping = new CountDownLatch(1);
            Thread thread = Thread.ofPlatform().daemon().name("audit-sequencer").start(() -> loop(stopping));
            running = new Running(thread, stopping);
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stopping().countDown();
            work.wake();
            try {
                running.thread().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Whether its last run failed. */
    boolean failing() {
        return failure != null;
    }

    /** Why nothing can be added until somebody restores the log; null while all is well, or the database is merely away. */
    @Nullable
    String disagreement() {
        return failure instanceof IllegalStateException disagreement ? disagreement.getMessage() : null;
    }

    /** Starts before the web server and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void loop(CountDownLatch stopping) {
        try {
            while (stopping.getCount() > 0) {
                boolean woken = work.await(IDLE_MILLIS);
                if (stopping.getCount() > 0) {
                    boolean well = run();
                    long pause = well ? PACE_MILLIS : AFTER_FAILURE_MILLIS;
                    if (woken || !well) {
                        stopping.await(pause, TimeUnit.MILLISECONDS);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean run() {
        try {
            int moved = sequencer.run();
            if (moved >= Sequencer.BATCH) {
                work.wake();
            }
            vacuum(moved);
            failure = null;
            return true;
        } catch (RuntimeException e) {
            // The acts stay in the intake, committed; the next run takes them. Health and the gauges show that it lags.
            tell(e);
            failure = e;
            return false;
        }
    }

    /** Once, not every few seconds until it is mended. */
    private void tell(RuntimeException fresh) {
        RuntimeException known = failure;
        if (known == null || !Objects.equals(known.getMessage(), fresh.getMessage())) {
            LOG.error("the audit log's sequencer failed and will try again: {}", fresh.getMessage(), fresh);
        }
    }

    private void vacuum(int moved) {
        sinceVacuum += moved;
        if (sinceVacuum >= VACUUM_AFTER || moved == 0 && sinceVacuum > 0) {
            sinceVacuum = 0;
            entries.vacuumIntake();
        }
    }

    private record Running(Thread thread, CountDownLatch stopping) {}
}
