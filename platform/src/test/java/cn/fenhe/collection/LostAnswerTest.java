package cn.fenhe.collection;

import static cn.fenhe.collection.Runs.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Items;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The commit's answer is lost: whether it happened is found out, and never done twice. */
@PlatformTest
@Article("FH-5")
class LostAnswerTest {

    /** Another person than the one who handed in. */
    private static final Actor HEAD = new Actor("head", "负责人", null);

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    Entries entries;

    @Autowired
    Catalog catalog;

    @Autowired
    Runs runs;

    @Autowired
    RunChanges changes;

    @Autowired
    RunExecutor executor;

    @Autowired
    LakeWriter lake;

    @Autowired
    LakeMeasure measure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Person steward;
    private UUID resource;

    @BeforeEach
    void begin() {
        Institution provider = cities.institution(cities.taiyuan(), "公安局");
        steward = people.steward(provider);
        resource = entries.published(
                        provider,
                        Items.text("id", "编号").build(),
                        Items.item("n", "数量", DataType.INTEGER).build())
                .resource();
    }

    private Run held() {
        CollectionRun run = runs.handIn(steward, CollectionOrder.of(resource, RunMode.APPEND), "id,n\na,1\nb,2\nc,x\n");
        runs.await(steward, run.id(), RunState.HELD);
        return changes.find(run.id()).run();
    }

    private void assertCommittedOnce(UUID run, int rows) {
        runs.await(steward, run, RunState.COMMITTED);
        UUID table = present(catalog.published(resource).orElseThrow().table());
        assertThat(measure.snapshots(table)).hasSize(1).first().satisfies(snapshot -> {
            assertThat(snapshot.run()).isEqualTo(run);
            assertThat(snapshot.rows()).isEqualTo(rows);
        });
    }

    private void accepted(Run run) {
        changes.change(run.id, stored -> stored.run().accept(new Judgement(HEAD, "测试", run.at)));
    }

    @Test
    void aSnapshotThatStandsIsTakenForTheRunThatMadeIt() {
        Run run = held();
        transactions.executeWithoutResult(status -> lake.commit(present(run.staged()), LakeWriter.Mode.APPEND));
        accepted(run);
        executor.carryOn(run.id);
        assertCommittedOnce(run.id, 2);
    }

    @Test
    void anUnknownRunIsSettledByItsSnapshot() {
        Run run = held();
        transactions.executeWithoutResult(status -> lake.commit(present(run.staged()), LakeWriter.Mode.APPEND));
        changes.change(run.id, stored -> {
            stored.run().accept(new Judgement(HEAD, "测试", run.at));
            stored.run().answerLost();
        });
        executor.carryOn(run.id);
        assertCommittedOnce(run.id, 2);
    }

    @Test
    void anUnknownRunWithoutASnapshotFailedAndLeftNothing() {
        Run run = held();
        accepted(run);
        changes.change(run.id, stored -> stored.run().answerLost());
        executor.carryOn(run.id);
        CollectionRun failed = runs.await(steward, run.id, RunState.FAILED);
        assertThat(present(failed.failure()).code()).isEqualTo("collection.not-committed");
        assertThat(catalog.published(resource).orElseThrow().table()).isNull();
    }

    /** A trigger ends the database session in the middle of the commit, three times; then the run is committed, once. */
    @Test
    void aDatabaseSessionThatDiesInTheCommitLeavesNothingHalfDone() {
        Run run = held();
        jdbc.sql("CREATE SEQUENCE collection.deaths").update();
        jdbc.sql("""
                CREATE FUNCTION collection.die() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF nextval('collection.deaths') <= 3 THEN
                        PERFORM pg_terminate_backend(pg_backend_pid());
                    END IF;
                    RETURN NEW;
                END $$""").update();
        jdbc.sql("""
                CREATE TRIGGER die AFTER UPDATE ON collection.run FOR EACH ROW
                WHEN (NEW.state = 'COMMITTED' AND NEW.resource = '%s'::uuid AND OLD.state <> 'COMMITTED')
                EXECUTE FUNCTION collection.die()""".formatted(resource)).update();
        try {
            accepted(run);
            await().until(() -> {
                try {
                    executor.carryOn(run.id);
                } catch (RuntimeException e) {
                    assertThat(Transient.is(e)).as("%s", e).isTrue();
                }
                return changes.find(run.id).run().state() == RunState.COMMITTED;
            });
            assertCommittedOnce(run.id, 2);
            assertThat(jdbc.sql("SELECT last_value FROM collection.deaths")
                            .query(Long.class)
                            .single())
                    .isEqualTo(4);
        } finally {
            jdbc.sql("DROP TRIGGER die ON collection.run").update();
            jdbc.sql("DROP FUNCTION collection.die").update();
            jdbc.sql("DROP SEQUENCE collection.deaths").update();
        }
    }
}
