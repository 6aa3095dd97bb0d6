package cn.fenhe.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL (内置数据库) of one data folder. One that outlived a killed platform is stopped before it starts;
 * when it dies it is started again; it stops with the platform.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private final Path logs;
    private final int port;
    private final int connections;
    private volatile boolean stopping;

    private PostgresServer(PostgresPrograms programs, PostgresCluster cluster, Path logs, int port, int connections) {
        this.programs = programs;
        this.cluster = cluster;
        this.logs = logs;
        this.port = port;
        this.connections = connections;
    }

    static PostgresServer start(Path binaries, Path data, DatabaseSettings settings) {
        try {
            Path logs = Files.createDirectories(data.resolve("logs"));
            PostgresPrograms programs = new PostgresPrograms(binaries, logs.resolve("postgres-start.log"));
            PostgresCluster cluster = PostgresCluster.prepare(data, programs);
            int port = settings.port() == 0 ? freePort() : settings.port();
            PostgresServer server = new PostgresServer(programs, cluster, logs, port, settings.connections());
            server.stopSurvivor();
            server.startFirst();
            return server;
        } catch (IOException e) {
            throw new CannotStart(
                    "the embedded PostgreSQL cannot use the data folder " + data + ": " + e,
                    "Make room and let this user write there, or choose another folder with --data DIR.",
                    e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The platform holds the data folder alone, so a server that still runs here lost its platform. */
    private void stopSurvivor() throws IOException {
        List<String> lines = cluster.serverFile();
        if (lines.isEmpty()) {
            return;
        }
        ProcessHandle survivor =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (survivor == null || !survivor.isAlive()) {
            return;
        }
        if (serves(survivor)) {
            log.warn("an embedded PostgreSQL outlived its platform and is stopped first");
            stop();
        } else {
            // The process id was given to somebody else since: the server of the file is gone.
            cluster.removeServerFile();
        }
    }

    /** A server works in its own folder. */
    private boolean serves(ProcessHandle process) throws IOException {
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        return Files.exists(workingFolder) && Files.isSameFile(workingFolder, cluster.folder());
    }

    private void startFirst() throws IOException {
        // The children of a server killed alone need a moment to notice and leave the shared memory.
        for (int attempt = 1; !startOnce(); attempt++) {
            if (attempt == 10) {
                throw new CannotStart(
                        "the embedded PostgreSQL does not start: " + programs.lastWords(), programs.advice());
            }
            pause(Duration.ofMillis(300));
        }
    }

    /** Starts the server and waits until it answers; false when it ended instead. */
    private boolean startOnce() throws IOException {
        Process process =
                programs.launch("postgres", PostgresSettings.arguments(cluster.folder(), logs, port, connections));
        long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (!ready(process)) {
            if (!process.isAlive()) {
                return false;
            }
            if (System.nanoTime() > deadline) {
                process.destroy();
                return false;
            }
            pause(Duration.ofMillis(10));
        }
        process.onExit()
                .thenAcceptAsync(
                        this::comeBack,
                        task -> Thread.ofVirtual().name("postgres-watch").start(task));
        return true;
    }

    private boolean ready(Process process) throws IOException {
        List<String> lines = cluster.serverFile();
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    private void comeBack(Process gone) {
        Duration wait = Duration.ofMillis(200);
        while (!stopping) {
            log.error("the embedded PostgreSQL ended with status {}; it is started again", gone.exitValue());
            pause(wait);
            try {
                if (stopping || startOnce()) {
                    return;
                }
            } catch (IOException e) {
                log.error("the embedded PostgreSQL cannot be started", e);
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the embedded PostgreSQL", e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return cluster.password();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws IOException {
        int status = programs.run(
                "pg_ctl", List.of("stop", "-D", cluster.folder().toString(), "-m", "fast", "-w", "-t", "120", "-s"));
        if (status != 0 && !cluster.serverFile().isEmpty()) {
            log.error("the embedded PostgreSQL did not stop (status {}); see {}", status, programs.log());
        }
    }
}
