package cn.fenhe.lake.staging;

import cn.fenhe.installation.Installation;
import cn.fenhe.lake.SourceUnreadable;
import cn.fenhe.lake.duckdb.Engine;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.iceberg.TableState;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.iceberg.Warehouse;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.StagedBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Stages one batch: reads its files, checks them and writes what passes. */
@Component
public class Stager {

    private final Engine engine;
    private final Tables tables;
    private final Warehouse warehouse;
    private final Installation installation;
    private final JsonMapper json;

    Stager(Engine engine, Tables tables, Warehouse warehouse, Installation installation, JsonMapper json) {
        this.engine = engine;
        this.tables = tables;
        this.warehouse = warehouse;
        this.installation = installation;
        this.json = json;
    }

    /** Where a run keeps what is not yet, or never will be, part of the table. */
    public Path folder(UUID run) {
        return installation.folder("staging").resolve(run.toString());
    }

    public StagedBatch stage(
            UUID table,
            UUID run,
            DelimitedFile source,
            List<ColumnRule> rules,
            List<String> keys,
            LongConsumer progress) {
        TableState state = tables.state(table);
        Path work = Warehouse.create(folder(run).resolve("work"));
        try {
            Progress told = new Progress(progress);
            List<Path> decoded = decode(source, work, told);
            List<Path> normalized = normalize(source, decoded, work, told);
            try (Session session = engine.session()) {
                Batch batch = new Batch(session, state, source, rules, keys, work);
                batch.check(normalized);
                List<StagedBatch.DataFileStats> files = batch.write(tables.dataFolder(table, run), warehouse, json);
                Path rejects = folder(run).resolve("rejects.ndjson");
                long rejected = batch.reject(decoded, rejects, json);
                long accepted = files.stream()
                        .mapToLong(StagedBatch.DataFileStats::rows)
                        .sum();
                return new StagedBatch(
                        table, run, state.snapshot(), accepted + rejected, accepted, rejected, rejects, files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(work);
        }
    }

    /** Removes what a run staged. */
    public void discard(UUID table, UUID run) {
        remove(tables.dataFolder(table, run));
        remove(folder(run));
    }

    private static List<Path> decode(DelimitedFile source, Path work, Progress progress) throws IOException {
        List<Path> decoded = new ArrayList<>();
        for (Path file : source.files()) {
            if (!Files.isReadable(file)) {
                throw new SourceUnreadable(name(file), "missing", null);
            }
            if (source.charset().equals(StandardCharsets.UTF_8)) {
                decoded.add(file);
            } else {
                Path target = work.resolve("decoded-" + decoded.size());
                DecodedSource.decode(file, source.charset(), target, bytes -> progress.check());
                decoded.add(target);
            }
        }
        return decoded;
    }

    private static List<Path> normalize(DelimitedFile source, List<Path> decoded, Path work, Progress progress)
            throws IOException {
        List<Path> normalized = new ArrayList<>();
        long records = 0;
        Normalized normalizer = new Normalized(source, progress::add);
        for (Path file : decoded) {
            Path target = work.resolve("records-" + normalized.size());
            records += normalizer.write(file, name(source.files().get(normalized.size())), target);
            normalized.add(target);
        }
        if (records == 0) {
            throw new SourceUnreadable(name(source.files().getFirst()), "no-rows", null);
        }
        return normalized;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
