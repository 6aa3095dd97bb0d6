package cn.fenhe.collection.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How many streams there are at once: each keeps a connection and a thread. */
@Component
@Article("FH-13")
class Seats {

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Semaphore free;
    private final int perPerson;

    Seats(WatchingSettings settings) {
        this.free = new Semaphore(settings.all());
        this.perPerson = settings.perPerson();
    }

    /** A place to watch from, given back when closed. */
    interface Seat extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Refusal 429 {@code collection.too-many-watching} */
    Seat take(String person) {
        if (!free.tryAcquire()) {
            throw full();
        }
        if (taken.merge(person, 1, Integer::sum) > perPerson) {
            leave(person);
            throw full();
        }
        return () -> leave(person);
    }

    private void leave(String person) {
        taken.computeIfPresent(person, (key, count) -> count == 1 ? null : count - 1);
        free.release();
    }

    private static Refusal full() {
        return Refusal.of(Refusal.Kind.TOO_MANY, "collection.too-many-watching").citing("FH-13");
    }
}
