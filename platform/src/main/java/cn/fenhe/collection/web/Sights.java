package cn.fenhe.collection.web;

import cn.fenhe.collection.CollectionRun;
import cn.fenhe.collection.CollectionRuns;
import cn.fenhe.collection.RunState;
import cn.fenhe.collection.RunStep;
import cn.fenhe.collection.quarantine.QuarantineCount;
import cn.fenhe.organization.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs as they are watched: each is read from the database once in a while, however many look at it. */
@Component
class Sights {

    private final CollectionRuns runs;
    private final Duration every;
    private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();

    Sights(CollectionRuns runs, WatchingSettings settings) {
        this.runs = runs;
        this.every = settings.every();
    }

    /** A run as it was seen last. */
    record Sight(CollectionRun run, List<QuarantineCount> counts) {

        /** Whether nothing more will happen by itself. */
        boolean rests() {
            return run.state() == RunState.COMMITTED
                    ? run.step() == RunStep.PROFILED
                    : run.state().isFinal() || run.state() == RunState.HELD || run.waitsForEntry();
        }
    }

    /** Begins to watch a run that the caller may see; to be closed. */
    Watch watch(Caller caller, UUID run) {
        Watched one = watched.compute(run, (id, present) -> {
            Watched shared = present == null ? new Watched(id) : present;
            shared.watchers++;
            return shared;
        });
        return new Watch(caller, one);
    }

    final class Watch implements AutoCloseable {

        private final Caller caller;
        private final Watched one;

        private Watch(Caller caller, Watched one) {
            this.caller = caller;
            this.one = one;
        }

        Sight look() {
            return one.look(caller);
        }

        @Override
        public void close() {
            watched.computeIfPresent(one.id, (id, shared) -> --shared.watchers == 0 ? null : shared);
        }
    }

    private final class Watched {

        private final UUID id;
        private final ReentrantLock lock = new ReentrantLock();
        private int watchers;
        private long seenAt;
        private @Nullable Sight seen;

        Watched(UUID id) {
            this.id = id;
        }

        Sight look(Caller caller) {
            lock.lock();
            try {
                Sight last = seen;
                if (last != null && System.nanoTime() - seenAt < every.toNanos()) {
                    return last;
                }
                CollectionRun run = runs.find(caller, id);
                Sight now = last != null && last.run().equals(run)
                        ? last
                        : new Sight(run, runs.quarantineCounts(caller, id));
                seen = now;
                seenAt = System.nanoTime();
                return now;
            } finally {
                lock.unlock();
            }
        }
    }
}
