package cn.fenhe.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Refusal;
import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontFoldersTest {

    private static final String OWN = "91350100M000100Y43";

    @TempDir
    Path data;

    private FrontFolders folders;
    private Path own;

    @BeforeEach
    void begin() throws IOException {
        folders = new FrontFolders(
                new ConnectionSettings(List.of(), List.of(), Duration.ofSeconds(1)), new Installation(data));
        own = Files.createDirectories(data.resolve("inbox").resolve(OWN));
    }

    private void refused(String code, String folder) {
        assertThatThrownBy(() -> folders.allowed(folder, OWN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aFolderUnderTheInstitutionsOwnIsAllowed() throws IOException {
        Path air = Files.createDirectory(own.resolve("air"));
        assertThat(folders.allowed(air.toString(), OWN)).isEqualTo(air.toRealPath());
    }

    @Test
    void anothersFolderTheRootAndTheRestOfTheDiskAreNot() throws IOException {
        refused("connection.folder-not-allowed", data.resolve("inbox").toString());
        refused(
                "connection.folder-not-allowed",
                Files.createDirectory(data.resolve("inbox/9111")).toString());
        refused("connection.folder-not-allowed", "/etc");
        refused("connection.folder-not-allowed", own + "/..");
        refused("connection.folder-absent", own + "/nowhere");
        refused("connection.folder-absent", "relative");
    }

    @Test
    void aLinkDoesNotLeadOut() throws IOException {
        Path link = Files.createSymbolicLink(own.resolve("out"), Path.of("/etc"));
        refused("connection.folder-not-allowed", link.toString());
        Files.createSymbolicLink(own.resolve("passwd.csv"), Path.of("/etc/passwd"));
        Files.writeString(own.resolve("a.csv"), "a\n1\n");
        assertThat(folders.files(own, "*.csv"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.csv");
    }

    @Test
    void aPatternNamesFilesAndNoPaths() throws IOException {
        Files.writeString(own.resolve("b-2.csv"), "a\n1\n");
        Files.writeString(own.resolve("b-1.csv"), "a\n1\n");
        Files.writeString(own.resolve("c.txt"), "a\n1\n");
        assertThat(folders.files(own, "b-?.csv"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("b-1.csv", "b-2.csv");
        for (String pattern : List.of("../*", "", "[", "a\\b")) {
            assertThatThrownBy(() -> folders.files(own, pattern)).isInstanceOf(Refusal.class);
        }
    }
}
