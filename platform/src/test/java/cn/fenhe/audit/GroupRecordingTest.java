package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A read is answered when its group is durable, and not at all when it cannot be recorded. */
@PlatformTest
@Article({"TY-7", "FH-3", "FH-13"})
class GroupRecordingTest {

    private static final Act READ = Act.of(Actor.SYSTEM, "audit.test-read", "test", "1");
    private static final byte[] CANONICAL = {'{', '}'};

    @Autowired
    AuditLog audit;

    @Autowired
    EntryStore entries;

    @Autowired
    SequencerWake sequencer;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyReadOfManyAtOnceIsInTheLog() throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<UUID>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                answers.add(callers.submit(() -> audit.recordInGroup(READ)));
            }
            for (Future<UUID> answer : answers) {
                ids.add(answer.get());
            }
        }
        await().untilAsserted(
                        () -> assertThat(ids).allMatch(id -> entries.of(id).isPresent()));
    }

    @Test
    void insideATransactionItIsRefused() {
        assertThatThrownBy(() -> transaction.execute(status -> audit.recordInGroup(READ)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenTheGroupFailsAllItsCallersFail() throws Exception {
        DriverManagerDataSource nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
        GroupRecorder recorder = new GroupRecorder(new EntryStore(new JdbcTemplate(nowhere)), sequencer);
        recorder.start();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                asked.add(callers.submit(() -> recorder.record(CANONICAL)));
            }
            for (Future<?> each : asked) {
                assertThatThrownBy(each::get)
                        .hasRootCauseInstanceOf(Refusal.class)
                        .rootCause()
                        .hasMessageContaining("audit.unavailable");
            }
        } finally {
            recorder.stop();
        }
    }

    @Test
    void whenTooManyWaitTheNextIsRefused() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        GroupRecorder recorder = new GroupRecorder(new Stuck(release), sequencer);
        recorder.start();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < GroupRecorder.QUEUE + GroupRecorder.GROUP; i++) {
                callers.submit(() -> recorder.record(CANONICAL));
            }
            await().until(() -> recorder.queued() == GroupRecorder.QUEUE);
            assertThatThrownBy(() -> recorder.record(CANONICAL)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("audit.overloaded");
                assertThat(refusal.kind().status()).isEqualTo(503);
            });
            release.countDown();
        } finally {
            recorder.stop();
        }
    }

    /** A store whose database does not answer until it is let go. */
    private static final class Stuck extends EntryStore {
        private final CountDownLatch release;

        Stuck(CountDownLatch release) {
            super(new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none")));
            this.release = release;
        }

        @Override
        void record(List<byte[]> canonical) {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
