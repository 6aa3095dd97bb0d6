package cn.fenhe.lake.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Refusal;
import cn.fenhe.installation.Installation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many ask the engine at once, in threads as in life. */
class ManyAtOnceTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String HEAVY =
            "SELECT count(*) FROM (SELECT DISTINCT hash(range), 'text to carry ' || range FROM range(2000000))";

    @TempDir
    Path folder;

    private Engine engine(int queries) throws SQLException {
        return new Engine(new Installation(folder), "200MB", 2, queries, 120);
    }

    @Test
    void noMoreAreInThanTheGateLetsAndAllGetTheirTurn() throws Exception {
        try (Engine engine = engine(3)) {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            List<Object> answers = all(24, () -> {
                try (Session session = engine.session()) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    try (Rows rows = session.query(DSL.resultQuery("SELECT sum(range) FROM range(300000)"))) {
                        return first(rows);
                    } finally {
                        inside.decrementAndGet();
                    }
                }
            });
            assertThat(answers).hasSize(24);
            assertThat(answers.stream().distinct()).hasSize(1);
            assertThat(most.get()).isBetween(2, 3);
            assertThat(engine.free()).isEqualTo(3);
        }
    }

    @Test
    void allTogetherStayWithinTheMemoryLimit() throws Exception {
        try (Engine engine = engine(4);
                Session watching = engine.session()) {
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger most = new AtomicInteger();
            Thread watcher = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    most.accumulateAndGet(megabytes(watching), Math::max);
                }
            });
            List<Object> answers = all(3, () -> {
                try (Session session = engine.session();
                        Rows rows = session.query(DSL.resultQuery(HEAVY))) {
                    return first(rows);
                }
            });
            over.set(true);
            watcher.join();
            assertThat(answers).containsOnly(2_000_000L);
            assertThat(most.get()).isBetween(20, 200_000_000 / MEGABYTE + 1);
        }
    }

    @Test
    void aReaderThatGoesAwayInTheMiddleFreesItsPlace() throws Exception {
        try (Engine engine = engine(1)) {
            for (int i = 0; i < 3; i++) {
                try (Session session = engine.session();
                        Rows rows = session.query(DSL.resultQuery("SELECT range FROM range(100000000000)"))) {
                    assertThat(rows.next()).containsExactly(0L);
                }
                assertThat(engine.free()).isOne();
            }
        }
    }

    @Test
    void aWatchedStatementThatIsCancelledFreesItsPlace() throws Exception {
        try (Engine engine = engine(1)) {
            IllegalStateException cancelled = new IllegalStateException("cancelled");
            assertThatThrownBy(() -> {
                        try (Session session = engine.session()) {
                            session.watchedUpdate(
                                    DSL.sql("CREATE TEMP TABLE t AS SELECT sum(hash(range)) FROM range(100000000000)"),
                                    fraction -> {
                                        throw cancelled;
                                    });
                        }
                    })
                    .isSameAs(cancelled);
            assertThat(engine.free()).isOne();
        }
    }

    @Test
    void whoStopsWaitingTakesNoPlace() throws Exception {
        try (Engine engine = engine(1)) {
            CountDownLatch begun = new CountDownLatch(1);
            FutureTask<Session> waiting = new FutureTask<>(() -> {
                begun.countDown();
                return engine.session();
            });
            try (Session held = engine.session()) {
                Thread waiter = Thread.ofPlatform().start(waiting);
                begun.await();
                waiter.interrupt();
                assertThatThrownBy(waiting::get)
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("lake.busy"));
                assertThat(held).isNotNull();
            }
            assertThat(engine.free()).isOne();
        }
    }

    private static List<Object> all(int number, Callable<Object> work) throws Exception {
        List<Object> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            List<Future<Object>> asked = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                asked.add(threads.submit(work));
            }
            for (Future<Object> one : asked) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    /** By the one counter that the limit is held to; a sum over kinds of memory would count twice what goes from one to another meanwhile. */
    private static int megabytes(Session session) {
        try (Rows rows = session.query(DSL.resultQuery("SELECT memory_usage FROM pragma_database_size()"))) {
            String[] used = first(rows).toString().split(" ");
            return used[1].equals("MiB") ? (int) Double.parseDouble(used[0]) : 0;
        }
    }

    private static Object first(Rows rows) {
        @Nullable Object[] row = rows.next();
        if (row == null || row[0] == null) {
            throw new IllegalStateException("one value");
        }
        return row[0];
    }
}
