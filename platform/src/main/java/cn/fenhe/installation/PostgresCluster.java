package cn.fenhe.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded PostgreSQL in the data folder: made once, opened by a password that stands beside them. */
final class PostgresCluster {

    static final String USER = "fenhe";

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    /** Nobody comes in from outside, and nobody without the password. */
    private static final String WHO_MAY_CONNECT = """
            # Written at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path folder;
    private final String password;

    private PostgresCluster(Path folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    static PostgresCluster prepare(Path data, PostgresPrograms programs) throws IOException {
        Path folder = data.resolve("postgres");
        Path passwordFile = data.resolve("postgres.password");
        if (!Files.exists(folder)) {
            create(folder, passwordFile, programs);
        }
        if (!Files.exists(passwordFile)) {
            throw new CannotStart(
                    "the password of the embedded PostgreSQL is gone: " + passwordFile + ".",
                    "Bring the file back from a backup; it belongs to the folder 'postgres' beside it.");
        }
        Files.setPosixFilePermissions(passwordFile, PRIVATE);
        Files.writeString(folder.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        return new PostgresCluster(folder, Files.readString(passwordFile).strip());
    }

    /** Makes the cluster under another name first: a folder with the right name is whole. */
    private static void create(Path folder, Path passwordFile, PostgresPrograms programs) throws IOException {
        Path fresh = folder.resolveSibling("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.deleteIfExists(passwordFile);
        Files.createFile(passwordFile, PosixFilePermissions.asFileAttribute(PRIVATE));
        Files.writeString(passwordFile, newPassword(), StandardOpenOption.TRUNCATE_EXISTING);
        int status = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        // Stretching helps weak passwords; this one has 192 random bits, and each connection pays.
                        "--set=scram_iterations=1",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions"));
        if (status != 0) {
            throw new CannotStart(
                    "the embedded PostgreSQL could not be made (status " + status + "): " + programs.lastWords(),
                    programs.advice());
        }
        Files.move(fresh, folder);
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    Path folder() {
        return folder;
    }

    String password() {
        return password;
    }

    /** The file that a running server keeps: process id, folder, start, port, …, state, a line each. */
    List<String> serverFile() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    void removeServerFile() throws IOException {
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }
}
