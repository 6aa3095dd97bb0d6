package cn.fenhe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Platform or database killed without a word: what was confirmed is there afterwards. */
class KilledTest {

    private static final String CREATE = "CREATE TABLE kept AS SELECT '汾河' AS river";

    @TempDir
    Path data;

    @Test
    void aServerThatOutlivedItsPlatformIsStoppedAndItsDataKept() throws Exception {
        Process platform = platform();
        long survivor = serverProcess();
        write();
        assertThatThrownBy(() -> DataFolder.hold(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("another platform");

        platform.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(survivor)).hasValueSatisfying(ProcessHandle::isAlive);

        try (DataFolder folder = DataFolder.hold(data);
                PostgresServer server = EmbeddedServer.on(folder.path())) {
            assertThat(serverProcess()).isNotEqualTo(survivor);
            // Whoever adopted it may not have buried it yet, but it works in no folder any more.
            await().until(() -> Files.notExists(Path.of("/proc", Long.toString(survivor), "cwd")));
            assertThat(read(EmbeddedDatabase.of(server))).isEqualTo("汾河");
        }
    }

    @Test
    void aServerThatDiesIsStartedAgain() throws Exception {
        try (PostgresServer server = EmbeddedServer.on(data)) {
            Database database = EmbeddedDatabase.of(server);
            execute(database, CREATE);
            long killed = serverProcess();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> read(database).equals("汾河"));
            assertThat(serverProcess()).isNotEqualTo(killed);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aFileLeftByAServerOfAnEarlierBootHarmsNobody() throws Exception {
        EmbeddedServer.on(data).close();
        // Its process id belongs to somebody else by now: to this test.
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.resolve("postgres") + "\n1\n1\n\n\n\nready\n");

        try (PostgresServer server = EmbeddedServer.on(data)) {
            EmbeddedDatabase.of(server).requireDurable();
        }
    }

    /** A platform of its own process, as far as the database goes. */
    private Process platform() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        EmbeddedServer.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("ready");
        return process;
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    private void write() throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("postgres.password"));
        Database maintenance =
                new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", PostgresCluster.USER, password);
        execute(maintenance, "CREATE DATABASE fenhe");
        execute(new Database("jdbc:postgresql://127.0.0.1:" + port + "/fenhe", PostgresCluster.USER, password), CREATE);
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT river FROM kept")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
