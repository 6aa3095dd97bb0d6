package cn.fenhe.lake.staging;

import cn.fenhe.installation.Installation;
import cn.fenhe.lake.SourceUnreadable;
import cn.fenhe.lake.duckdb.Engine;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.iceberg.TableState;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.iceberg.Warehouse;
import cn.fenhe.lake.scan.Source;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.lake.write.StagedBatch.DataFileStats;
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

/** Stages batches: reads their files, checks them and writes what passes. */
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
    private Path folder(UUID run) {
        return installation.folder("staging").resolve(run.toString());
    }

    public StagedBatch stage(
            UUID table,
            UUID run,
            Mode mode,
            DelimitedFile layout,
            List<ColumnRule> rules,
            List<String> keys,
            LongConsumer listener) {
        TableState state = tables.state(table);
        Typed checked = Rules.typed(state.columns(), layout, rules, keys);
        Long base = state.snapshot();
        Typed typed = mode == Mode.REPLACE || base == null
                ? checked
                : checked.addedTo(Source.table(state.columns(), tables.files(state, base)));
        discard(table, run);
        Path work = Warehouse.create(folder(run).resolve("work"));
        Path rejects = folder(run).resolve("rejects.ndjson");
        try (Session session = engine.session()) {
            Progress progress = new Progress(listener, size(layout));
            List<SourceFile> sources = sources(layout, work, progress);
            ParquetWriter writer =
                    new ParquetWriter(session, warehouse, tables.dataFolder(table, run), state.columns(), json);
            Staging.Outcome outcome =
                    new Staging(session, layout, typed, writer, work, rejects, json, progress).run(sources);
            long accepted =
                    outcome.files().stream().mapToLong(DataFileStats::rows).sum();
            return new StagedBatch(
                    table,
                    run,
                    base,
                    accepted + outcome.rejected(),
                    accepted,
                    outcome.rejected(),
                    rejects,
                    outcome.files());
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

    private static long size(DelimitedFile layout) throws IOException {
        long size = 0;
        for (Path file : layout.files()) {
            if (!Files.isReadable(file)) {
                throw new SourceUnreadable(name(file), "missing", null);
            }
            size += Files.size(file);
        }
        return size;
    }

    static List<SourceFile> sources(DelimitedFile layout, Path work, Progress progress) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : layout.files()) {
            Path utf8 = work.resolve("source-" + sources.size());
            if (layout.charset().equals(StandardCharsets.UTF_8)) {
                // the engine would take a bracket in a name for a pattern
                Files.createSymbolicLink(utf8, file.toAbsolutePath());
            } else {
                DecodedSource.decode(file, layout.charset(), utf8, bytes -> progress.check());
            }
            sources.add(SourceFile.of(name(file), utf8));
        }
        return sources;
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
