package cn.fenhe.audit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the sequencer that an act was committed. */
@Component
class SequencerWake {

    private final Semaphore work = new Semaphore(0);

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** @return whether there was a call; false when there was none for so long */
    boolean await(long millis) throws InterruptedException {
        boolean woken = work.tryAcquire(millis, TimeUnit.MILLISECONDS);
        work.drainPermits();
        return woken;
    }
}
