package cn.fenhe.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A platform that a bench started by the launcher, as a user does; stopped when closed. */
final class RunningPlatform implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final URI base;
    private final double secondsToFirstPage;

    private RunningPlatform(Process process, URI base, double secondsToFirstPage) {
        this.process = process;
        this.base = base;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /**
     * Runs {@code ./fenhe start} and waits for its first page.
     *
     * @param data the data folder; beside it stands the output, in {@code platform.log}
     */
    static RunningPlatform start(Path data) throws IOException, InterruptedException {
        int port = freePort();
        URI base = URI.create("http://localhost:" + port + "/");
        List<String> command =
                List.of(launcher().toString(), "start", "--port", Integer.toString(port), "--data", data.toString());
        Path log = data.resolveSibling("platform.log");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            awaitPage(http, base, process, log, begin + LONGEST_START.toNanos());
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroy();
            throw e;
        }
        return new RunningPlatform(process, base, (System.nanoTime() - begin) / 1e9);
    }

    private static void awaitPage(HttpClient http, URI page, Process process, Path log, long deadline)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page).build();
        int status = 0;
        while (status != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "no page at " + page + " (last status " + status + "); what the platform said is in " + log);
            }
            try {
                status = http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (ConnectException notListening) {
                status = 0;
            }
            if (status != 200) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private static Path launcher() {
        return Path.of(System.getProperty("fenhe.home", "."), "fenhe");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends with a slash. */
    URI base() {
        return base;
    }

    /** From the command to the first page. */
    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Memory of the platform's JVM and its children now, what they share counted once. */
    double residentMegabytes() throws IOException {
        return ResidentMemory.megabytes(process.toHandle());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
