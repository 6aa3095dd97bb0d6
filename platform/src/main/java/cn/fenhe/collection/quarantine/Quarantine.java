package cn.fenhe.collection.quarantine;

import cn.fenhe.installation.Installation;
import cn.fenhe.lake.write.Reject;
import cn.fenhe.regulation.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The quarantine (问题数据区): every rejected row, whole, one file a run (NDJSON of {@link Reject}), and their numbers by reason and column.
 * It is kept when its run is not: that is when its provider needs it most.
 */
@Component
@Article({"TJ-12", "SD-9"})
public class Quarantine {

    private static final String FORGET = "DELETE FROM collection.quarantine_summary WHERE run = :run";

    private static final String COUNT = """
            INSERT INTO collection.quarantine_summary (run, reason, "column", rows) VALUES (:run, :reason, :column, :rows)
            """;

    private static final String COUNTS = """
            SELECT reason, nullif("column", '') AS "column", rows FROM collection.quarantine_summary
             WHERE run = :run ORDER BY rows DESC, reason, "column"
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Installation installation;

    Quarantine(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /** Takes a run's rejects over from the lake, in place of what an earlier attempt left, and counts them. */
    public List<QuarantineCount> take(UUID run, Path rejects) {
        try {
            if (!Files.exists(rejects)) {
                Files.deleteIfExists(file(run));
                return List.of();
            }
            try (FileChannel written = FileChannel.open(rejects, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(rejects, file(run), StandardCopyOption.REPLACE_EXISTING);
            return counted(file(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<QuarantineCount> counted(Path file) throws IOException {
        Map<QuarantineCount, Long> counts = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Reject reject = JSON.readValue(line, Reject.class);
                counts.merge(new QuarantineCount(reject.reason(), reject.column(), 0), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(one ->
                        new QuarantineCount(one.getKey().reason(), one.getKey().column(), one.getValue()))
                .toList();
    }

    /** Keeps the numbers, in the caller's transaction. */
    public void count(UUID run, List<QuarantineCount> counts) {
        jdbc.sql(FORGET).param("run", run).update();
        for (QuarantineCount one : counts) {
            String column = one.column();
            jdbc.sql(COUNT)
                    .param("run", run)
                    .param("reason", one.reason())
                    .param("column", column == null ? "" : column)
                    .param("rows", one.rows())
                    .update();
        }
    }

    /** Most rows first. */
    public List<QuarantineCount> counts(UUID run) {
        return jdbc.sql(COUNTS)
                .param("run", run)
                .query((row, number) ->
                        new QuarantineCount(row.getString("reason"), row.getString("column"), row.getLong("rows")))
                .list();
    }

    /** The run's file; null when none of its rows was rejected. */
    public @Nullable Path fileOf(UUID run) {
        return Files.exists(file(run)) ? file(run) : null;
    }

    private Path file(UUID run) {
        return installation.folder("quarantine").resolve(run + ".ndjson");
    }
}
