package cn.fenhe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.Period;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.collection.Runs;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** From when until when data is (时间范围): told of what the public has, by the dates that it gets, and of nothing else. */
@PlatformTest
@Article({"TJ-20", "FH-8"})
class OpenPeriodsTest {

    private static final String ROWS =
            "站点,日期,检修,年,月\n桃园,2026-01-03,2020-05-05,2025,3\n金胜,2026-02-01,2031-01-01,2024,11\n";

    @Autowired
    OpeningReviews reviews;

    @Autowired
    OpenDatasets datasets;

    @Autowired
    NewData data;

    @Autowired
    Catalog catalog;

    @Autowired
    LakeMeasure measure;

    @Autowired
    Entries entries;

    @Autowired
    Runs runs;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    private Institution provider;
    private Person steward;

    @BeforeEach
    void begin() {
        provider = cities.institution(cities.taiyuan(), "生态环境局");
        steward = people.steward(provider);
    }

    private Entry collected(ItemInput repaired) {
        Entry entry = entries.published(
                provider,
                Items.text("station", "站点").build(),
                Items.item("day", "日期", DataType.DATE).build(),
                repaired,
                Items.item("year", "年", DataType.INTEGER).build(),
                Items.item("month", "月", DataType.INTEGER).build());
        runs.committed(steward, entry.resource(), ROWS);
        return entry;
    }

    private static ItemInput closed() {
        return Items.item("repaired", "检修", DataType.DATE).notOpened("内部管理").build();
    }

    private void open(Entry entry) {
        UUID review = reviews.propose(steward.caller(), entry.resource()).id();
        reviews.decide(people.unitHead(provider).caller(), review, true, null);
    }

    private List<CurrentData.Covered> told(Entry entry) {
        return datasets.current(Caller.PUBLIC, entry.resource()).covered();
    }

    @Test
    void eachOpenDateIsToldAndNoOther() {
        Entry entry = collected(closed());
        assertThat(datasets.covered(entry.resource())).isEmpty();
        open(entry);

        await().untilAsserted(() -> assertThat(told(entry))
                .containsExactly(
                        new CurrentData.Covered(List.of("day"), "2026-01-03", "2026-02-01"),
                        new CurrentData.Covered(List.of("year", "month"), "2024-11", "2025-03")));
        long snapshot = newest(entry);
        assertThat(catalog.periods(entry.resource(), snapshot).stream().flatMap(period -> period.items().stream()))
                .as("what is not opened is not even measured")
                .doesNotContain(entry.item("repaired").orElseThrow().id());
    }

    @Test
    void thePageAndItsDescriptionForMachinesSayItBeforeAnyScript() {
        Entry entry = collected(closed());
        open(entry);
        await().untilAsserted(() -> assertThat(told(entry)).hasSize(2));
        String page = Objects.requireNonNull(RestTestClient.bindToServer()
                .baseUrl(people.baseUrl())
                .build()
                .get()
                .uri("/datasets/" + entry.resource())
                .exchange()
                .returnResult(String.class)
                .getResponseBody());

        assertThat(page)
                .contains("\"temporalCoverage\":\"2026-01-03/2026-02-01\"")
                .contains("<dt>时间范围</dt><dd>2026-01-03 至 2026-02-01</dd>")
                .doesNotContain("2031-01-01");
    }

    @Test
    void whatIsHeldBackFromThePublicIsNotTold() {
        Entry entry = collected(closed());
        open(entry);
        await().untilAsserted(() -> assertThat(told(entry)).hasSize(2));
        Caller head = people.unitHead(provider).caller();
        runs.accepted(steward, head, entry.resource(), "站点,日期,检修,年,月\n张伟 13812345678,2027-01-01,2027-01-01,2027,1\n");
        await().until(() -> !data.page(steward.caller(), null, 10).isEmpty());
        await().until(() -> !catalog.periods(entry.resource(), newest(entry)).isEmpty());
        assertThat(told(entry).getFirst().latest()).isEqualTo("2026-02-01");

        data.decide(head, data.page(head, null, 10).getFirst().id(), true, "公开的值班电话");
        assertThat(told(entry).getFirst().latest()).isEqualTo("2027-01-01");
    }

    @Test
    void aRevisionThatOpensADateHasItMeasured() {
        Entry entry = collected(closed());
        UUID repaired = entry.item("repaired").orElseThrow().id();
        entries.republished(
                entry,
                Entries.again(entry).stream()
                        .map(item -> Objects.equals(item.name(), "repaired")
                                ? Items.item("repaired", "检修", DataType.DATE)
                                        .id(repaired)
                                        .build()
                                : item)
                        .toArray(ItemInput[]::new));

        await().untilAsserted(() -> assertThat(catalog.periods(entry.resource(), newest(entry)))
                .contains(new Period(List.of(repaired), "2020-05-05", "2031-01-01")));
    }

    private long newest(Entry entry) {
        UUID table = Objects.requireNonNull(
                catalog.confirmed(entry.resource()).orElseThrow().table());
        return measure.snapshots(table).getFirst().id();
    }
}
