package cn.fenhe.collection;

import static cn.fenhe.collection.Runs.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.revision.Compiling;
import cn.fenhe.catalog.revision.Reviewing;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.measure.LakeMeasure.Snapshot;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs on one table at once, and runs that somebody stops. */
@PlatformTest
@Article("FH-5")
class TogetherTest {

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
    CollectionRuns collection;

    @Autowired
    LakeMeasure measure;

    @Autowired
    Reviewing reviewing;

    @Autowired
    RunStore store;

    @Autowired
    RunExecutor executor;

    private Entry entry(Institution provider) {
        return entries.published(
                provider,
                Items.text("id", "编号").build(),
                Items.item("n", "数量", DataType.INTEGER).build());
    }

    @Test
    void runsOnOneTableAtOnceAreAllCommittedOnce() {
        Institution provider = cities.institution(cities.taiyuan(), "交通运输局");
        Person steward = people.steward(provider);
        UUID resource = entry(provider).resource();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String text = "id,n\n%d-a,1\n%d-b,2\n".formatted(i, i);
            ids.add(runs.handIn(steward, CollectionOrder.of(resource, RunMode.APPEND), text)
                    .id());
        }
        ids.forEach(id -> runs.await(steward, id, RunState.COMMITTED));

        UUID table = present(catalog.published(resource).orElseThrow().table());
        List<Snapshot> snapshots = measure.snapshots(table);
        assertThat(snapshots).extracting(Snapshot::run).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(snapshots.getFirst().rows()).isEqualTo(8);
    }

    @Test
    void aRunIsCancelledWhileItWorks() {
        Institution provider = cities.institution(cities.taiyuan(), "统计局");
        Person steward = people.steward(provider);
        UUID resource = entry(provider).resource();
        String rows = "%s,7\n".formatted("x".repeat(40)).repeat(1_000_000);
        CollectionRun run = runs.handIn(steward, CollectionOrder.of(resource, RunMode.REPLACE), "id,n\n" + rows);
        await().pollInterval(Duration.ofMillis(2))
                .until(() -> collection.find(steward.caller(), run.id()).state() == RunState.RUNNING);
        collection.cancel(steward.caller(), run.id(), "提交错了文件");
        CollectionRun cancelled = runs.await(steward, run.id(), RunState.CANCELLED);
        assertThat(present(cancelled.cancellation()).reason()).isEqualTo("提交错了文件");
        assertThat(catalog.published(resource).orElseThrow().table()).isNull();
    }

    @Test
    @Article({"TJ-10", "TJ-7"})
    void aRunWithoutAConfirmedEntryWaitsInStaging() {
        Institution provider = cities.institution(cities.taiyuan(), "气象局");
        Person steward = people.steward(provider);
        CollectionRun run = waiting(steward, draft(provider).resource());
        collection.resume(steward.caller(), run.id());
        assertThat(runs.await(steward, run.id(), RunState.PLANNED).snapshot()).isNull();
        collection.cancel(steward.caller(), run.id(), "目录不编了");
        assertThat(runs.await(steward, run.id(), RunState.CANCELLED).waitsForEntry())
                .isFalse();
    }

    @Test
    @Article({"TJ-10", "TJ-7"})
    void aWaitingRunGoesOnByItselfWhenItsEntryIsPublished() {
        City city = cities.taiyuan();
        Institution provider = cities.institution(city, "水务局");
        Person steward = people.steward(provider);
        Compiling.Started draft = draft(provider);
        CollectionRun run = waiting(steward, draft.resource());
        Caller officer = people.authorityOfficer(city).caller();
        reviewing.confirm(officer, draft.revision(), Entries.ANY);
        reviewing.publish(officer, draft.revision(), Entries.ANY);
        assertThat(runs.await(steward, run.id(), RunState.COMMITTED).accepted()).isEqualTo(1);
    }

    /** Nobody can order it so any more; a run of an earlier version may be so. */
    @Test
    @Article({"TJ-8", "GW-19"})
    void aWaitingRunFailsWhenItsEntryTurnsOutToBeAnothersAndSaysSo() {
        City city = cities.taiyuan();
        Institution provider = cities.institution(city, "林业局");
        Compiling.Started draft = draft(provider);
        Person stranger = people.steward(cities.institution(city, "农业农村局"));
        Run run = new Run(
                UUID.randomUUID(),
                present(stranger.caller().institution()),
                stranger.caller().jurisdiction(),
                stranger.caller().actor(),
                Instant.now(),
                CollectionOrder.of(draft.resource(), RunMode.REPLACE),
                null);
        run.received(List.of());
        store.insert(run, 0);
        executor.carryOn(run.id);
        assertThat(collection.find(stranger.caller(), run.id).waitsForEntry()).isTrue();
        Caller officer = people.authorityOfficer(city).caller();
        reviewing.confirm(officer, draft.revision(), Entries.ANY);
        reviewing.publish(officer, draft.revision(), Entries.ANY);
        CollectionRun failed = runs.await(stranger, run.id, RunState.FAILED);
        assertThat(present(failed.failure()).code()).isEqualTo("collection.not-provider");
        assertThat(present(failed.failure()).articles()).contains("GW-19");
    }

    private Compiling.Started draft(Institution provider) {
        return entries.submitted(
                provider,
                Descriptions.of(
                        Items.text("id", "编号").build(),
                        Items.item("n", "数量", DataType.INTEGER).build()));
    }

    private CollectionRun waiting(Person steward, UUID resource) {
        CollectionRun run = runs.handIn(steward, CollectionOrder.of(resource, RunMode.REPLACE), "id,n\na,1\n");
        await().until(() -> collection.find(steward.caller(), run.id()).waitsForEntry());
        return run;
    }

    @Test
    void manyFilesOfOneRunAreOneSnapshot() throws Exception {
        Institution provider = cities.institution(cities.taiyuan(), "生态环境局");
        Person steward = people.steward(provider);
        UUID resource = entry(provider).resource();
        UUID id;
        try (HandIn handIn = collection.open(steward.caller(), 0)) {
            handIn.order(CollectionOrder.of(resource, RunMode.REPLACE));
            for (int station : IntStream.range(0, 12).toArray()) {
                handIn.file(
                        "station-" + station + ".csv",
                        new ByteArrayInputStream(
                                "\"id\",\"n\"\n\"%d\",1\n".formatted(station).getBytes(StandardCharsets.UTF_8)));
            }
            id = handIn.submit().id();
        }
        assertThat(runs.await(steward, id, RunState.COMMITTED).accepted()).isEqualTo(12);
    }
}
