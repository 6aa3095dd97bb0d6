package cn.fenhe.audit.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of an export: a zip file, or a folder into which one was unpacked. */
final class ExportFiles implements AutoCloseable {

    /** Every file but the entries and leaves is small; a larger one is not ours. */
    private static final int LARGEST_SMALL_FILE = 16 << 20;

    private final Path root;
    private final @Nullable FileSystem zip;

    private ExportFiles(Path root, @Nullable FileSystem zip) {
        this.root = root;
        this.zip = zip;
    }

    static ExportFiles open(Path export) throws IOException {
        if (Files.isDirectory(export)) {
            return new ExportFiles(export, null);
        }
        FileSystem zip = FileSystems.newFileSystem(export);
        return new ExportFiles(zip.getPath("/"), zip);
    }

    InputStream stream(String name) throws IOException {
        return new BufferedInputStream(Files.newInputStream(root.resolve(name)), 1 << 17);
    }

    String text(String name) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(root.resolve(name))) {
            byte[] bytes = in.readNBytes(LARGEST_SMALL_FILE + 1);
            if (bytes.length > LARGEST_SMALL_FILE) {
                throw new Refused(name + " is larger than it can be");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new Refused("the export has no " + name);
        }
    }

    /** The texts of the keys that the export states of itself. */
    List<String> enclosedKeys() throws IOException, Refused {
        Path folder = root.resolve("keys");
        List<String> keys = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    keys.add(text("keys/" + file.getFileName()));
                }
            }
        }
        return keys;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
