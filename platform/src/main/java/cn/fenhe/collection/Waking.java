package cn.fenhe.collection;

import cn.fenhe.api.Ids;
import cn.fenhe.catalog.RevisionPublished;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has runs carried on. A run may have several jobs at once; all but one find nothing to do. Each is named anew, because the job of a killed
 * platform stands in the way of its name until it is found dead.
 */
@Component
class Waking {

    private static final int MOST = 10_000;
    private static final int NEXT = 4;

    private final Scheduler scheduler;
    private final RunStore store;

    Waking(Scheduler scheduler, RunStore store) {
        this.scheduler = scheduler;
        this.store = store;
    }

    /** Has a run carried on when the caller's transaction is committed. */
    void wake(UUID run) {
        scheduler.schedule(job(run, Ids.next().toString()), now());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Has the oldest waiting runs asked whether it is their turn now. */
    void wakeNext() {
        for (UUID run : store.needingWork(NEXT)) {
            scheduler.schedule(job(run, "next-" + Ids.next()), now());
        }
        scheduler.triggerCheckForDueExecutions();
    }

    /** Whether a job only asks once; the run has another that asks again. */
    static boolean isNext(String job) {
        return job.contains("#next-");
    }

    /** What the last stop interrupted goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void wakeInterrupted() {
        store.needingWork(MOST).forEach(this::wake);
    }

    @ApplicationModuleListener
    void on(RevisionPublished published) {
        store.waiting(published.resource(), MOST).forEach(waiting -> wake(waiting.run()));
    }

    static TaskInstance<Void> swept(UUID run) {
        return job(run, "sweep");
    }

    private static TaskInstance<Void> job(UUID run, String name) {
        return new TaskInstance<>(RunTasks.CARRY_ON, run + "#" + name);
    }

    static UUID runOf(String job) {
        return UUID.fromString(job.substring(0, job.indexOf('#')));
    }

    /** The scheduler lives by real time, also where the platform's clock is played. */
    static Instant now() {
        return new SystemClock().now();
    }
}
