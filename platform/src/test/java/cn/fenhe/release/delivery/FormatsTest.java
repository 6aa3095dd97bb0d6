package cn.fenhe.release.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Article({"TJ-22", "FH-10"})
class FormatsTest {

    @Test
    void csvIsUtf8WithAMarkAndLinesEndedAsRfc4180Says() throws IOException {
        String csv = written(FileFormat.CSV, List.of("name", "n"), row("张三", 1L), row("a,\"b\"\r\nc", 2L));

        assertThat(csv).isEqualTo("\uFEFFname,n\r\n张三,1\r\n\"a,\"\"b\"\"\r\nc\",2\r\n");
    }

    @Test
    void csvTellsMissingFromEmpty() throws IOException {
        assertThat(written(FileFormat.CSV, List.of("a", "b"), row(null, ""))).endsWith("\r\n,\"\"\r\n");
    }

    @Test
    void csvTextsThatASpreadsheetWouldRunAreNeutralisedAndNumbersAreNot() throws IOException {
        String csv = written(
                FileFormat.CSV,
                List.of("v"),
                row("=1+1"),
                row("+86"),
                row("-x"),
                row("@SUM"),
                row("\tx"),
                row("\rx"),
                row(new BigDecimal("-1.50")),
                row(-3L));

        assertThat(csv.substring(1))
                .isEqualTo("v\r\n'=1+1\r\n'+86\r\n'-x\r\n'@SUM\r\n'\tx\r\n\"'\rx\"\r\n-1.50\r\n-3\r\n");
    }

    @Test
    void noFormatTurnsADecimalOrAnIdentifierIntoAFloat() throws IOException {
        BigDecimal exact = new BigDecimal("12345678901234567890.10");
        @Nullable Object[] row = row("11010519491231002X", "007", exact, 9_007_199_254_740_993L);
        List<String> names = List.of("id", "code", "amount", "count");

        assertThat(written(FileFormat.CSV, names, row))
                .endsWith("11010519491231002X,007,12345678901234567890.10,9007199254740993\r\n");
        assertThat(written(FileFormat.JSON, names, row))
                .isEqualTo("[{\"id\":\"11010519491231002X\",\"code\":\"007\",\"amount\":12345678901234567890.10,"
                        + "\"count\":9007199254740993}]");
        assertThat(sheets(XlsxFile.SHEET, names, row).get("xl/worksheets/sheet1.xml"))
                .contains(">11010519491231002X</t>", ">007</t>", ">12345678901234567890.10</t>")
                .contains(">9007199254740993</t>")
                .doesNotContain("<v>");
    }

    @Test
    void jsonHasDatesAsTextsAndWhatIsNoNumberAsMissing() throws IOException {
        String json = written(
                FileFormat.JSON,
                List.of("d", "t", "x", "b", "n"),
                row(
                        LocalDate.of(1949, 12, 31),
                        LocalDateTime.of(2024, 1, 1, 0, 0, 0, 120_000_000),
                        Double.NaN,
                        true,
                        null));

        assertThat(json)
                .isEqualTo(
                        "[{\"d\":\"1949-12-31\",\"t\":\"2024-01-01T00:00:00.12\",\"x\":null,\"b\":true,\"n\":null}]");
    }

    @Test
    void jsonWithoutRowsIsAnEmptyArray() throws IOException {
        assertThat(written(FileFormat.JSON, List.of("a"))).isEqualTo("[]");
    }

    @Test
    void xlsxGoesOnOnTheNextSheetUnderTheSameHeader() throws IOException {
        Map<String, String> parts = sheets(2, List.of("n"), row(1L), row(2L), row(3L), row(4L), row(5L));

        assertThat(parts.keySet().stream().filter(name -> name.startsWith("xl/worksheets/sheet")))
                .hasSize(3);
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains(">n</t>").contains("<v>5</v>");
        assertThat(parts.get("xl/workbook.xml")).contains("data 3");
    }

    @Test
    void xlsxRefusesATextThatACellCannotHold() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> sheets(XlsxFile.SHEET, List.of("memo"), row("字".repeat(32_768))));

        assertThat(refusal.code()).isEqualTo("release.cell-too-long");
        assertThat(refusal.details()).containsEntry("item", "memo");
    }

    @Test
    void xlsxOutlivesCharactersThatXmlDoesNotKnow() throws Exception {
        String sheet = String.valueOf(sheets(XlsxFile.SHEET, List.of("memo"), row("a\u0001<b>&\uD83D\uDE00"))
                .get("xl/worksheets/sheet1.xml"));

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getTextContent())
                .contains("<b>&\uD83D\uDE00");
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static String written(FileFormat format, List<String> names, @Nullable Object[]... rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowFile file = RowFile.in(format, names, out)) {
            for (@Nullable Object[] row : rows) {
                file.row(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> sheets(int sheetRows, List<String> names, @Nullable Object[]... rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile(names, out, sheetRows)) {
            for (@Nullable Object[] row : rows) {
                file.row(row);
            }
        }
        Path whole = Files.createTempFile("sheets", ".xlsx");
        Files.write(whole, out.toByteArray());
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(whole.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(whole);
        return parts;
    }
}
