package cn.fenhe.audit;

import cn.fenhe.api.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Commits the entries of reads in groups: one writer takes what has gathered while the group before it was committing, so that a
 * thousand reads cost a few commits. A group is recorded whole or all its callers fail.
 */
@Component
class GroupRecorder implements SmartLifecycle {

    static final int QUEUE = 4096;
    static final int GROUP = 512;

    private static final Logger LOG = LoggerFactory.getLogger(GroupRecorder.class);
    private static final long POLL_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 30;

    private final EntryStore entries;
    private final SequencerWake sequencer;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile @Nullable Thread writer;

    GroupRecorder(EntryStore entries, SequencerWake sequencer) {
        this.entries = entries;
        this.sequencer = sequencer;
    }

    /** Returns when the entry is durable. @throws Refusal when it is not known to be */
    void record(byte[] canonical) {
        Waiting waiting = new Waiting(canonical, new CompletableFuture<>());
        if (writer == null || !queue.offer(waiting)) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "audit.overloaded");
        }
        try {
            waiting.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable();
        }
    }

    int queued() {
        return queue.size();
    }

    @Override
    public synchronized void start() {
        if (writer == null) {
            Thread thread = Thread.ofPlatform().daemon().name("audit-groups").unstarted(this::write);
            writer = thread;
            thread.start();
        }
    }

    /** Writes what is waiting, then ends. */
    @Override
    public synchronized void stop() {
        Thread running = writer;
        writer = null;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Starts before the web server and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void write() {
        try {
            while (writer == Thread.currentThread() || !queue.isEmpty()) {
                Waiting first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Waiting> group = new ArrayList<>();
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    commit(group);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Waiting> group) {
        try {
            entries.record(group.stream().map(Waiting::canonical).toList());
            group.forEach(waiting -> waiting.done().complete(true));
            sequencer.wake();
        } catch (RuntimeException e) {
            LOG.error("{} reads are not answered because they could not be recorded", group.size(), e);
            group.forEach(waiting -> waiting.done().completeExceptionally(e));
        }
    }

    private static Refusal unavailable() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "audit.unavailable");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(byte[] canonical, CompletableFuture<Boolean> done) {}
}
