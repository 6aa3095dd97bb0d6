package cn.fenhe.killed;

import static org.awaitility.Awaitility.await;

import cn.fenhe.organization.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A platform of a process of its own, on a data folder of its own; killed and started again as often as a test wants. */
final class Fork implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path data;
    private final List<String> settings;
    private final Thread lastWords = new Thread(this::end);
    private int starts;
    private @Nullable Process process;
    private @Nullable Scene scene;

    /** @param settings as on the platform's command line */
    Fork(Path data, String... settings) {
        this.data = data.toAbsolutePath();
        this.settings = List.of(settings);
        Runtime.getRuntime().addShutdownHook(lastWords);
    }

    Path data() {
        return data;
    }

    /** Starts it, and waits until it has made its scene. */
    Scene start() {
        try {
            Files.createDirectories(data);
            Path told = data.resolve(ForkedPlatform.SCENE);
            Files.deleteIfExists(told);
            Process started = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            process = started;
            await("the start of a platform, which writes to " + log())
                    .atMost(LONGEST_START)
                    .until(() -> Files.exists(told) || !started.isAlive());
            if (!started.isAlive()) {
                throw new IllegalStateException("the platform ended; see " + log());
            }
            scene = JsonMapper.builder().build().readValue(Files.readString(told), Scene.class);
            return scene;
        } catch (IOException e) {
            throw new UncheckedIOException("no platform; see " + log(), e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfenhe.test.count=" + (100_000 + 1_000 * starts++),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ForkedPlatform.class.getName(),
                data.toString(),
                "--fenhe.data=" + data,
                "--server.port=0",
                "--fenhe.welcome=false",
                "--fenhe.reserve=0"));
        command.addAll(settings);
        return command;
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Of its last start. */
    Scene scene() {
        return Objects.requireNonNull(scene);
    }

    /** A person of any of its scenes, signed in. */
    SignedIn signedIn(Scene.Account account) {
        SignedIn browser = new SignedIn(scene().baseUrl());
        browser.signIn(account.name(), account.password()).expectStatus().isOk();
        return browser;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    /** Kills the embedded server's first process, as {@code kill -9} does; those of its sessions end by that. */
    void killDatabase() {
        ProcessHandle server = database().orElseThrow();
        server.destroyForcibly();
        await().until(() -> !server.isAlive());
    }

    /** Its embedded server, whether or not the platform still lives. */
    private Optional<ProcessHandle> database() {
        try {
            Path file = data.resolve("postgres/postmaster.pid");
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).getFirst().strip()))
                            .filter(this::works)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process id of old may be somebody else's by now. */
    private boolean works(ProcessHandle server) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(server.pid()), "cwd"), data.resolve("postgres"));
        } catch (IOException gone) {
            return false;
        }
    }

    /** A session of the test's own with its embedded database. */
    Connection connect() throws SQLException, IOException {
        List<String> server = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3) + "/fenhe?ApplicationName=test",
                "fenhe",
                Files.readString(data.resolve("postgres.password")).strip());
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(lastWords);
    }

    /** Asks the platform to stop, and ends what does not. */
    private void end() {
        Process platform = process;
        if (platform != null) {
            platform.destroy();
            try {
                platform.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            platform.destroyForcibly();
        }
        database().ifPresent(ProcessHandle::destroyForcibly);
    }
}
