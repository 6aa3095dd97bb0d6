package cn.fenhe.collection.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@Article("FH-13")
class ReceptionTest {

    private static final byte[] TABLE = "id,name\n1,汾河\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    private Path folder = Path.of("");

    private Reception reception(String upload, String unpacked) throws IOException {
        folder = Files.createTempDirectory(root, "run");
        return new Reception(
                folder, new ReceivingLimits(DataSize.parse(upload), DataSize.parse(unpacked), 5, 200), bytes -> {});
    }

    private Received receive(String name, byte[] content) throws IOException {
        Reception reception = reception("64MB", "256MB");
        reception.file(name, new ByteArrayInputStream(content));
        return reception.received().getFirst();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aFileIsStoredAsItCameAndDigested() throws IOException {
        Received received = receive("河流.csv", TABLE);
        assertThat(received.name()).isEqualTo("河流.csv");
        assertThat(received.sm3()).isEqualTo(Sm3.hex(TABLE));
        assertThat(received.files()).singleElement().satisfies(file -> {
            assertThat(file.bytes()).isEqualTo(TABLE.length);
            assertThat(folder.resolve(file.stored())).hasBinaryContent(TABLE);
        });
    }

    @Test
    void aPackedFileIsUnpackedAndDigestedAsItCame() throws IOException {
        byte[] packed = gzip(TABLE);
        Received received = receive("river.csv.gz", packed);
        assertThat(received.sm3()).isEqualTo(Sm3.hex(packed));
        assertThat(received.bytes()).isEqualTo(packed.length);
        SourceFile file = received.files().getFirst();
        assertThat(file.name()).isEqualTo("river.csv");
        assertThat(folder.resolve(file.stored())).hasBinaryContent(TABLE);
    }

    @Test
    void anArchiveGivesAllItsFilesAlsoWithOldChineseNames() throws IOException {
        byte[] packed = zip(Charset.forName("GB18030"), "城区/", "城区/一.csv", "二.csv", "__MACOSX/x");
        Received received = receive("stations.zip", packed);
        assertThat(received.files())
                .extracting(SourceFile::name)
                .containsExactly("stations.zip/城区/一.csv", "stations.zip/二.csv");
        assertThat(received.sm3()).isEqualTo(Sm3.hex(packed));
    }

    @Test
    void aNameIsNeverAPath() throws IOException {
        receive("'; DROP TABLE run; --.csv", TABLE);
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("0001.csv");
        }
        refused("collection.archive-path", () -> receive("a.zip", zip(StandardCharsets.UTF_8, "../../evil.csv")));
        refused("collection.archive-path", () -> receive("a.zip", zip(StandardCharsets.UTF_8, "/etc/evil.csv")));
        refused("collection.archive-path", () -> receive("a.zip", zip(StandardCharsets.UTF_8, "a\\..\\evil.csv")));
    }

    @Test
    void anArchiveInAnArchiveIsRefused() {
        refused("collection.archive-entry", () -> receive("a.zip", zip(StandardCharsets.UTF_8, "inner.zip")));
        refused("collection.archive-entry", () -> receive("a.zip", zip(StandardCharsets.UTF_8, "inner.csv.gz")));
    }

    @Test
    void anUploadOverTheLimitStopsAtTheLimit() {
        refused(
                "collection.upload-too-large",
                () -> reception("1KB", "1MB").file("a.csv", new ByteArrayInputStream(new byte[4096])));
    }

    @Test
    void aBombIsStoppedByItsRatioByItsSizeAndByItsCount() throws IOException {
        byte[] zeros = gzip(new byte[64 << 20]);
        refused("collection.archive-bomb", () -> receive("bomb.csv.gz", zeros));
        byte[] random = new byte[1 << 20];
        new Random(1).nextBytes(random);
        refused(
                "collection.archive-bomb",
                () -> reception("64MB", "512KB").file("big.csv.gz", new ByteArrayInputStream(gzip(random))));
        refused(
                "collection.archive-bomb",
                () -> receive(
                        "many.zip", zip(StandardCharsets.UTF_8, "1.csv", "2.csv", "3.csv", "4.csv", "5.csv", "6.csv")));
    }

    @Test
    void whatIsNoArchiveOrNoTextIsRefused() throws IOException {
        refused("collection.archive-unreadable", () -> receive("a.csv.gz", TABLE));
        refused("collection.archive-unreadable", () -> receive("a.zip", TABLE));
        byte[] packed = gzip(TABLE);
        refused(
                "collection.archive-unreadable",
                () -> receive("cut.csv.gz", java.util.Arrays.copyOf(packed, packed.length - 12)));
        refused("collection.file-kind", () -> receive("table.docx", TABLE));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Charset names, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("/")) {
                    out.write(TABLE);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
