package cn.fenhe.bench;

import cn.fenhe.Fenhe;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditTrail;
import cn.fenhe.audit.Auditor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What recording costs an act, and how fast the log is verified.
 *
 * <p>An act is one business row and its audit entry in one transaction; the limit is the same row in its own transaction without an
 * entry. Both go through the platform's transaction manager and pool to its embedded, durable PostgreSQL, by eight writers, in turn. An act
 * counts when it stands in the log: its side's time ends when the sequencer has taken in the last one.
 */
final class AuditBench implements Bench {

    private static final int ROUNDS = 7;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int ENTRIES_TO_VERIFY = 500_000;
    private static final int VERIFICATIONS = 3;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String what() {
        return "acts a second against bare durable inserts, and entries verified a second";
    }

    @Override
    public void run(Figures figures) throws Exception {
        Path folder = Files.createTempDirectory("fenhe-bench-audit");
        try {
            Path export = folder.resolve("export.zip");
            Path key = folder.resolve("key.pem");
            try (ConfigurableApplicationContext platform = SpringApplication.run(
                    Fenhe.class,
                    "--server.port=0",
                    "--fenhe.data=" + folder.resolve("data"),
                    "--fenhe.welcome=false",
                    "--logging.level.root=WARN")) {
                AuditedWriters writers = new AuditedWriters(platform);
                figures.print("audit.vs-insert", ratio(writers), "ratio");
                writers.fillLogTo(ENTRIES_TO_VERIFY);
                export(platform.getBean(AuditTrail.class), export, key);
            }
            figures.print("audit.verified-per-second", verified(export, key), "entries/s");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static double ratio(AuditedWriters writers) throws InterruptedException {
        double[] bare = new double[ROUNDS];
        double[] acts = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            double bareRate = writers.bareInsertsPerSecond();
            double actRate = writers.actsPerSecond();
            System.err.printf("round %d: %.0f bare inserts/s, %.0f acts/s%n", round + 1, bareRate, actRate);
            if (round >= 0) {
                bare[round] = bareRate;
                acts[round] = actRate;
            }
        }
        return Figures.median(acts) / Figures.median(bare);
    }

    private static void export(AuditTrail trail, Path export, Path key) throws IOException {
        Files.writeString(key, trail.publicKeys());
        long begin = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(export)) {
            trail.export(new Auditor(Actor.SYSTEM), 0).content().writeTo(out);
        }
        System.err.printf("exported %d MB in %.1f s%n", Files.size(export) >> 20, (System.nanoTime() - begin) / 1e9);
    }

    /** Of the whole command, from its start to its end. */
    private static double verified(Path export, Path key) throws IOException, InterruptedException {
        double[] rates = new double[VERIFICATIONS];
        for (int time = 0; time < VERIFICATIONS; time++) {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "cn.fenhe.audit.verify.Verify",
                            export.toString(),
                            "--key",
                            key.toString(),
                            "--json")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the log does not verify: " + said);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long entries = new JsonMapper().readTree(said).path("entries").asLong();
            System.err.printf("verified %d entries in %.2f s%n", entries, seconds);
            rates[time] = entries / seconds;
        }
        return Figures.median(rates);
    }
}
