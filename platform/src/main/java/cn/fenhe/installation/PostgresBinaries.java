package cn.fenhe.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of the embedded PostgreSQL, unpacked once per user into a folder that nobody else can write. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin/postgres}, unpacked when absent.
     *
     * @param cache the folder chosen in the settings, blank for the user's own
     * @param data the data folder, used where the user has no home folder to write in
     */
    static Path unpacked(String cache, Path data) {
        URL archive = archive();
        try {
            Path folder = cacheFolder(cache, data).resolve(name(archive));
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                unpackBeside(archive, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new CannotStart(
                    "the embedded PostgreSQL cannot be unpacked: " + e,
                    "Make room and let this user write there, or set fenhe.cache to another folder.",
                    e);
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        String resource = switch (system.toLowerCase(Locale.ROOT)) {
            case "linux amd64", "linux x86_64" -> "postgres-linux-x86_64.txz";
            case "linux aarch64", "linux arm64" -> "postgres-linux-arm_64.txz";
            default -> "";
        };
        URL archive = resource.isEmpty() ? null : PostgresBinaries.class.getResource("/" + resource);
        if (archive == null) {
            throw new CannotStart(
                    "there is no embedded PostgreSQL for " + system + ".",
                    "Give it an external one: fenhe.database.url, user and password in a file, and --config FILE.");
        }
        return archive;
    }

    /** Named by the archive's checksum, so that another version gets a folder of its own. */
    private static String name(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return "postgres-" + Long.toHexString(mark);
    }

    private static Path cacheFolder(String chosen, Path data) throws IOException {
        if (!chosen.isBlank()) {
            return ownFolder(Path.of(chosen));
        }
        String cacheHome = System.getenv("XDG_CACHE_HOME");
        Path user = cacheHome != null && !cacheHome.isBlank()
                ? Path.of(cacheHome)
                : Path.of(System.getProperty("user.home", ""), ".cache");
        try {
            return ownFolder(user.resolve("fenhe"));
        } catch (FileSystemException noHome) {
            return ownFolder(data.resolve("cache"));
        }
    }

    private static Path ownFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder.toRealPath();
    }

    /** Unpacks under another name first: a folder with the right name is whole. */
    private static void unpackBeside(URL archive, Path folder) throws IOException {
        Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try {
            unpack(archive, fresh);
            Files.move(fresh, folder);
        } catch (FileSystemException e) {
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                throw e;
            }
            // Another platform of this user was quicker.
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry outside the folder: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }
}
