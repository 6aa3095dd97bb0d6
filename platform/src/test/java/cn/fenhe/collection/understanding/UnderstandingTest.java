package cn.fenhe.collection.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.receiving.ReceivingLimits;
import cn.fenhe.collection.receiving.Reception;
import cn.fenhe.collection.understanding.Understood.MappedColumn;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@Article({"TJ-12", "TJ-10", "TJ-7"})
class UnderstandingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Item> ITEMS =
            List.of(ItemFixture.required("id", "编号"), ItemFixture.text("name", "姓名"), ItemFixture.text("city", "城市"));

    @TempDir
    Path folder;

    private Reception reception;

    @BeforeEach
    void begin() {
        reception = new Reception(
                folder, new ReceivingLimits(DataSize.ofMegabytes(9), DataSize.ofMegabytes(9), 9, 200), bytes -> {});
    }

    private Understood understand(byte[] content) throws IOException {
        return understand(content, Map.of(), null, null);
    }

    private Understood understand(String content) throws IOException {
        return understand(content.getBytes(StandardCharsets.UTF_8));
    }

    private Understood understand(
            byte[] content, Map<String, String> columns, @Nullable String charset, @Nullable Character delimiter)
            throws IOException {
        reception.file("people.csv", new ByteArrayInputStream(content));
        return understandAll(columns, charset, delimiter);
    }

    private Understood understandAll(
            Map<String, String> columns, @Nullable String charset, @Nullable Character delimiter) {
        return Understanding.of(
                folder,
                reception.received().stream()
                        .map(Received::files)
                        .flatMap(List::stream)
                        .toList(),
                ITEMS,
                new Wishes(columns, charset, delimiter, StatedLayout.NONE),
                () -> {});
    }

    private static Refusal refused(String code, ThrowingCallable act) {
        Refusal[] seen = new Refusal[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            seen[0] = refusal;
        });
        return seen[0];
    }

    @Test
    void headersAreItemsByTitleOrNameAndTheRestIsListed() throws IOException {
        Understood understood = understand("\uFEFF\"编号\", NAME ,　备注　,城市\n1,李,x,忻州\n");
        assertThat(understood.charset()).isEqualTo("UTF-8");
        assertThat(understood.columns())
                .extracting(MappedColumn::item, MappedColumn::position)
                .containsExactly(tuple("id", 0), tuple("name", 1), tuple("city", 3));
        assertThat(understood.ignored()).singleElement().asString().contains("备注");
        assertThat(understood.absent()).isEmpty();
    }

    @Test
    void gb18030IsFoundOutAndAlsoTakenAsStated() throws IOException {
        byte[] content = "编号;姓名\n1;忻府\n".getBytes(GB18030);
        Understood understood = understand(content);
        assertThat(understood.charset()).isEqualTo("GB18030");
        assertThat(understood.delimiter()).isEqualTo(";");
        assertThat(understood.absent()).containsExactly("city");
        assertThat(understandAll(Map.of(), "gbk", null).charset()).isEqualTo("GB18030");
    }

    @Test
    void utf16ComesWithItsMark() throws IOException {
        Understood understood = understand("\uFEFF编号\t姓名\n1\t李\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(understood.charset()).isEqualTo("UTF-16");
        assertThat(understood.delimiter()).isEqualTo("\t");
    }

    @Test
    void aBrokenByteInUtf8IsToldWithItsPlace() {
        byte[] content = "编号,姓名\n1,太原汾河\n2,忻州\n".getBytes(StandardCharsets.UTF_8);
        int broken = "编号,姓名\n1,太原".getBytes(StandardCharsets.UTF_8).length;
        content[broken + 1] = '?';
        Refusal refusal = refused("collection.charset", () -> understand(content));
        assertThat(refusal.details()).containsEntry("offset", (long) broken).containsEntry("charset", "UTF-8");
    }

    @Test
    void aTruncatedGb18030FileIsToldWithItsPlace() {
        byte[] whole = "编号,姓名\n1,太原\n2,忻州".getBytes(GB18030);
        Refusal refusal = refused("collection.charset", () -> understand(Arrays.copyOf(whole, whole.length - 1)));
        assertThat(refusal.details())
                .containsEntry("offset", (long) whole.length - 2)
                .containsEntry("charset", "GB18030");
    }

    @Test
    void aStatedCharsetIsCheckedAndNotBelieved() {
        byte[] content = "编号,姓名\n1,太原市\n".getBytes(GB18030);
        assertThat(refused("collection.charset", () -> understand(content, Map.of(), "UTF-8", null))
                        .details())
                .containsEntry("offset", 0L);
        refused("collection.charset-unknown", () -> understand(content, Map.of(), "latin-1", null));
    }

    @Test
    void filesOfOneRunAgreeInTheirCharset() throws IOException {
        reception.file("a.csv", new ByteArrayInputStream("编号,姓名\n1,李\n".getBytes(StandardCharsets.UTF_8)));
        reception.file("b.csv", new ByteArrayInputStream("编号,姓名\n1,李明\n".getBytes(GB18030)));
        assertThat(refused("collection.charsets-differ", () -> understandAll(Map.of(), null, null))
                        .details())
                .containsEntry("file", "b.csv");
    }

    @Test
    void filesOfOneRunAgreeInTheirHeader() throws IOException {
        reception.file("a.csv", new ByteArrayInputStream("id,name\n1,Li\n".getBytes(StandardCharsets.UTF_8)));
        reception.file("b.csv", new ByteArrayInputStream("id,city\n1,Xi\n".getBytes(StandardCharsets.UTF_8)));
        refused("collection.headers-differ", () -> understandAll(Map.of(), null, null));
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("collection.empty-file", () -> understand(""));
    }

    @Test
    void aHeaderMayBeLongerThanAllThatIsReadOfAFile() throws IOException {
        String header = "编号," + "很长的列名".repeat(40_000);
        assertThat(understand(header + "\n1,2\n").header()).hasSize(2);
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        refused("collection.no-rows", () -> understand("编号,姓名\n"));
    }

    @Test
    void aBinaryFileIsRefused() {
        refused("collection.not-text", () -> understand("\u007FELF\0\0".getBytes(StandardCharsets.ISO_8859_1)));
        refused(
                "collection.workbook-unreadable",
                () -> understand("PK\u0003\u0004\0\0".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aRepeatedHeaderIsNoItemUntilTheOrderSaysWhich() throws IOException {
        byte[] content = "编号,姓名,姓名\n1,李,王\n".getBytes(StandardCharsets.UTF_8);
        assertThat(understand(content, Map.of("姓名", "姓名（2）"), null, null).columns())
                .extracting(MappedColumn::position)
                .containsExactly(0, 2);
        assertThat(refused("collection.duplicate-headers", () -> understandAll(Map.of(), null, null))
                        .details()
                        .get("headers"))
                .isEqualTo(List.of("姓名"));
    }

    @Test
    void aMissingRequiredItemIsNamed() {
        assertThat(refused("collection.missing-items", () -> understand("姓名,城市\n李,忻州\n"))
                        .details()
                        .get("items"))
                .isEqualTo(List.of("编号"));
    }

    @Test
    void theOrderMaySayWhichHeaderIsWhichItem() throws IOException {
        byte[] content = "序号,姓名,曾用名\n1,李,张\n".getBytes(StandardCharsets.UTF_8);
        Understood understood = understand(content, Map.of("编号", "序号", "name", "曾用名"), null, null);
        assertThat(understood.columns()).extracting(MappedColumn::header).containsExactly("序号", "曾用名");
        assertThat(understood.ignored()).containsExactly("姓名");
        refused("collection.unknown-header", () -> understandAll(Map.of("编号", "没有"), null, null));
        refused("collection.unknown-item", () -> understandAll(Map.of("没有", "序号"), null, null));
        refused("collection.ambiguous-header", () -> understandAll(Map.of("id", "序号", "name", "序号"), null, null));
    }

    @Test
    void aCommaInASentenceIsNoDelimiter() throws IOException {
        Understood understood = understand("编号|姓名|城市\n1|李, 明|\"忻州|定襄\"\n2|王|太原\n");
        assertThat(understood.delimiter()).isEqualTo("|");
        assertThat(understood.header()).containsExactly("编号", "姓名", "城市");
    }
}
