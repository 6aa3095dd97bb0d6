import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prepares the libraries that the launcher runs with, after a build: {@code java SettleLibraries.java LIB NATIVE}.
 *
 * <p>DuckDB's native library is taken out of its jar into {@code NATIVE/<system>_<processor>/}, because the jar would unpack 70 MB into the
 * temporary folder at each start and leave them there when killed. Signatures of jars are taken off, because the Java machine would
 * verify them at each start and keeps nothing of a signed jar in its ahead-of-time cache; Maven checked what it downloaded.
 */
final class SettleLibraries {

    private static final Pattern SIGNATURE = Pattern.compile("/META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final Pattern NATIVE = Pattern.compile("/libduckdb_java\\.so_((?:linux|macos)_\\w+)");

    public static void main(String[] arguments) throws IOException {
        Path natives = Path.of(arguments[1]);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                settle(jar, natives);
            }
        }
    }

    private static void settle(Path jar, Path natives) throws IOException {
        FileTime made = Files.getLastModifiedTime(jar);
        boolean changed = false;
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
            changed |= takeOffSignatures(inside);
            changed |= takeOutNatives(inside, natives);
        }
        if (changed) {
            // Maven copies a library again when it looks older than its source.
            Files.setLastModifiedTime(jar, made);
        }
    }

    private static boolean takeOffSignatures(FileSystem jar) throws IOException {
        List<Path> signatures = matching(jar.getPath("/META-INF"), SIGNATURE);
        if (signatures.isEmpty()) {
            return false;
        }
        for (Path signature : signatures) {
            Files.delete(signature);
        }
        Path manifest = jar.getPath("/META-INF/MANIFEST.MF");
        String whole = Files.readString(manifest, StandardCharsets.UTF_8);
        // The digests of the entries follow the main section's empty line.
        Files.writeString(manifest, whole.split("\r?\n\r?\n", 2)[0] + "\r\n\r\n");
        return true;
    }

    private static boolean takeOutNatives(FileSystem jar, Path natives) throws IOException {
        boolean changed = false;
        for (Path library : matching(jar.getPath("/"), Pattern.compile("/libduckdb_java\\.so_.*"))) {
            Matcher known = NATIVE.matcher(library.toString());
            if (known.matches()) {
                Path folder = Files.createDirectories(natives.resolve(known.group(1)));
                String name = known.group(1).startsWith("macos") ? "libduckdb_java.dylib" : "libduckdb_java.so";
                Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.delete(library);
            changed = true;
        }
        return changed;
    }

    private static List<Path> matching(Path folder, Pattern name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name.matcher(file.toString()).matches()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
