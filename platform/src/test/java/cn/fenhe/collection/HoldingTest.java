package cn.fenhe.collection;

import static cn.fenhe.collection.Runs.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entry;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Too many rejected rows: a person decides. */
@PlatformTest
@Article({"TJ-12", "SD-9"})
class HoldingTest extends Providing {

    private static final String ONE_OF_TWO_BAD = "id,n\na,1\nb,x\n";

    @Autowired
    LakeMeasure measure;

    private Entry entry;

    @BeforeEach
    void begin() {
        entry = numbers();
    }

    private CollectionRun held(String text) {
        CollectionRun run = runs.handIn(steward, CollectionOrder.of(entry.resource(), RunMode.REPLACE), text);
        return runs.await(steward, run.id(), RunState.HELD);
    }

    private Refusal refusal(Runnable act) {
        Refusal[] seen = new Refusal[1];
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, one -> seen[0] = one);
        return seen[0];
    }

    @Test
    void aRunAboveTheThresholdWaitsAndNothingIsCommitted() {
        CollectionRun run = held(ONE_OF_TWO_BAD);
        assertThat(run.accepted()).isEqualTo(1);
        assertThat(run.quarantined()).isEqualTo(1);
        assertThat(run.snapshot()).isNull();
        assertThat(catalog.published(entry.resource()).orElseThrow().table()).isNull();
    }

    @Test
    void theUnitHeadAcceptsItWithAReason() {
        CollectionRun run = held(ONE_OF_TWO_BAD);
        Person head = people.unitHead(provider);
        assertThat(refusal(() -> collection.accept(head.caller(), run.id(), " "))
                        .code())
                .isEqualTo("collection.reason-required");
        collection.accept(head.caller(), run.id(), "该行已与来源核对，下批补报");
        CollectionRun done = runs.await(steward, run.id(), RunState.COMMITTED);
        assertThat(present(done.acceptance()).by().id()).isEqualTo(head.caller().id());
        assertThat(done.accepted()).isEqualTo(1);
    }

    @Test
    @Article("FH-2")
    void whoHandedItInDoesNotAcceptIt() {
        CollectionRun run = held(ONE_OF_TWO_BAD);
        assertThat(refusal(() -> collection.accept(steward.caller(), run.id(), "可以"))
                        .code())
                .isEqualTo("collection.two-people");
        assertThat(collection.find(steward.caller(), run.id()).state()).isEqualTo(RunState.HELD);
    }

    @Test
    void itIsCancelledAndItsQuarantineStays() {
        CollectionRun run = held(ONE_OF_TWO_BAD);
        collection.cancel(steward.caller(), run.id(), "重新导出");
        assertThat(runs.await(steward, run.id(), RunState.CANCELLED).snapshot()).isNull();
        assertThat(collection.quarantineCounts(steward.caller(), run.id())).hasSize(1);
        Refusal again = refusal(() -> collection.accept(steward.caller(), run.id(), "还是要"));
        assertThat(again.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(again.details()).containsEntry("state", "CANCELLED");
    }

    @Test
    void aRunWithoutOneGoodRowFailsAndChangesNothing() {
        runs.committed(steward, entry.resource(), "id,n\na,1\n");
        CollectionRun run =
                runs.handIn(steward, CollectionOrder.of(entry.resource(), RunMode.REPLACE), "id,n\na,x\nb,y\n");
        CollectionRun failed = runs.await(steward, run.id(), RunState.FAILED);
        assertThat(present(failed.failure()).code()).isEqualTo("collection.nothing-accepted");
        assertThat(catalog.freshness(entry.resource()).rows()).isEqualTo(1);
    }

    @Test
    void aHeldRunAcceptedAfterAnotherWasCommittedIsStagedAnew() {
        CollectionRun waiting =
                runs.handIn(steward, CollectionOrder.of(entry.resource(), RunMode.APPEND), ONE_OF_TWO_BAD);
        runs.await(steward, waiting.id(), RunState.HELD);
        runs.committed(steward, entry.resource(), "id,n\nc,3\nd,4\n");
        collection.accept(people.steward(provider).caller(), waiting.id(), "已核对");
        runs.await(steward, waiting.id(), RunState.COMMITTED);
        UUID table = present(catalog.published(entry.resource()).orElseThrow().table());
        assertThat(measure.snapshots(table)).hasSize(2);
        assertThat(measure.snapshots(table).getFirst().rows()).isEqualTo(3);
    }
}
