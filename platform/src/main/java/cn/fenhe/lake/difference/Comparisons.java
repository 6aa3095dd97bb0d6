package cn.fenhe.lake.difference;

import cn.fenhe.api.Refusal;
import cn.fenhe.lake.duckdb.Engine;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.iceberg.Registry;
import cn.fenhe.lake.iceberg.TableState;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.scan.Source;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Compares snapshots. A comparison joins two whole tables, in the engine's memory and past it in its folder, so one goes on at a time
 * and leaves the other sessions to those who read less.
 */
@Component
public class Comparisons {

    private final Tables tables;
    private final Registry registry;
    private final Engine engine;
    private final long waitSeconds;
    private final ReentrantLock alone = new ReentrantLock(true);

    Comparisons(
            Tables tables, Registry registry, Engine engine, @Value("${fenhe.lake.wait-seconds:30}") long waitSeconds) {
        this.tables = tables;
        this.registry = registry;
        this.engine = engine;
        this.waitSeconds = waitSeconds;
    }

    /**
     * Does some work on a comparison.
     *
     * @throws NoSuchElementException when the table or one of its snapshots does not exist
     * @throws Refusal {@code lake.busy}
     */
    public <T> T compare(UUID table, long older, long newer, BiFunction<Session, Comparison, T> work) {
        Comparison comparison = of(table, older, newer);
        take();
        try (Session session = engine.session()) {
            return work.apply(session, comparison);
        } finally {
            alone.unlock();
        }
    }

    /** A file that both snapshots hold says the same in both: only the others are read. */
    private Comparison of(UUID table, long older, long newer) {
        TableState state = tables.state(table);
        List<Path> before = files(state, older);
        List<Path> after = files(state, newer);
        Set<Path> both = new HashSet<>(before);
        both.retainAll(Set.copyOf(after));
        return new Comparison(
                state.columns(),
                registry.of(table).keys(),
                Source.table(state.columns(), without(before, both)),
                Source.table(state.columns(), without(after, both)));
    }

    private List<Path> files(TableState state, long snapshot) {
        if (state.version(snapshot).isEmpty()) {
            throw new NoSuchElementException("no snapshot " + snapshot + " of table " + state.id());
        }
        return tables.files(state, snapshot);
    }

    private static List<Path> without(List<Path> files, Set<Path> both) {
        return files.stream().filter(file -> !both.contains(file)).toList();
    }

    private void take() {
        boolean taken = false;
        try {
            taken = alone.tryLock(waitSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "lake.busy").with("seconds", waitSeconds);
        }
    }
}
