package cn.fenhe.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The platform, started as a process of its own and stopped with the demonstration. */
final class PlatformProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int TOLD = 8;

    private final Process process;
    private final URI base;

    private PlatformProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * @param command how to start the platform; port and data folder are added
     * @param log where its output goes
     */
    static PlatformProcess start(List<String> command, int port, Path data, Path log) throws IOException {
        requireFree(port);
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("--server.port=" + port, "--fenhe.data=" + data));
        Files.createDirectories(data);
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        PlatformProcess platform = new PlatformProcess(process, URI.create("http://localhost:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
        platform.awaitReady(log);
        return platform;
    }

    /** Whatever else answers there would be taken for the platform. */
    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new StepFailed("port " + port
                    + " is used by another program, perhaps by another Fenhe; end it, or choose another with --port N");
        }
    }

    URI base() {
        return base;
    }

    private void awaitReady(Path log) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(base.resolve("/actuator/health")).build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new StepFailed(
                        "the platform ended with " + process.exitValue() + " before it was ready; " + told(log));
            }
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StepFailed("interrupted while the platform was starting");
            }
        }
        throw new StepFailed("the platform was not ready in " + LONGEST_START.toMinutes() + " minutes; " + told(log));
    }

    /** What stands in a log that the next start may overwrite: the cause is told first, what came of it last. */
    private static String told(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty()
                    ? "its log, " + log + ", is empty"
                    : IntStream.range(0, lines.size())
                            .filter(line -> line < TOLD || line >= lines.size() - TOLD)
                            .mapToObj(lines::get)
                            .map(line -> System.lineSeparator() + "  " + line)
                            .collect(Collectors.joining("", "its log is " + log + ":", ""));
        } catch (IOException unreadable) {
            return "its log, " + log + ", cannot be read: " + unreadable.getMessage();
        }
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
