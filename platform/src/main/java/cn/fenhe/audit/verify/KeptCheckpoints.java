package cn.fenhe.audit.verify;

import cn.fenhe.audit.tree.Checkpoint;
import cn.fenhe.audit.tree.SignedCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checkpoints that somebody kept elsewhere: the export must begin with the tree that each signs. They alone show that the log's end was
 * not cut off together with its own checkpoints.
 */
record KeptCheckpoints(List<Checkpoint> all) {

    static KeptCheckpoints of(List<Path> paths, TrustedKeys keys) throws IOException, Refused {
        List<Checkpoint> all = new ArrayList<>();
        for (Path path : paths) {
            for (SignedCheckpoint signed : read(path)) {
                keys.require(signed);
                all.add(signed.checkpoint());
            }
        }
        return new KeptCheckpoints(all);
    }

    private static List<SignedCheckpoint> read(Path path) throws IOException, Refused {
        if (Files.isDirectory(path) || Arguments.beginsWith(path, 'P')) {
            try (ExportFiles export = ExportFiles.open(path)) {
                return List.of(Checkpoints.read(export, new JsonMapper()).getLast());
            }
        }
        try {
            String text = Files.readString(path);
            return Arguments.beginsWith(path, '{') ? answered(text) : List.of(parsed(text));
        } catch (JacksonException | IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            throw new Refused(path + " is no signed checkpoint");
        }
    }

    /** As the platform's interface hands them out: one, or a page of them. */
    private static List<SignedCheckpoint> answered(String json) {
        List<SignedCheckpoint> notes = new JsonMapper()
                .readTree(json).findValues("note").stream()
                        .map(note -> SignedCheckpoint.parse(note.asString("")))
                        .toList();
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("no note");
        }
        return notes;
    }

    /** An editor may have changed how lines end. */
    private static SignedCheckpoint parsed(String text) {
        return SignedCheckpoint.parse(text.replace("\r\n", "\n").strip() + "\n");
    }

    void requireWithin(Description description) throws Refused {
        for (Checkpoint kept : all) {
            String which = "the checkpoint kept elsewhere covers " + kept.size() + " entries and the export ";
            if (kept.size() > description.to()) {
                throw new Refused(which + description.to()
                        + ": the log's end was cut off, or the export is older than the checkpoint");
            }
            if (kept.size() < description.from()) {
                throw new Refused(which + "begins behind them, at " + description.from()
                        + ": take one that begins at 0 or at a checkpoint before");
            }
        }
    }

    /** What is said when the tree of that size is another. */
    static Refused another(Checkpoint kept, List<Checkpoint> own) {
        String restored = own.stream()
                .filter(later -> later.continues() != null && later.continues().startsWith(kept.origin() + " "))
                .findFirst()
                .map(later -> "; a backup was restored since then: " + later.origin() + " says that it continues "
                        + later.continues())
                .orElse("");
        return new Refused("the export does not begin with the " + kept.size()
                + " entries of the checkpoint kept elsewhere" + restored);
    }
}
