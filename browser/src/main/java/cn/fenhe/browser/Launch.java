package cn.fenhe.browser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the source tree is, and how the platform that was built in it is started. */
final class Launch {

    private Launch() {}

    static Path home() {
        return Path.of(System.getProperty("fenhe.home", ".")).toAbsolutePath().normalize();
    }

    /**
     * How a platform is started to be looked at: one that refuses uploads at a size that a test can send.
     */
    static List<String> stage() {
        return Stream.concat(command().stream(), Stream.of("--fenhe.collection.limits.upload=32MB"))
                .toList();
    }

    /** What the launcher said; else, as within the build, this JVM's Java with the jars that were just packaged. */
    private static List<String> command() {
        String told = System.getProperty("fenhe.launch");
        if (told != null) {
            return told.lines().toList();
        }
        Path built = home().resolve("platform/target");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx2g",
                "-Dfile.encoding=UTF-8",
                "-Djava.library.path=" + built.resolve("native").resolve(machine()),
                "-cp",
                jar(built) + File.pathSeparator + built.resolve("lib") + "/*",
                "cn.fenhe.Fenhe");
    }

    /** As the launcher names the folder into which it takes DuckDB's native library out of its jar; without it the jar still has it. */
    private static String machine() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "macos" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        return system + "_" + processor;
    }

    private static File jar(Path built) {
        File[] found = built.toFile().listFiles((folder, name) -> name.matches("fenhe-platform-[0-9.]+\\.jar"));
        if (Objects.requireNonNullElse(found, new File[0]).length != 1) {
            throw new IllegalStateException("the platform is not packaged in " + built + "; run ./fenhe test");
        }
        return found[0];
    }
}
