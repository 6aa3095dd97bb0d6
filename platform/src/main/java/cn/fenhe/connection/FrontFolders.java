package cn.fenhe.connection;

import cn.fenhe.api.Refusal;
import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The folders that may be read: under an allowed root the one named by the institution's code, and what is in it. Paths are compared as the
 * file system resolves them, so a link can't lead out.
 */
@Component
class FrontFolders {

    private static final int MOST_FILES = 1000;

    private final List<Path> roots = new ArrayList<>();

    FrontFolders(ConnectionSettings settings, Installation installation) {
        roots.add(installation.folder("inbox"));
        roots.addAll(settings.folders());
    }

    /** The folder as the file system resolves it. @throws Refusal when it is not the institution's to read, or not there */
    Path allowed(String folder, String institutionCode) {
        Path real = real(folder);
        for (Path root : roots) {
            if (Files.isDirectory(root) && real.startsWith(real(root.toString()).resolve(institutionCode))) {
                return real;
            }
        }
        throw Refusal.of(Refusal.Kind.FORBIDDEN, "connection.folder-not-allowed")
                .with("institution", institutionCode);
    }

    private static Path real(String folder) {
        try {
            Path path = Path.of(folder);
            Path real = path.toRealPath();
            if (path.isAbsolute() && Files.isDirectory(real)) {
                return real;
            }
        } catch (IOException | InvalidPathException e) {
            throw absent();
        }
        throw absent();
    }

    /** Whether it is there or not is nobody's business who may not read it; the same answer for both would hide a typing error. */
    private static Refusal absent() {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, "connection.folder-absent");
    }

    /** The folder's own regular files whose names match, by name. */
    List<Path> files(Path folder, String pattern) {
        PathMatcher matcher = matcher(pattern);
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> matcher.matches(file.getFileName()))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "connection.too-many-files")
                        .with("most", MOST_FILES);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PathMatcher matcher(String pattern) {
        try {
            if (!pattern.isBlank() && !pattern.contains("/") && !pattern.contains("\\")) {
                return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            }
        } catch (PatternSyntaxException e) {
            throw invalid(pattern);
        }
        throw invalid(pattern);
    }

    private static Refusal invalid(String pattern) {
        return Refusal.of(Refusal.Kind.INVALID, "connection.pattern-invalid").with("pattern", pattern);
    }
}
