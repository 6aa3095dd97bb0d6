package cn.fenhe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded PostgreSQL promises: it keeps what it confirmed, and opens to its platform alone. */
class EmbeddedPostgresTest {

    @TempDir
    static Path data;

    private static PostgresServer server;
    private static Database database;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.on(data);
        database = EmbeddedDatabase.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void writesThroughToTheDisk() throws SQLException {
        database.requireDurable();

        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
    }

    @Test
    void aDatabaseThatMayLoseWhatItConfirmedIsRefused() {
        String careless = database.url() + "?options=-c%20synchronous_commit%3Doff";

        assertThatThrownBy(() -> new Database(careless, database.user(), database.password()).requireDurable())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("synchronous_commit");
    }

    @Test
    void asksForThePassword() {
        assertThatThrownBy(() -> new Database(database.url(), database.user(), "guessed").connect())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void onlyItsUserReadsThePassword() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres.password"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(data.resolve("postgres/pg_hba.conf"))).doesNotContain("trust");
    }

    @Test
    void listensOnTheLoopbackInterfaceAlone() throws SQLException {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("unix_socket_directories")).isEmpty();
    }

    @Test
    void keepsUnicodeAndSortsAlikeEverywhere() throws SQLException {
        assertThat(ask("SELECT pg_encoding_to_char(encoding) || ' ' || datlocprovider::text || ' ' || datlocale"
                        + " FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("UTF8 b C.UTF-8");
        assertThat(ask("SELECT upper('fén') || length('汾河')")).isEqualTo("FÉN2");
    }

    private static String show(String setting) throws SQLException {
        return ask("SHOW " + setting);
    }

    private static String ask(String question) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
