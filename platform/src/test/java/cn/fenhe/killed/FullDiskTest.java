package cn.fenhe.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.fenhe.api.RawRequest;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A platform whose whole disk is a small one of the test's own, which it fills; where none can be mounted, only the limits are tested. */
@Article({"FH-9", "FH-13", "FH-5"})
class FullDiskTest {

    private static final Path DISK = Path.of("target", "test-data", "disk-" + UUID.randomUUID());
    private static final int LIMIT = 8 << 20;

    private static @Nullable Fork started;

    private static boolean mounted;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(DISK);
        mounted = run("mount", "-t", "tmpfs", "-o", "size=512m", "fenhe-test", DISK.toString());
        started = new Fork(
                DISK.resolve("data"),
                "--fenhe.collection.progress-every=0ms",
                "--fenhe.collection.limits.upload=" + LIMIT + "B");
        platform().start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (started != null) {
            started.close();
        }
        if (mounted) {
            run("umount", "-l", DISK.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException, IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static Fork platform() {
        return Objects.requireNonNull(started);
    }

    private static Path filler() {
        return DISK.resolve("filler");
    }

    @AfterEach
    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    /** Fills the disk but for some bytes. */
    private static void fill(long left) throws IOException {
        assumeTrue(mounted);
        byte[] piece = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                long more = Files.getFileStore(DISK).getUsableSpace() - left;
                if (more <= 0) {
                    return;
                }
                out.write(piece, 0, (int) Math.min(piece.length, more));
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static String head(SignedIn steward, String length) {
        return """
                POST /api/v1/collection/runs HTTP/1.1
                Host: localhost
                Cookie: FENHE_SESSION=%s; XSRF-TOKEN=%s
                X-XSRF-TOKEN: %s
                Content-Type: multipart/form-data; boundary=b
                %s

                """.formatted(
                steward.cookie("FENHE_SESSION"), steward.cookie("XSRF-TOKEN"), steward.cookie("XSRF-TOKEN"), length);
    }

    private static String send(String length, String body) {
        SignedIn steward = platform().signedIn(platform().scene().providerSteward());
        return RawRequest.to(platform().scene().baseUrl()).send(head(steward, length) + body);
    }

    private static void assertNothingTakenIn() throws IOException {
        try (var left = Files.list(platform().data().resolve("received"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeAByteOfIt() {
        assertThat(send("Content-Length: " + (LIMIT + 1), ""))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "collection.upload-too-large", "8 MB");
    }

    @Test
    void aBodyOfUnknownLengthIsRefusedWhenItCrossesTheLimit() throws Exception {
        String part = "--b\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\n\n";
        String answer = send("Transfer-Encoding: chunked", chunk(part) + chunk("x".repeat(LIMIT + 1024)));
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "collection.upload-too-large");
        assertNothingTakenIn();
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()
                        + (int) text.chars().filter(c -> c == '\n').count()) + "\n" + text + "\n";
    }

    @Test
    void aBodyThatTheDiskHasNoRoomForIsRefusedBeforeAByteOfIt() throws Exception {
        fill(4 << 20);
        assertThat(send("Content-Length: " + (LIMIT - 1), ""))
                .startsWith("HTTP/1.1 507")
                .contains("application/problem+json", "installation.disk-full", "\"neededMegabytes\":8");
        assertNothingTakenIn();
    }

    @Test
    void aDiskThatFillsUpWhileABodyComesIsToldAndTheRestIsRemoved() throws Exception {
        fill(4 << 20);
        String part = "--b\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\n\n";
        String answer = send("Transfer-Encoding: chunked", chunk(part) + chunk("x".repeat(LIMIT - 1)));
        assertThat(answer).startsWith("HTTP/1.1 507").contains("application/problem+json", "disk-full");
        assertNothingTakenIn();
    }

    /** The database stands on the same disk, and it is full to the last byte. */
    @Test
    void aRunWhoseDiskFillsUpFailsWithNothingDoneAndTheNextOnePasses() throws Exception {
        assumeTrue(mounted);
        Collecting collecting = new Collecting(platform(), platform().scene());
        collecting.committed(collecting.handIn(Collecting.rows("k", 300)));
        UUID run;
        try (Gate gate = new Gate(platform(), Gate.Place.STAGING)) {
            run = collecting.handIn(Collecting.rows("f", 100_000));
            gate.reached();
            fill(0);
        }
        Map<?, ?> over = collecting.over(run);
        makeRoom();
        assertThat(over.get("state")).isEqualTo("FAILED");
        assertThat(String.valueOf(over.get("error"))).contains("collection.disk-full", "磁盘空间不足");
        collecting.assertWhole();
        collecting.committed(collecting.handIn(Collecting.rows("n", 100_000)));
        collecting.assertWhole();
    }
}
