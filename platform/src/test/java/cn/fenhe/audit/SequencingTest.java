package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Committed acts get dense indexes, each once, whoever sequences and whenever. */
@PlatformTest
@Article({"TY-7", "FH-4"})
class SequencingTest {

    @Autowired
    AuditLog audit;

    @Autowired
    Sequencer sequencer;

    @Autowired
    SequencerLoop loop;

    @Autowired
    EntryStore entries;

    @Autowired
    LogStore log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void noSequencerRuns() {
        loop.stop();
    }

    @AfterEach
    void itRunsAgain() {
        loop.start();
    }

    @Test
    void actsOfAKilledPlatformAreSequencedWhenItIsBack() {
        List<UUID> ids = record(20);
        assertThat(ids).allSatisfy(id -> assertThat(audit.proof(id)).isNull());

        loop.start();
        await().until(() -> entries.of(ids.getLast()).isPresent());
        assertThat(ids).allSatisfy(id -> assertThat(audit.proof(id)).isNotNull());
    }

    @Test
    void anActNotYetCommittedIsLeftForTheNextRun() {
        UUID open = transaction.execute(status -> {
            UUID id = audit.record(act());
            inAnotherThread(() -> {
                record(1);
                return sequencer.run();
            });
            return id;
        });
        assertThat(entries.of(open)).isEmpty();

        drain();
        assertThat(entries.of(open)).isPresent();
    }

    @Test
    void twoSequencersAtOnceGiveDenseIndexes() throws Exception {
        long before = entries.nextIndex();
        List<UUID> ids = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<UUID>>> writing =
                    List.of(threads.submit(() -> record(60)), threads.submit(() -> record(60)));
            List<Future<Integer>> sequencing = List.of(threads.submit(() -> runs(40)), threads.submit(() -> runs(40)));
            for (Future<List<UUID>> each : writing) {
                ids.addAll(each.get());
            }
            for (Future<Integer> each : sequencing) {
                each.get();
            }
        }
        drain();

        assertThat(indexesFrom(before)).containsExactlyElementsOf(naturals(before, entries.nextIndex()));
        assertThat(ids).allSatisfy(id -> assertThat(entries.of(id)).isPresent());
        assertThat(log.latest().orElseThrow().checkpoint().size()).isEqualTo(entries.nextIndex());
    }

    @Test
    void aLogWhoseCheckpointsDoNotFitItsEntriesIsNotAddedTo() {
        record(1);
        drain();
        record(1);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("DELETE FROM audit.entry WHERE index = (SELECT max(index) FROM audit.entry)")
                    .update();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(sequencer::run))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("it was changed");
            status.setRollbackOnly();
        });
        drain();
    }

    private int runs(int times) {
        int moved = 0;
        for (int i = 0; i < times; i++) {
            moved += sequencer.run();
        }
        return moved;
    }

    private void drain() {
        while (sequencer.run() > 0) {
            // until nothing is left
        }
    }

    private List<UUID> record(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(transaction.execute(status -> audit.record(act())));
        }
        return ids;
    }

    private List<Long> indexesFrom(long first) {
        return jdbc.sql("SELECT index FROM audit.entry WHERE index >= ? ORDER BY index")
                .param(first)
                .query((row, n) -> row.getLong("index"))
                .list();
    }

    private static List<Long> naturals(long from, long to) {
        return java.util.stream.LongStream.range(from, to).boxed().toList();
    }

    private static <T> T inAnotherThread(java.util.concurrent.Callable<T> work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Act act() {
        return Act.of(Actor.SYSTEM, "audit.test", "test", UUID.randomUUID());
    }
}
