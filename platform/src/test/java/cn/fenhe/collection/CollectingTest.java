package cn.fenhe.collection;

import static cn.fenhe.collection.Runs.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.collection.quarantine.Quarantine;
import cn.fenhe.collection.quarantine.QuarantineCount;
import cn.fenhe.collection.understanding.Frame.Aside;
import cn.fenhe.collection.understanding.Understood.MappedColumn;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.measure.LakeMeasure.ColumnFigures;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@Article({"TJ-11", "TJ-12", "SD-9", "FH-5"})
class CollectingTest extends Providing {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    LakeMeasure measure;

    @Autowired
    Quarantine quarantine;

    private Entry counts() {
        return entries.published(
                provider,
                Items.item("day", "日期", DataType.DATE).build(),
                Items.text("code", "地区代码").length(6).build(),
                Items.text("place", "地区").build(),
                Items.item("confirmed", "确诊", DataType.INTEGER).build());
    }

    @Test
    void aGb18030FileBecomesASnapshotAndItsBadRowsStayInQuarantine() {
        Entry entry = counts();
        byte[] file = """
                日期,地区代码,地区,确诊,来源
                2020-01-25,140100,太原市,3,x
                2020-01-26,140900,忻州市,许多,x
                2020-02-30,140900,忻州市,1,x
                2020-01-27,140900,NA,,x
                """.getBytes(GB18030);
        CollectionOrder order =
                new CollectionOrder(entry.resource(), RunMode.REPLACE, Map.of(), null, null, List.of("NA"), null, 0.5);

        CollectionRun received = runs.handIn(steward, order, "疫情.csv", file);
        assertThat(received.state()).isEqualTo(RunState.PLANNED);
        CollectionRun run = runs.await(steward, received.id(), RunState.COMMITTED);

        assertThat(run.received()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("疫情.csv");
            assertThat(one.sm3()).isEqualTo(Sm3.hex(file));
        });
        assertThat(present(run.understood()).charset()).isEqualTo("GB18030");
        assertThat(present(run.understood()).columns())
                .extracting(MappedColumn::item)
                .containsExactly("day", "code", "place", "confirmed");
        assertThat(present(run.understood()).ignored()).containsExactly("来源");
        assertThat(run.read()).isEqualTo(4);
        assertThat(run.accepted()).isEqualTo(2);
        assertThat(run.quarantined()).isEqualTo(2);
        assertThat(collection.quarantineCounts(steward.caller(), run.id()))
                .extracting(QuarantineCount::reason, QuarantineCount::column, QuarantineCount::rows)
                .containsExactlyInAnyOrder(tuple("type", "confirmed", 1L), tuple("type", "day", 1L));
        assertSnapshot(entry, run, 2);
    }

    @Test
    void aWorkbookIsCollectedAndItsBadRowIsToldByItsRow() throws IOException {
        Entry entry = counts();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("疫情");
            sheet.value(0, 0, "各县疫情统计表（单位：人）");
            List<String> header = List.of("日期", "地区代码", "地区", "确诊");
            header.forEach(title -> sheet.value(1, header.indexOf(title), title));
            sheet.value(2, 0, "2020年1月25日");
            sheet.value(2, 1, "140100");
            sheet.value(2, 2, "太原\n市");
            sheet.value(2, 3, 3);
            sheet.value(3, 0, "2020/1/26");
            sheet.value(3, 1, "140900");
            sheet.value(3, 2, "忻州市");
            sheet.value(3, 3, "许多");
            sheet.value(5, 0, "合计");
            sheet.value(5, 3, 3);
        }
        CollectionOrder order =
                new CollectionOrder(entry.resource(), RunMode.REPLACE, Map.of(), null, null, List.of(), null, 0.5);
        CollectionRun run = runs.await(
                steward,
                runs.handIn(steward, order, "疫情.xlsx", file.toByteArray()).id(),
                RunState.COMMITTED);
        assertThat(run.accepted()).isEqualTo(1);
        assertThat(present(run.understood()).frames().getFirst().aside())
                .extracting(Aside::row)
                .containsExactly(1L, 6L);
        assertThat(Files.readString(present(quarantine.fileOf(run.id())))).contains("\"line\":4");
        assertSnapshot(entry, run, 1);
    }

    private void assertSnapshot(Entry entry, CollectionRun run, long rows) {
        UUID table = present(catalog.published(entry.resource()).orElseThrow().table());
        assertThat(measure.snapshots(table)).first().satisfies(snapshot -> {
            assertThat(snapshot.id()).isEqualTo(run.snapshot());
            assertThat(snapshot.run()).isEqualTo(run.id());
            assertThat(snapshot.rows()).isEqualTo(rows);
        });
        assertThat(catalog.freshness(entry.resource()).rows()).isEqualTo(rows);
        assertThat(catalog.freshness(entry.resource()).quarantined()).isEqualTo(run.quarantined());
    }

    @Test
    void itsColumnsAreCountedAfterwards() {
        Entry entry = counts();
        CollectionRun run = runs.committed(steward, entry.resource(), """
                日期,地区代码,地区,确诊
                2020-01-25,140100,太原市,3
                2020-01-26,140100,太原市,
                """);
        await().until(() -> collection.find(steward.caller(), run.id()).step() == RunStep.PROFILED);
        assertThat(collection.find(steward.caller(), run.id()).profile())
                .extracting(ColumnFigures::column, ColumnFigures::rows, ColumnFigures::missing, ColumnFigures::distinct)
                .contains(tuple("code", 2L, 0L, 1L), tuple("confirmed", 2L, 1L, 1L));
    }

    @Test
    void whatIsAppendedStandsBesideAndWhatReplacesStandsAlone() {
        Entry entry = counts();
        String day = "日期,地区代码,地区,确诊\n2020-01-%d,140100,太原市,%d\n";
        runs.committed(steward, entry.resource(), day.formatted(10, 1));
        CollectionRun more =
                runs.handIn(steward, CollectionOrder.of(entry.resource(), RunMode.APPEND), day.formatted(11, 2));
        assertSnapshot(entry, runs.await(steward, more.id(), RunState.COMMITTED), 2);
        assertSnapshot(entry, runs.committed(steward, entry.resource(), day.formatted(12, 3)), 1);
    }

    @Test
    @Article("FH-10")
    void identifiersStayText() {
        Entry entry = counts();
        CollectionRun run = runs.committed(steward, entry.resource(), """
                日期,地区代码,地区,确诊
                2020-01-25,011,天津,1
                2020-01-26,11,北京,1
                """);
        await().until(() -> collection.find(steward.caller(), run.id()).step() == RunStep.PROFILED);
        assertThat(collection.find(steward.caller(), run.id()).profile())
                .extracting(ColumnFigures::column, ColumnFigures::distinct)
                .contains(tuple("code", 2L));
    }

    @Test
    void nothingIsLeftInTheReceivingFolder() {
        CollectionRun run = runs.committed(steward, counts().resource(), """
                日期,地区代码,地区,确诊
                2020-01-25,140100,太原市,3
                """);
        await().until(() -> !folders.of(run.id()).toFile().exists());
    }

    @Autowired
    ReceivedFolders folders;
}
