package cn.fenhe.bench;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight writers of business rows, with or without an audit entry each. */
final class AuditedWriters {

    private static final int WRITERS = 8;
    /** Rows a side and round: some seconds. */
    private static final int ROWS = 40_000;

    private static final int ROWS_A_TRANSACTION_WHEN_FILLING = 500;

    private static final String TABLE = """
            CREATE SCHEMA bench CREATE TABLE business (
                id uuid PRIMARY KEY, institution uuid NOT NULL, title text NOT NULL, state text NOT NULL, changed timestamptz NOT NULL)""";

    private static final String INSERT = """
            INSERT INTO bench.business (id, institution, title, state, changed) VALUES (?, ?, ?, ?, now())""";

    private static final String UNSEQUENCED = """
            SELECT EXISTS (SELECT 1 FROM audit.intake)""";

    private static final String IN_THE_LOG = """
            SELECT coalesce(max(index) + 1, 0) FROM audit.entry""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final UUID institution = Ids.next();
    private final List<Actor> actors = new ArrayList<>();

    AuditedWriters(ApplicationContext platform) {
        jdbc = platform.getBean(JdbcClient.class);
        transaction = platform.getBean(TransactionTemplate.class);
        audit = platform.getBean(AuditLog.class);
        for (int i = 0; i < 50; i++) {
            actors.add(new Actor(Ids.next().toString(), "王小明", institution));
        }
        jdbc.sql(TABLE).update();
    }

    double bareInsertsPerSecond() throws InterruptedException {
        long begin = System.nanoTime();
        write(() -> transaction.executeWithoutResult(status -> insert()));
        return ROWS * 1e9 / (System.nanoTime() - begin);
    }

    /** Until the last one stands in the log. */
    double actsPerSecond() throws InterruptedException {
        long begin = System.nanoTime();
        write(() -> transaction.executeWithoutResult(status -> act(insert())));
        awaitSequenced();
        return ROWS * 1e9 / (System.nanoTime() - begin);
    }

    void fillLogTo(int entries) throws InterruptedException {
        long missing = entries - jdbc.sql(IN_THE_LOG).query(Long.class).single();
        while (missing > 0) {
            int some = (int) Math.min(missing, ROWS_A_TRANSACTION_WHEN_FILLING);
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < some; i++) {
                    act(Ids.next());
                }
            });
            missing -= some;
        }
        awaitSequenced();
    }

    private void write(Runnable transactionWith) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(ROWS);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> {
                while (left.getAndDecrement() > 0) {
                    transactionWith.run();
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private UUID insert() {
        UUID id = Ids.next();
        jdbc.sql(INSERT)
                .param(id)
                .param(institution)
                .param("空气质量小时数据")
                .param("SUBMITTED")
                .update();
        return id;
    }

    private void act(UUID subject) {
        Actor actor = actors.get(Math.floorMod(subject.hashCode(), actors.size()));
        audit.record(Act.of(actor, "catalog.submit", "revision", subject)
                .citing("TJ-10", "GW-13")
                .with("state", "SUBMITTED")
                .with("title", "空气质量小时数据"));
    }

    private void awaitSequenced() throws InterruptedException {
        while (jdbc.sql(UNSEQUENCED).query(Boolean.class).single()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
