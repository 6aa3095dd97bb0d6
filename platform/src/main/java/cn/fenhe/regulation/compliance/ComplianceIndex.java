package cn.fenhe.regulation.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What the code cites, written beside the classes when the tests have been compiled, since tests are not there at run time. The
 * build calls {@link #main}; the same classes give the same bytes.
 */
public final class ComplianceIndex {

    private static final String FILE = "index.txt";

    private ComplianceIndex() {}

    /** @param arguments folder of the classes, folder of the tests' classes */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        SortedSet<Citation> citations = new ClassFolder(classes, false).citations();
        citations.addAll(new ClassFolder(Path.of(arguments[1]), true).citations());
        Path index = classes.resolve(ComplianceIndex.class.getPackageName().replace('.', '/'))
                .resolve(FILE);
        Files.writeString(
                index,
                citations.stream().map(citation -> citation.line() + "\n").collect(Collectors.joining()));
    }

    /** The index of this build; empty where it was not written, as in a build that stopped before its tests. */
    static Optional<List<Citation>> read() {
        try (InputStream in = ComplianceIndex.class.getResourceAsStream(FILE)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(Citation::ofLine)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
