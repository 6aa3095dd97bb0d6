package cn.fenhe.killed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A platform killed while it collects: after the next start the run goes on by itself, and no row is lost or there twice. */
@Article({"FH-5", "TJ-12"})
class KilledCollectionTest {

    @SuppressWarnings("NullAway.Init") // before all
    private static Fork platform;

    @SuppressWarnings("NullAway.Init") // likewise
    private static Collecting next;

    @BeforeAll
    static void start() {
        platform = new Fork(
                Path.of("target", "test-data", "killed-" + UUID.randomUUID()), "--fenhe.collection.progress-every=0ms");
        started();
    }

    /** Each process of the platform has a resource of its own, which the tests use until it is killed. */
    private static void started() {
        next = new Collecting(platform, platform.start());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void whileItReadsTheFiles() throws Exception {
        killedAt(Gate.Place.STAGING, Collecting.rows("s", 20_000));
    }

    @Test
    void whenTheFilesAreWrittenAndNothingIsNoted() throws Exception {
        killedAt(Gate.Place.STAGED, Collecting.rows("w", 500));
    }

    @Test
    void insideTheCommit() throws Exception {
        killedAt(Gate.Place.COMMITTING, Collecting.rows("c", 500));
    }

    @Test
    void whenTheCommitWasSentAndNotAnswered() throws Exception {
        killedAt(Gate.Place.COMMIT_SENT, Collecting.rows("a", 500));
    }

    /** A first run is acknowledged; a second one is under way when the platform is killed. */
    private void killedAt(Gate.Place place, List<String> added) throws Exception {
        Collecting collecting = next;
        collecting.committed(collecting.handIn(Collecting.rows("k", 300)));
        Gate gate = new Gate(platform, place);
        UUID run;
        try (gate) {
            run = collecting.handIn(added);
            gate.reached();
            platform.kill();
        }
        gate.deserted();
        assertThat(kept(run)).isEqualTo(place == Gate.Place.COMMIT_SENT ? "COMMITTED" : "RUNNING");
        started();
        collecting.committed(run);
        collecting.assertWhole();
    }

    @Test
    void withItsDatabaseInsideTheCommit() throws Exception {
        Collecting collecting = next;
        collecting.committed(collecting.handIn(Collecting.rows("k", 300)));
        UUID run;
        try (Gate gate = new Gate(platform, Gate.Place.COMMITTING)) {
            run = collecting.handIn(Collecting.rows("d", 500));
            gate.reached();
            platform.kill();
            platform.killDatabase();
        }
        started();
        collecting.committed(run);
        collecting.assertWhole();
    }

    @Test
    void itsDatabaseAloneInsideTheCommit() throws Exception {
        Collecting collecting = next;
        UUID run;
        try (Gate gate = new Gate(platform, Gate.Place.COMMITTING)) {
            run = collecting.handIn(Collecting.rows("e", 500));
            gate.reached();
            platform.killDatabase();
        }
        collecting.committed(run);
        collecting.assertWhole();
    }

    /** The state of a run that a killed platform left in the database. */
    private static String kept(UUID run) throws SQLException, IOException {
        try (Connection connection = platform.connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT state FROM collection.run WHERE id = ?")) {
            statement.setObject(1, run);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
