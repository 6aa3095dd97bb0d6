package cn.fenhe.bench;

import cn.fenhe.demo.PublishedEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten million rows the whole way from a department's front folder: copied, digested, its character set found, understood, typed,
 * checked, keyed, bad rows put in quarantine, committed as a snapshot, from the order to the commit. The limit is DuckDB's own copy of
 * the same file to Parquet. The two in turn; resident memory of the platform and its children is looked at meanwhile. What follows the
 * commit, the counting of the columns, is waited for and told beside it. An upload would add the client's work, on the same cores here.
 */
final class CollectBench implements Bench {

    private static final int ROWS = Integer.getInteger("fenhe.bench.rows", 10_000_000);
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 1;

    @Override
    public String name() {
        return "collect";
    }

    @Override
    public String what() {
        return "10M rows collected the whole way, rate against a bare DuckDB copy to Parquet, and memory meanwhile";
    }

    @Override
    public void run(Figures figures) throws Exception {
        Path folder = Files.createTempDirectory("fenhe-bench-collect");
        try {
            Path data = folder.resolve("data");
            try (RunningPlatform platform = RunningPlatform.start(data)) {
                PublishedEntry entry = PublishedEntry.make(platform.base(), data, description());
                Path file = RegisterFile.write(entry.folder().resolve("register.csv"), ROWS);
                System.err.printf("%d rows, %d MB%n", ROWS, Files.size(file) >> 20);
                measure(figures, file, folder, platform, entry);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(Figures figures, Path file, Path folder, RunningPlatform platform, PublishedEntry entry)
            throws Exception {
        double[] ratios = new double[ROUNDS];
        try (PeakMemory peak = PeakMemory.of(platform)) {
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                double bare = BareCopy.seconds(file, folder);
                Instant begin = Instant.now();
                JsonNode run = entry.replaceBy(file.getFileName().toString());
                Instant end = Instant.now();
                requireWhole(run);
                double whole = seconds(begin, instant(run, "finished"));
                System.err.printf(
                        "round %d: bare copy %.2f s, committed in %.2f s (columns counted after %.2f s), peak %.0f MB%n",
                        round + 1, bare, whole, seconds(begin, end), peak.megabytes());
                if (round >= 0) {
                    ratios[round] = bare / whole;
                }
            }
            figures.print("collect.vs-duckdb", Figures.median(ratios), "ratio");
            figures.print("collect.peak-mb", peak.megabytes(), "MB");
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static Instant instant(JsonNode run, String field) {
        return OffsetDateTime.parse(run.path(field).asString()).toInstant();
    }

    private static void requireWhole(JsonNode run) {
        long faults = ROWS / RegisterFile.ROWS_PER_FAULT;
        if (run.path("accepted").asLong() != ROWS - faults
                || run.path("quarantined").asLong() != faults) {
            throw new IllegalStateException("not what was handed in: " + run);
        }
    }

    private static Map<String, Object> description() throws IOException {
        try (InputStream entry = CollectBench.class.getResourceAsStream("register.json")) {
            if (entry == null) {
                throw new IOException("register.json is missing");
            }
            return JsonMapper.shared().readValue(entry.readAllBytes(), new TypeReference<>() {});
        }
    }
}
