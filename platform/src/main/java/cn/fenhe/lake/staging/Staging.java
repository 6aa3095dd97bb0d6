package cn.fenhe.lake.staging;

import cn.fenhe.lake.SourceUnreadable;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.StagedBatch.DataFileStats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** One batch on its way through the engine: in bulk where that can be, exactly where it must. */
final class Staging {

    private final Session session;
    private final DelimitedFile layout;
    private final Typed typed;
    private final ParquetWriter writer;
    private final Path work;
    private final Path rejects;
    private final JsonMapper json;
    private final Progress progress;

    Staging(
            Session session,
            DelimitedFile layout,
            Typed typed,
            ParquetWriter writer,
            Path work,
            Path rejects,
            JsonMapper json,
            Progress progress) {
        this.session = session;
        this.layout = layout;
        this.typed = typed;
        this.writer = writer;
        this.work = work;
        this.rejects = rejects;
        this.json = json;
        this.progress = progress;
    }

    record Outcome(List<DataFileStats> files, long rejected) {}

    Outcome run(List<SourceFile> sources) throws IOException {
        boolean plain = true;
        boolean zeros = false;
        for (SourceFile source : sources) {
            FirstLook look = FirstLook.at(source, layout.delimiter(), layout.quote());
            plain &= new Normalized(layout, progress::add).header(source) && !look.tooLong();
            zeros |= look.zeros();
        }
        progress.check();
        Optional<Outcome> quick = plain ? bulk(sources, zeros) : Optional.empty();
        return quick.isPresent() ? quick.get() : exactly(sources);
    }

    private Optional<Outcome> bulk(List<SourceFile> sources, boolean zeros) throws IOException {
        Optional<BulkPass.Outcome> pass =
                new BulkPass(session, layout, typed, zeros, writer).run(sources, progress::reach);
        if (pass.isEmpty()) {
            return Optional.empty();
        }
        progress.reach(1);
        List<DataFileStats> files = pass.get().files();
        Set<List<String>> keys = Set.of();
        long wanted = pass.get().aside();
        if (!typed.keys().isEmpty()) {
            Optional<Repeats.Outcome> unique =
                    new Repeats(session, writer, typed).remove(files, pass.get().keys(), fraction -> progress.check());
            if (unique.isEmpty()) {
                return Optional.empty();
            }
            files = unique.get().files();
            keys = unique.get().keys();
            wanted += unique.get().removed();
        }
        return wanted == 0 ? Optional.of(nothingAside(files)) : judge(sources, pass.get(), files, keys, wanted);
    }

    private Outcome nothingAside(List<DataFileStats> files) throws IOException {
        if (files.isEmpty()) {
            throw new SourceUnreadable(layout.files().getFirst().getFileName().toString(), "no-rows", null);
        }
        Files.createFile(rejects);
        return new Outcome(files, 0);
    }

    /** Finds what was put aside in the files again, with its places, and judges it exactly. */
    private Optional<Outcome> judge(
            List<SourceFile> sources,
            BulkPass.Outcome pass,
            List<DataFileStats> files,
            Set<List<String>> keys,
            long expected)
            throws IOException {
        int quote = layout.quote() == null ? -1 : layout.quote();
        int[] keySources = typed.keys().stream()
                .mapToInt(key -> typed.of(key).rule().source())
                .toArray();
        Wanted wanted = new Wanted(pass.rows(), keys, keySources, quote);
        List<Path> found = new ArrayList<>();
        Normalized normalized = new Normalized(layout, bytes -> progress.check());
        for (SourceFile source : sources) {
            wanted.in(pass.offsets().getOrDefault(found.size(), Set.of()));
            Path target = work.resolve("aside-" + found.size());
            normalized.some(source, target, wanted);
            found.add(target);
        }
        if (wanted.found() != expected) {
            return Optional.empty();
        }
        Outcome judged = judge(sources, found, "judged");
        List<DataFileStats> all = new ArrayList<>(files);
        all.addAll(judged.files());
        return Optional.of(new Outcome(all, judged.rejected()));
    }

    /** Reads every record with its place. */
    Outcome exactly(List<SourceFile> sources) throws IOException {
        writer.clear();
        List<Path> normalized = new ArrayList<>();
        long records = 0;
        for (SourceFile source : sources) {
            Path target = work.resolve("records-" + normalized.size());
            records += new Normalized(layout, progress::add).all(source, target);
            normalized.add(target);
        }
        if (records == 0) {
            throw new SourceUnreadable(sources.getFirst().name(), "no-rows", null);
        }
        return judge(sources, normalized, "exact");
    }

    private Outcome judge(List<SourceFile> sources, List<Path> normalized, String prefix) throws IOException {
        Batch batch = new Batch(session, layout, typed, work.resolve(prefix + ".parquet"));
        batch.check(normalized, fraction -> progress.check());
        List<DataFileStats> files = writer.write(batch.good(writer.columns()), prefix, fraction -> progress.check());
        try (Rejects texts = new Rejects(sources, json)) {
            return new Outcome(files, texts.write(batch, rejects));
        }
    }
}
