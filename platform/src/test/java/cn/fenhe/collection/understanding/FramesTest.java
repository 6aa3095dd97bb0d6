package cn.fenhe.collection.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.receiving.FileFormat;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.receiving.ReceivingLimits;
import cn.fenhe.collection.receiving.Reception;
import cn.fenhe.collection.understanding.Frame.Aside;
import cn.fenhe.collection.understanding.Frame.Kind;
import cn.fenhe.collection.understanding.Understood.MappedColumn;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Files as departments export them: titles above the header, units beneath it, sums and signatures at the end, in whatever format. */
@Article({"TJ-12", "TJ-10"})
class FramesTest {

    private static final List<Item> ITEMS = List.of(
            ItemFixture.text("county", "县区"), ItemFixture.number("born", "出生人口"), ItemFixture.text("day", "统计日期"));

    @TempDir
    Path root;

    private Path folder;
    private Reception reception;

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createTempDirectory(root, "run");
        reception = new Reception(
                folder, new ReceivingLimits(DataSize.ofMegabytes(9), DataSize.ofMegabytes(90), 9, 200), bytes -> {});
    }

    private Understood understand(String name, byte[] content, StatedLayout layout) throws IOException {
        reception.file(name, new ByteArrayInputStream(content));
        return Understanding.of(
                folder,
                reception.received().stream()
                        .map(Received::files)
                        .flatMap(List::stream)
                        .toList(),
                ITEMS,
                new Wishes(Map.of(), null, null, layout),
                () -> {});
    }

    private Understood understand(String name, String content) throws IOException {
        return understand(name, content.getBytes(StandardCharsets.UTF_8), StatedLayout.NONE);
    }

    /** The table as the lake is given it. */
    private List<String> table(Understood understood) throws IOException {
        return Files.readAllLines(folder.resolve(
                Objects.requireNonNull(understood.frames().getFirst().table())));
    }

    private static Refusal refused(String code, ThrowingCallable act) {
        Refusal[] seen = new Refusal[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            seen[0] = refusal;
        });
        return seen[0];
    }

    private static byte[] xlsx(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case String text -> sheet.value(row, i, text);
                case Number number -> sheet.value(row, i, number);
                case LocalDate date -> {
                    sheet.value(row, i, date);
                    sheet.style(row, i).format("yyyy\"年\"m\"月\"d\"日\"").set();
                }
                default -> throw new IllegalArgumentException("a cell of " + cells[i]);
            }
        }
    }

    @Test
    void aPlainTextIsReadAsItCame() throws IOException {
        Understood understood = understand("a.csv", "县区,出生人口,统计日期\n忻府区,12,2024-01-01\n");
        assertThat(understood.isWritten()).isFalse();
        assertThat(understood.frames()).singleElement().satisfies(frame -> {
            assertThat(frame.headerRow()).isEqualTo(1);
            assertThat(frame.aside()).isEmpty();
        });
    }

    @Test
    void titlesUnitsSumsAndSignaturesOfATextAreNoData() throws IOException {
        Understood understood = understand("a.csv", """
                忻州市出生人口统计表,,
                单位：人,,2024年

                县区,出生人口,统计日期
                ,（人）,
                忻府区,12,2024-01-01

                "定襄
                县",7,2024-01-01
                合　计,19,
                注：含流动人口,,
                制表人：李明,审核人：王芳,填报日期：2024-02-01
                """);
        assertThat(understood.columns())
                .extracting(MappedColumn::item, MappedColumn::position)
                .containsExactly(tuple("county", 0), tuple("born", 1), tuple("day", 2));
        Frame frame = understood.frames().getFirst();
        assertThat(frame.headerRow()).isEqualTo(4);
        assertThat(frame.aside())
                .extracting(Aside::row, Aside::kind)
                .containsExactly(
                        tuple(1L, Kind.TITLE),
                        tuple(2L, Kind.TITLE),
                        tuple(5L, Kind.UNITS),
                        tuple(10L, Kind.TOTAL),
                        tuple(11L, Kind.NOTE),
                        tuple(12L, Kind.NOTE));
        assertThat(frame.aside()).extracting(Aside::text).contains("单位：人  2024年", "合计  19");
        assertThat(table(understood))
                .as("each row on the line of its number")
                .startsWith("县区,出生人口,统计日期", "", "", "", "", "忻府区,12,2024-01-01", "", "\"定襄", "县\",7,2024-01-01");
    }

    @Test
    void aSumInTheMiddleIsARowLikeOthers() throws IOException {
        Understood understood = understand("a.csv", "县区,出生人口,统计日期\n合计,1,\n忻府区,12,2024-01-01\n");
        assertThat(understood.isWritten()).isFalse();
    }

    @Test
    void whatAnOrderSaysOfTheEndIsDone() throws IOException {
        byte[] content = "县区,出生人口,统计日期\n忻府区,12,2024-01-01\n合计,12,\n".getBytes(StandardCharsets.UTF_8);
        assertThat(understand("a.csv", content, new StatedLayout(null, null, null, 0))
                        .isWritten())
                .isFalse();
        begin();
        Understood without = understand("b.csv", content, new StatedLayout(null, null, null, 1));
        assertThat(without.frames().getFirst().aside())
                .extracting(Aside::row, Aside::kind)
                .containsExactly(tuple(3L, Kind.STATED));
    }

    @Test
    void aHeaderOfTwoRowsNamesItsColumnsByBoth() throws IOException {
        List<Item> items = List.of(
                ItemFixture.text("county", "县区"),
                ItemFixture.number("m", "出生人口男"),
                ItemFixture.number("f", "出生人口女"),
                ItemFixture.number("d", "死亡人口男"));
        reception.file(
                "a.csv",
                new ByteArrayInputStream("县区,出生人口,,死亡人口\n,男,女,男\n忻府区,1,2,3\n".getBytes(StandardCharsets.UTF_8)));
        Understood understood = Understanding.of(
                folder,
                reception.received().getFirst().files(),
                items,
                new Wishes(Map.of(), null, null, StatedLayout.NONE),
                () -> {});
        assertThat(understood.header()).containsExactly("县区", "出生人口_男", "女", "死亡人口_男");
    }

    @Test
    void aWorkbookKeepsItsTextsAndShowsItsDates() throws IOException {
        byte[] content = xlsx(workbook -> {
            workbook.newWorksheet("说明").value(0, 0, "填表须知");
            Worksheet sheet = workbook.newWorksheet("数据");
            row(sheet, 0, "忻州市出生人口统计表");
            row(sheet, 1, "县区", "出生人口", "统计日期", "编码");
            row(sheet, 2, "忻府区", 12, LocalDate.of(2024, 1, 5), 42);
            sheet.style(2, 3).format("000000").set();
            row(sheet, 4, "定襄\n县", 0.1 + 0.2, LocalDate.of(2024, 1, 6), 123456789012345678L);
            row(sheet, 5, "合计", 19);
        });
        Understood understood = understand("a.xlsx", content, StatedLayout.NONE);
        Frame frame = understood.frames().getFirst();
        assertThat(frame.format()).isEqualTo(FileFormat.XLSX);
        assertThat(frame.sheet()).isEqualTo("数据");
        assertThat(frame.sheets()).containsExactly("说明", "数据");
        assertThat(frame.headerRow()).isEqualTo(2);
        assertThat(frame.aside()).extracting(Aside::kind).containsExactly(Kind.TITLE, Kind.TOTAL);
        assertThat(table(understood))
                .containsExactly(
                        "县区,出生人口,统计日期,编码",
                        "",
                        "忻府区,12,2024-01-05,000042",
                        "",
                        "\"定襄",
                        "县\",0.30000000000000004,2024-01-06,123456789012345680");
    }

    @Test
    void whatIsMergedIsSaidOfEveryCell() throws IOException {
        byte[] content = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("数据");
            row(sheet, 0, "忻州市出生人口统计表");
            sheet.range(0, 0, 0, 2).merge();
            row(sheet, 1, "县区", "出生人口", "统计日期");
            row(sheet, 2, "忻府区", 1, "2024-01-05");
            row(sheet, 3, "", 2, "2024-01-06");
            row(sheet, 4, "定襄县", 3, "2024-01-05");
            sheet.range(2, 0, 3, 0).merge();
            row(sheet, 5, "注：含流动人口");
            sheet.range(5, 0, 5, 2).merge();
        });
        Understood understood = understand("a.xlsx", content, StatedLayout.NONE);
        assertThat(understood.frames().getFirst().aside())
                .extracting(Aside::kind, Aside::text)
                .containsExactly(tuple(Kind.TITLE, "忻州市出生人口统计表"), tuple(Kind.NOTE, "注：含流动人口"));
        assertThat(table(understood))
                .containsExactly("县区,出生人口,统计日期", "", "忻府区,1,2024-01-05", "忻府区,2,2024-01-06", "定襄县,3,2024-01-05");
    }

    @Test
    void anOldWorkbookIsReadLikewise() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("数据");
            Row header = sheet.createRow(1);
            header.createCell(0).setCellValue("县区");
            header.createCell(1).setCellValue("出生人口");
            header.createCell(2).setCellValue("统计日期");
            CellStyle dates = workbook.createCellStyle();
            dates.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d h:mm"));
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("忻府区");
            row.createCell(1).setCellFormula("3*4");
            row.createCell(2).setCellValue(LocalDate.of(2024, 1, 5).atTime(8, 30));
            row.getCell(2).setCellStyle(dates);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        Understood understood = understand("a.xls", out.toByteArray(), StatedLayout.NONE);
        assertThat(understood.frames().getFirst().format()).isEqualTo(FileFormat.XLS);
        assertThat(table(understood)).containsExactly("县区,出生人口,统计日期", "", "忻府区,12,2024-01-05 08:30:00");
    }

    @Test
    void aPageUnderAWorkbooksNameIsRead() throws IOException {
        Understood understood = understand("导出.xls", """
                <html><body><table>
                <tr><td colspan="3">忻州市出生人口统计表</td></tr>
                <tr><th>县区</th><th>出生人口</th><th>统计日期</th></tr>
                <tr><td rowspan="2">忻府区</td><td>1,234</td><td>2024年1月5日</td></tr>
                <tr><td>7</td><td>2024年1月6日</td></tr>
                </table></body></html>
                """);
        assertThat(understood.frames().getFirst().format()).isEqualTo(FileFormat.HTML);
        assertThat(table(understood)).containsExactly("县区,出生人口,统计日期", "", "忻府区,\"1,234\",2024年1月5日", "忻府区,7,2024年1月6日");
    }

    @Test
    void aTextUnderAWorkbooksNameIsReadAsWhatItIs() throws IOException {
        Understood understood = understand(
                "导出.xls",
                "县区\t出生人口\t统计日期\n忻府区\t1\t2024-01-01\n".getBytes(Charset.forName("GB18030")),
                StatedLayout.NONE);
        assertThat(understood.charset()).isEqualTo("GB18030");
        assertThat(understood.delimiter()).isEqualTo("\t");
    }

    @Test
    void objectsAreRowsHoweverTheyAreWrapped() throws IOException {
        String one = "{\"县区\":\"忻府区\",\"出生人口\":12,\"统计日期\":\"2024-01-05\",\"地址\":{\"街道\":\"长征\"}}";
        String two = "{\"县区\":\"定襄县\",\"备注\":null,\"出生人口\":140105199001010018}";
        List<String> expected = List.of("县区,出生人口,统计日期,地址.街道,备注", "忻府区,12,2024-01-05,长征,", "定襄县,140105199001010018,,,");
        for (String content : List.of(
                "[" + one + "," + two + "]",
                one + "\n" + two + "\n",
                "{\"code\":0,\"tags\":[1,2],\"data\":{\"records\":[" + one + "," + two + "]}}")) {
            begin();
            Understood understood = understand("a" + content.length() + ".json", content);
            assertThat(table(understood)).isEqualTo(expected);
        }
    }

    @Test
    void featuresGiveTheirPropertiesAndTheirPlace() throws IOException {
        Understood understood = understand("a.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"县区":"忻府区","出生人口":1,"统计日期":"2024-01-05"},
                "geometry":{"type":"Point","coordinates":[112.73,38.40]}}]}
                """);
        assertThat(understood.header()).containsExactly("县区", "出生人口", "统计日期", "longitude", "latitude", "geometry");
        assertThat(table(understood).getLast()).startsWith("忻府区,1,2024-01-05,112.73,38.40,");
    }

    @Test
    void theOrderMayNameTheSheetAndTheHeader() throws IOException {
        byte[] content = xlsx(workbook -> {
            Worksheet one = workbook.newWorksheet("一");
            row(one, 0, "县区", "出生人口", "统计日期");
            row(one, 1, "甲", 1, "2024-01-01");
            Worksheet two = workbook.newWorksheet("二");
            row(two, 0, "县区", "出生人口", "统计日期");
            row(two, 2, "县区", "出生人口", "统计日期");
            row(two, 3, "乙", 2, "2024-01-02");
        });
        Understood understood = understand("a.xlsx", content, new StatedLayout("二", 3, 1, null));
        assertThat(understood.frames().getFirst().headerRow()).isEqualTo(3);
        assertThat(table(understood)).containsExactly("县区,出生人口,统计日期", "", "", "乙,2,2024-01-02");
        begin();
        assertThat(refused(
                                "collection.no-sheet",
                                () -> understand("b.xlsx", content, new StatedLayout("三", null, null, null)))
                        .details())
                .containsEntry("sheets", List.of("一", "二"));
        begin();
        refused(
                "collection.no-header-there",
                () -> understand("c.xlsx", content, new StatedLayout("二", 2, null, null)));
    }

    @Test
    void whatIsDamagedIsRefusedInWords() throws IOException {
        byte[] whole = xlsx(workbook -> row(workbook.newWorksheet("一"), 0, "县区"));
        refused(
                "collection.workbook-unreadable",
                () -> understand("a.xlsx", Arrays.copyOf(whole, whole.length / 2), StatedLayout.NONE));
        begin();
        assertThat(refused("collection.unreadable", () -> understand("a.json", "[{\"县区\":"))
                        .details())
                .containsEntry("reason", "json-malformed");
        begin();
        assertThat(refused("collection.unreadable", () -> understand("a.html", "<p>无</p>"))
                        .details())
                .containsEntry("reason", "page-without-table");
    }
}
