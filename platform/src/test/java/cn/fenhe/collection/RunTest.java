package cn.fenhe.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.regulation.Article;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Article("FH-5")
class RunTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Understood UNDERSTOOD =
            new Understood("UTF-8", ",", "\"", List.of("id"), List.of(), List.of(), List.of(), List.of());

    private final Run run = new Run(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "taiyuan",
            Actor.SYSTEM,
            NOW,
            CollectionOrder.of(UUID.randomUUID(), RunMode.REPLACE),
            null);

    private void staged() {
        run.received(List.of());
        run.begin();
        run.understood(UNDERSTOOD, UUID.randomUUID());
        run.staged(List.of(), new StagedBatch(UUID.randomUUID(), run.id, null, 2, 1, 1, Path.of("rejects"), List.of()));
    }

    private static void refused(String state, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("collection.illegal-transition");
            assertThat(refusal.details()).containsEntry("state", state);
        });
    }

    private Judgement judgement() {
        return new Judgement(new Actor("head", "负责人", null), "为什么", NOW);
    }

    @Test
    void itGoesStepByStepToItsCommit() {
        assertThat(run.next()).isEqualTo(RunWork.BEGIN);
        staged();
        assertThat(run.next()).isEqualTo(RunWork.COMMIT);
        run.committed(7, NOW);
        assertThat(run.next()).isEqualTo(RunWork.SERVE);
        run.served();
        assertThat(run.next()).isEqualTo(RunWork.PROFILE);
        run.profiled(List.of());
        assertThat(run.next()).isEqualTo(RunWork.REST);
    }

    @Test
    void aHeldRunWaitsForAPerson() {
        staged();
        run.hold(List.of());
        assertThat(run.next()).isEqualTo(RunWork.REST);
        refused("HELD", () -> run.committed(7, NOW));
        run.accept(judgement());
        assertThat(run.next()).isEqualTo(RunWork.COMMIT);
    }

    @Test
    void whatIsOverStaysOver() {
        staged();
        run.committed(7, NOW);
        refused("COMMITTED", () -> run.cancel(judgement()));
        refused("COMMITTED", () -> run.fail(new Failure("x.y", Map.of(), List.of()), NOW));
        refused("COMMITTED", () -> run.hold(List.of()));
        refused("COMMITTED", run::answerLost);
    }

    @Test
    void aLostAnswerIsSettledEitherWay() {
        staged();
        run.answerLost();
        assertThat(run.next()).isEqualTo(RunWork.SETTLE);
        refused("UNKNOWN", () -> run.cancel(judgement()));
        run.committed(7, NOW);
        assertThat(run.state()).isEqualTo(RunState.COMMITTED);
    }

    @Test
    void anAcceptedRunThatLostItsTableIsUnderstoodAndStagedAgain() {
        staged();
        run.restage();
        assertThat(run.next()).isEqualTo(RunWork.UNDERSTAND);
        assertThat(run.restaged()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsHeldIsAccepted() {
        refused("PLANNED", () -> run.accept(judgement()));
        staged();
        refused("RUNNING", () -> run.accept(judgement()));
    }
}
