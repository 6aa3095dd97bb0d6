package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.column;
import static cn.fenhe.lake.LakeFixture.file;
import static cn.fenhe.lake.LakeFixture.layout;
import static cn.fenhe.lake.LakeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SourcesTest {

    @Autowired
    LakeFixture lake;

    @TempDir
    Path folder;

    private static void refused(ThrowingCallable staging, String reason, @Nullable Long offset) {
        assertThatThrownBy(staging).isInstanceOfSatisfying(SourceUnreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.offset()).isEqualTo(offset);
        });
    }

    @Test
    void anotherEncodingIsDecodedStrictly() {
        Charset gb18030 = Charset.forName("GB18030");
        LakeFixture.Shape shape = lake.table(text("省份"), column("n", ColumnType.Plain.INTEGER));
        Path file = file(folder, "省份,人数\n山西,1\n𠮷林,2\n太原,x\n".getBytes(gb18030));
        StagedBatch batch = lake.stage(shape, shape.rules(), layout(2, gb18030, file));
        assertThat(lake.rejects(batch)).extracting("line", "raw").containsExactly(tuple(4L, "太原,x"));
        lake.commit(batch, Mode.REPLACE);
        assertThat(lake.rows(shape, null)).containsExactlyInAnyOrder(List.of("山西", 1L), List.of("𠮷林", 2L));
    }

    @Test
    void theFirstByteThatIsNoTextIsTold() {
        LakeFixture.Shape shape = lake.table(text("a"));
        byte[] utf8 = "a\n山西\nxx\n".getBytes(StandardCharsets.UTF_8);
        utf8[10] = (byte) 0xFF;
        refused(() -> lake.stage(shape, file(folder, utf8)), "charset", 10L);
        byte[] gb = "a\n山西\nxx\n".getBytes(Charset.forName("GB18030"));
        gb[7] = (byte) 0xFF;
        refused(
                () -> lake.stage(shape, shape.rules(), layout(1, Charset.forName("GB18030"), file(folder, gb))),
                "charset",
                7L);
    }

    @Test
    void aFaultFarIntoALargeFileIsToldToTheByte() {
        LakeFixture.Shape shape = lake.table(text("a"), text("b"));
        byte[] bytes = ("a,b\n" + "山西省太原市,x\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        int fault = bytes.length - 3;
        bytes[fault] = (byte) 0xC0;
        refused(() -> lake.stage(shape, file(folder, bytes)), "charset", (long) fault);
    }

    @Test
    void whatHasNoRowsIsRefused() {
        LakeFixture.Shape shape = lake.table(text("a"), text("b"));
        refused(() -> lake.stage(shape, file(folder, "")), "empty", null);
        refused(() -> lake.stage(shape, file(folder, "a,b\n")), "no-rows", null);
        refused(() -> lake.stage(shape, file(folder, "a,b,c\n1,2,3\n")), "header", 0L);
        refused(() -> lake.stage(shape, folder.resolve("absent.csv")), "missing", null);
    }

    @Test
    void aMarkAndTwoKindsOfLineEndsAndALongFieldAreRead() {
        LakeFixture.Shape shape = lake.table(text("a"), text("b"));
        String large = "长".repeat(350_000);
        Path file = file(folder, "\uFEFFa,b\r\n1," + large + "\r\n\"2\",\"line\r\nline\"\r\n");
        StagedBatch batch = lake.stage(shape, file);
        lake.commit(batch, Mode.REPLACE);
        assertThat(batch.rejected()).isZero();
        assertThat(lake.rows(shape, null)).containsExactlyInAnyOrder(List.of("1", large), List.of("2", "line\r\nline"));
    }

    @Test
    void aRecordPastAllBoundsIsToldByItsOffset() {
        LakeFixture.Shape shape = lake.table(text("a"), text("b"));
        refused(() -> lake.stage(shape, file(folder, "a,b\n1,\"" + "x\n".repeat(5_000_000))), "record-too-long", 4L);
    }

    /** The engine's reader drops what is longer than its buffer, the rest of the file being sound. */
    @Test
    @Article("FH-5")
    void aRecordPastTheEnginesBufferIsNotPassedOver() {
        LakeFixture.Shape shape = lake.table(text("a"), text("b"));
        String line = "x".repeat(40_000_000);
        refused(() -> lake.stage(shape, file(folder, "a,b\n1,2\n3," + line + "\n5,6\n")), "record-too-long", 8L);
        String lines = "xx\n".repeat(13_000_000);
        refused(() -> lake.stage(shape, file(folder, "a,b\n1,2\n3,\"" + lines + "\"\n5,6\n")), "record-too-long", 8L);
    }

    @Test
    void zeroBytesAreNoText() {
        LakeFixture.Shape shape = lake.table(text("a"), text("b"));
        StagedBatch batch = lake.stage(shape, file(folder, "a,b\n1,x\u0000y\n2,z\n"));
        assertThat(lake.rejects(batch)).extracting("reason", "column").containsExactly(tuple("nul", "b"));
        assertThat(batch.accepted()).isOne();
    }

    @Test
    void manyFilesAreOneBatch() {
        LakeFixture.Shape shape = lake.table(List.of("a"), false, text("a"), text("b"));
        Path one = file(folder, "a,b\n1,x\n2,y\n");
        Path other = file(folder, "a,b\n2,z\n3,w\n4\n");
        StagedBatch batch = lake.stage(shape, one, other);
        assertThat(batch.accepted()).isEqualTo(3);
        assertThat(lake.rejects(batch))
                .extracting("file", "line", "reason")
                .containsExactly(
                        tuple(other.getFileName().toString(), 2L, "duplicate-key"),
                        tuple(other.getFileName().toString(), 4L, "too-few-columns"));
    }

    @Test
    void aFileWithoutHeaderAndWithOtherMarksIsRead() {
        LakeFixture.Shape shape = lake.table(text("a"), text("b"));
        Path file = file(folder, "1|'x|y'\n2|''\n");
        DelimitedFile layout = new DelimitedFile(List.of(file), StandardCharsets.UTF_8, '|', '\'', false, 2);
        lake.commit(lake.stage(shape, shape.rules(), layout), Mode.REPLACE);
        assertThat(lake.rows(shape, null)).containsExactlyInAnyOrder(List.of("1", "x|y"), Arrays.asList("2", null));
    }

    @Test
    void progressGrowsAndThrowingFromItCancels() throws Exception {
        LakeFixture.Shape shape = lake.table(List.of("a"), false, text("a"), text("b"));
        StringBuilder rows = new StringBuilder("a,b\n");
        for (int i = 0; i < 200_000; i++) {
            rows.append(i).append(",text number ").append(i).append('\n');
        }
        Path file = file(folder, rows.toString());
        List<Long> told = new ArrayList<>();
        IllegalStateException cancelled = new IllegalStateException("cancelled");
        assertThatThrownBy(() -> lake.writer.stage(
                        shape.table(),
                        Ids.next(),
                        Mode.REPLACE,
                        layout(2, StandardCharsets.UTF_8, file),
                        shape.rules(),
                        shape.keys(),
                        bytes -> {
                            told.add(bytes);
                            if (bytes > 0) {
                                throw cancelled;
                            }
                        }))
                .isSameAs(cancelled);
        assertThat(told).first().isEqualTo(0L);
        assertThat(told).isSorted().allSatisfy(bytes -> assertThat(bytes).isBetween(0L, sizeOf(file)));
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
