package cn.fenhe.collection;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.lake.SourceUnreadable;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries a run from step to step until it rests. May be asked at any time, also twice at once: it finds out by itself where the run is. */
@Component
class RunExecutor {

    private static final Logger log = LoggerFactory.getLogger(RunExecutor.class);

    private final RunChanges changes;
    private final RunLocks locks;
    private final Beginning beginning;
    private final Staging staging;
    private final Committing committing;
    private final Remains remains;
    private final Clock clock;
    private final Semaphore turns;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    RunExecutor(
            RunChanges changes,
            RunLocks locks,
            Beginning beginning,
            Staging staging,
            Committing committing,
            Remains remains,
            Clock clock,
            CollectionSettings settings) {
        this.changes = changes;
        this.locks = locks;
        this.beginning = beginning;
        this.staging = staging;
        this.committing = committing;
        this.remains = remains;
        this.clock = clock;
        this.turns = new Semaphore(settings.concurrentRuns());
    }

    /** What came of asking. */
    enum Turn {
        /** It was carried on until it rests. */
        TAKEN,
        /** It is being carried on already. */
        UNDER_WAY,
        /** It is others' turn: ask again later. */
        OTHERS
    }

    Turn carryOn(UUID id) {
        if (!inHand.add(id)) {
            return Turn.UNDER_WAY;
        }
        try {
            return turns.tryAcquire() ? inTurn(id) : Turn.OTHERS;
        } finally {
            inHand.remove(id);
        }
    }

    private Turn inTurn(UUID id) {
        try {
            Optional<RunLocks.Held> lock =
                    locks.tryLock(changes.find(id).run().order.resource());
            if (lock.isEmpty()) {
                return Turn.OTHERS;
            }
            try (RunLocks.Held held = lock.get()) {
                log.debug("Run {} has the turn of resource {}", id, held.resource());
                untilItRests(id);
            }
            return Turn.TAKEN;
        } finally {
            turns.release();
        }
    }

    private void untilItRests(UUID id) {
        while (true) {
            StoredRun stored = changes.find(id);
            RunWork work = stored.run().next();
            if (work == RunWork.REST) {
                remains.clear(stored.run());
                return;
            }
            if (stored.cancelRequested() != null && stored.run().state() == RunState.RUNNING) {
                changes.advance(id, run -> log.info("Run {} was asked to stop", id));
            } else if (!attempt(stored, work)) {
                return;
            }
        }
    }

    /** @return whether to go on at once */
    private boolean attempt(StoredRun stored, RunWork work) {
        UUID id = stored.run().id;
        try {
            return step(stored, work);
        } catch (CancellationException e) {
            changes.advance(id, run -> log.info("Run {} was asked to stop", id));
            return true;
        } catch (Stopping e) {
            log.info("Run {} is left at {} and goes on after the next start", id, work);
            return false;
        } catch (Refusal e) {
            if (Transient.is(e)) {
                throw e;
            }
            return failed(id, Failure.of(e));
        } catch (SourceUnreadable e) {
            return failed(id, Unreadable.failure(stored.run(), e));
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            UUID reference = Ids.next();
            log.error("Run {} failed at {}, reference {}", id, work, reference, e);
            return failed(id, Unreadable.unexpected(e, reference));
        }
    }

    private boolean step(StoredRun stored, RunWork work) {
        return switch (work) {
            case BEGIN -> beginning.begin(stored.run());
            case RECEIVE -> beginning.receive(stored.run());
            case UNDERSTAND -> beginning.understand(stored.run());
            case STAGE -> staging.stage(stored.run());
            case COMMIT -> committing.commit(stored);
            case SETTLE -> committing.settle(stored.run());
            case SERVE -> committing.serve(stored.run());
            case PROFILE -> committing.profile(stored.run());
            case REST -> false;
        };
    }

    private boolean failed(UUID id, Failure failure) {
        changes.advance(id, stored -> committing.fail(stored.run(), failure, clock.instant()));
        return true;
    }
}
