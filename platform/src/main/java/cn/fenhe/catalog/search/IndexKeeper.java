package cn.fenhe.catalog.search;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.entries.EntryStore;
import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps this node's index open and in step, on a thread of its own, so that a change is found well within a second. */
@Component
class IndexKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IndexFollower follower;
    private final Object opening = new Object();

    private volatile @Nullable SearchIndex index;
    private volatile boolean damaged;
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean uncommitted;
    private long committedAt = System.nanoTime();
    private boolean failing;

    IndexKeeper(
            Installation installation,
            ChangeTable changes,
            EntryStore entries,
            EntryDocuments documents,
            Analysis analysis) {
        follower = new IndexFollower(
                installation.folder("index").resolve("catalog"), changes, entries, documents, analysis);
    }

    /** A search in an open index. */
    interface Search<T> {
        T in(SearchIndex index, IndexSearcher searcher) throws IOException;
    }

    /** @throws Refusal 503 {@code catalog.search-unavailable} while the index is made anew for longer than ten seconds */
    <T> T search(Search<T> search) {
        SearchIndex open = opened();
        try {
            IndexSearcher searcher = open.acquire();
            try {
                return search.in(open, searcher);
            } finally {
                open.release(searcher);
            }
        } catch (IOException broken) {
            log.error("The search index is damaged", broken);
            damaged = true;
            throw unavailable();
        } catch (AlreadyClosedException closing) {
            throw unavailable();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("catalog-search").start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        Thread kept = thread;
        if (kept == null) {
            return;
        }
        LockSupport.unpark(kept);
        try {
            kept.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep() {
        while (running) {
            LockSupport.parkNanos(step().toNanos());
        }
        close();
    }

    /** One round; whatever fails is tried again, and said once. @return how long to pause */
    private Duration step() {
        try {
            SearchIndex open = damaged || index == null ? reopen() : index;
            if (open != null && follower.follow(open) > 0) {
                uncommitted = true;
            }
            commitNowAndThen(open);
            failing = false;
            return PAUSE;
        } catch (IOException | AlreadyClosedException broken) {
            damaged = true;
            return failed(broken);
        } catch (RuntimeException databaseAway) {
            return failed(databaseAway);
        }
    }

    private Duration failed(Exception failure) {
        if (!failing && running) {
            log.warn("The search index cannot follow the catalogue for now", failure);
        }
        failing = true;
        return PAUSE_AFTER_FAILURE;
    }

    private @Nullable SearchIndex reopen() throws IOException {
        boolean wipe = damaged;
        SearchIndex old = index;
        index = null;
        if (old != null) {
            old.close();
        }
        SearchIndex fresh = follower.open(wipe);
        damaged = false;
        synchronized (opening) {
            index = fresh;
            opening.notifyAll();
        }
        return fresh;
    }

    private void commitNowAndThen(@Nullable SearchIndex open) throws IOException {
        if (open != null && uncommitted && System.nanoTime() - committedAt > BETWEEN_COMMITS.toNanos()) {
            follower.commit(open);
            uncommitted = false;
            committedAt = System.nanoTime();
        }
    }

    private void close() {
        SearchIndex open = index;
        index = null;
        if (open == null) {
            return;
        }
        try (open) {
            follower.commit(open);
        } catch (IOException | AlreadyClosedException failed) {
            log.warn("The search index was not saved and will be made again", failed);
        }
    }

    private SearchIndex opened() {
        SearchIndex open = index;
        return open == null ? awaited() : open;
    }

    private SearchIndex awaited() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        synchronized (opening) {
            while (index == null && System.nanoTime() < until) {
                try {
                    opening.wait(100);
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                    throw unavailable();
                }
            }
        }
        SearchIndex open = index;
        if (open == null) {
            throw unavailable();
        }
        return open;
    }

    private static Refusal unavailable() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "catalog.search-unavailable")
                .with("retryAfter", 5);
    }
}
