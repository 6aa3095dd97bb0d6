package cn.fenhe.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in an unpacked archive, where there is a JDK, bash and the plainest programs; the JDK's java only tells how it is called. */
class LauncherTest {

    private static final List<String> TOOLS =
            List.of("bash", "env", "cat", "dirname", "ls", "mkdir", "mv", "rm", "sed", "sleep", "uname");

    /** Makes the cache that it is asked for, slowly enough that another launcher has to wait. */
    private static final String JAVA = """
            #!/usr/bin/env bash
            case " $* " in
              *" -XX:AOTCacheOutput="*)
                sleep 1
                for argument in "$@"; do
                  case $argument in -XX:AOTCacheOutput=*) printf cache >"${argument#*=}" ;; esac
                done
                printf 'rehearsed\\n' >>"${0%/*}/../rehearsals"
                ;;
              *) printf '%s\\n' "$@" ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path archive;
    private Path jdk;

    @BeforeEach
    void unpack() throws IOException {
        archive = Files.createDirectories(folder.resolve("archive"));
        Files.copy(Path.of("../fenhe"), archive.resolve("fenhe"));
        Files.createDirectories(archive.resolve("lib/libraries"));
        Files.createFile(archive.resolve("lib/fenhe-platform-1.jar"));
        Files.createFile(archive.resolve("lib/libraries/library-1.jar"));
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
        }
    }

    @Test
    void startsWithTheArchivesJarsAndTheCacheItRehearsed() throws Exception {
        Launched start = launch("start", "--port", "18399", "--data", "some data");

        assertThat(start.status()).isZero();
        assertThat(start.output())
                .contains(
                        "fenhe: preparing faster starts",
                        "-XX:AOTCache=" + archive.resolve("lib/fenhe.aot"),
                        archive.resolve("lib/fenhe-platform-1.jar") + ":"
                                + archive.resolve("lib/libraries/library-1.jar"),
                        "--fenhe.data=" + archive.resolve("some data"),
                        "--server.port=18399");
        assertThat(launch("start").output()).doesNotContain("preparing faster starts");
    }

    @Test
    void anotherLauncherWaitsInsteadOfRehearsingToo() throws Exception {
        Process first = process("start");
        Process second = process("start");

        assertThat(Launched.of(first).status()).isZero();
        assertThat(Launched.of(second).status()).isZero();

        assertThat(Files.readAllLines(jdk.resolve("rehearsals"))).hasSize(1);
        assertThat(archive.resolve("lib/fenhe.aot.lock")).doesNotExist();
    }

    @Test
    void aLauncherThatWasKilledKeepsNobodyWaiting() throws Exception {
        Path lock = Files.createDirectories(archive.resolve("lib/fenhe.aot.lock"));
        Files.writeString(lock.resolve("process"), "99999999\n");

        assertThat(launch("start").output()).contains("-XX:AOTCache=");
    }

    @Test
    void aMissingProgramIsNamed() throws Exception {
        Files.delete(folder.resolve("tools/sed"));

        Launched start = launch("start");

        assertThat(start.status()).isEqualTo(1);
        assertThat(start.output())
                .isEqualToIgnoringNewLines("fenhe: the program 'sed' is needed and is not on the path.");
    }

    @Test
    void aPortThatIsNoneIsRefusedBeforeAnythingStarts() throws Exception {
        for (String port : List.of("0", "65536", "999999999999", "web")) {
            Launched start = launch("start", "--port", port);

            assertThat(start.status()).isEqualTo(1);
            assertThat(start.output())
                    .isEqualToIgnoringNewLines("fenhe: '--port' needs a number from 1 to 65535, not '" + port + "'.");
        }
    }

    @Test
    void whatNeedsTheSourcesSaysSo() throws Exception {
        assertThat(launch("package").output()).contains("'package' needs the source tree");
    }

    private Launched launch(String... arguments) throws IOException, InterruptedException {
        return Launched.of(process(arguments));
    }

    private Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(archive.resolve("fenhe").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(archive.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("tools").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("JAVA_HOME", jdk.toString());
        return builder.start();
    }

    private static Path onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Launched(int status, String output) {

        static Launched of(Process process) throws IOException, InterruptedException {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Launched(process.waitFor(), output);
        }
    }
}
