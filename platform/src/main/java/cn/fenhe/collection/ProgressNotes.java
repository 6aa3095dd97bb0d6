package cn.fenhe.collection;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down how far runs are, at a bounded rate, and stops those that somebody cancelled. */
@Component
class ProgressNotes {

    private final RunStore store;
    private final Duration every;
    private volatile boolean stopping;

    ProgressNotes(RunStore store, CollectionSettings settings) {
        this.store = store;
        this.every = settings.progressEvery();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** @return told the bytes done so far; throws {@link CancellationException} or {@link Stopping} */
    LongConsumer of(UUID run) {
        return new Notes(run);
    }

    private final class Notes implements LongConsumer {

        private final UUID run;
        private long last;

        Notes(UUID run) {
            this.run = run;
            this.last = System.nanoTime();
        }

        @Override
        public synchronized void accept(long bytes) {
            if (stopping) {
                throw new Stopping();
            }
            long now = System.nanoTime();
            if (now - last >= every.toNanos()) {
                last = now;
                if (store.progress(run, bytes)) {
                    throw new CancellationException("run " + run + " was cancelled");
                }
            }
        }
    }
}
