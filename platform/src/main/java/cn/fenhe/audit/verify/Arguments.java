package cn.fenhe.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stood on the command line.
 *
 * @param file the export or the receipt
 * @param kept checkpoints that were kept elsewhere
 * @param content what came with the receipt, null when only the receipt is to be verified
 */
record Arguments(
        Path file,
        List<Path> keys,
        List<Path> kept,
        @Nullable Path content,
        boolean trustEnclosed,
        boolean json) {

    static final String USAGE = """
            usage: fenhe audit verify EXPORT [--key] KEY.pem… [--checkpoint NOTE…] [--json]
                   fenhe audit verify EXPORT --trust-enclosed-keys [--checkpoint NOTE…] [--json]
                   fenhe audit verify RECEIPT.json [--key] KEY.pem… [--content FILE] [--json]
            EXPORT is the zip file of an export, or the folder it was unpacked into. KEY.pem is the platform's public key, from
            somewhere else than the export: the keys inside it prove nothing against whoever made the export.
            NOTE is a checkpoint that was kept elsewhere: the signed text, an answer of /api/v1/audit/checkpoints, or an earlier export.
            The export must begin with what it covers; without one, nobody sees that the log's end was cut off.
            RECEIPT.json is the answer of /api/v1/receipts/ID, and FILE what came with it: a file, or rows as their compact JSON array.""";

    /** @throws IllegalArgumentException saying what is wrong with them */
    static Arguments of(String... arguments) {
        List<Path> paths = new ArrayList<>();
        List<Path> kept = new ArrayList<>();
        List<Path> into = paths;
        @Nullable Path content = null;
        boolean trust = false;
        boolean json = false;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                // The keys' files follow, as they may without the word.
                case "--key" -> into = paths;
                case "--checkpoint" -> {
                    into = kept;
                    into.add(existing(words.hasNext() ? words.next() : ""));
                }
                case "--trust-enclosed-keys" -> trust = true;
                case "--json" -> json = true;
                case "--content" -> content = Path.of(words.hasNext() ? words.next() : "");
                default -> into.add(existing(word));
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no export and no receipt is given");
        }
        return new Arguments(paths.getFirst(), paths.subList(1, paths.size()), kept, content, trust, json).fitting();
    }

    private static Path existing(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException("unknown option " + word);
        }
        Path path = Path.of(word);
        if (word.isEmpty() || !Files.exists(path)) {
            throw new IllegalArgumentException(word.isEmpty() ? "a file's name is missing" : "there is no " + path);
        }
        return path;
    }

    private Arguments fitting() {
        if (keys.isEmpty() != trustEnclosed) {
            throw new IllegalArgumentException(
                    trustEnclosed ? "give keys or trust the enclosed ones" : "no key is given");
        }
        if (receipt() && trustEnclosed) {
            throw new IllegalArgumentException("a receipt encloses no key: give the platform's");
        }
        if (receipt() && !kept.isEmpty()) {
            throw new IllegalArgumentException("--checkpoint goes with an export");
        }
        if (content != null && (!receipt() || !Files.isRegularFile(content))) {
            throw new IllegalArgumentException(
                    receipt() ? "there is no file " + content : "--content goes with a receipt");
        }
        return this;
    }

    /** Whether it is a receipt: a JSON object, where an export is an archive or a folder. */
    boolean receipt() {
        return beginsWith(file, '{');
    }

    static boolean beginsWith(Path file, char sign) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == sign;
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file, e);
        }
    }

    TrustedKeys trusted(ExportFiles files) throws IOException, Refused {
        return trustEnclosed ? TrustedKeys.of(files.enclosedKeys()) : given();
    }

    /** The keys given by hand. */
    TrustedKeys given() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path key : keys) {
            texts.add(Files.readString(key));
        }
        return TrustedKeys.of(texts);
    }
}
