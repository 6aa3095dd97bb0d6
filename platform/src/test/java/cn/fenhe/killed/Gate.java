package cn.fenhe.killed;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Holds a platform up in the middle of what it writes, at the very statement, so that it is killed there: a trigger that waits for the test's lock. */
final class Gate implements AutoCloseable {

    private static final String FUNCTION = """
            CREATE OR REPLACE FUNCTION public.gate() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock_shared(4711);
                RETURN NEW;
            END $$""";

    private static final String SHUT = "SELECT pg_advisory_lock(4711)";

    private static final String WAITING = """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted""";

    private static final String SESSIONS = """
            SELECT count(*) FROM pg_stat_activity WHERE application_name = 'fenhe'""";

    /** Where it stands. */
    enum Place {
        /** 暂存中: a run's files have been read in part, and it notes how far it is. */
        STAGING("DROP TRIGGER IF EXISTS gate ON collection.run", """
                CREATE TRIGGER gate AFTER UPDATE ON collection.run FOR EACH ROW
                WHEN (NEW.memory ->> 'step' = 'UNDERSTOOD' AND OLD.memory = NEW.memory)
                EXECUTE FUNCTION public.gate()"""),
        /** 已暂存: all of a run's files are written, and it is about to note that. */
        STAGED("DROP TRIGGER IF EXISTS gate ON collection.run", """
                CREATE TRIGGER gate AFTER UPDATE ON collection.run FOR EACH ROW
                WHEN (NEW.memory ->> 'step' = 'STAGED' AND OLD.memory ->> 'step' = 'UNDERSTOOD')
                EXECUTE FUNCTION public.gate()"""),
        /** Inside a run's commit: its snapshot and itself are written, the end of the transaction is not reached. */
        COMMITTING("DROP TRIGGER IF EXISTS gate ON collection.run", """
                CREATE TRIGGER gate AFTER UPDATE ON collection.run FOR EACH ROW
                WHEN (NEW.state = 'COMMITTED' AND OLD.state = 'RUNNING')
                EXECUTE FUNCTION public.gate()"""),
        /** The database has been told to commit a run and has not answered. */
        COMMIT_SENT("DROP TRIGGER IF EXISTS gate ON collection.run", """
                CREATE CONSTRAINT TRIGGER gate AFTER UPDATE ON collection.run DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                WHEN (NEW.state = 'COMMITTED' AND OLD.state = 'RUNNING')
                EXECUTE FUNCTION public.gate()"""),
        /** Inside an approval: its grant is written and its notice is being; its audit entry would go with the end of the transaction. */
        APPROVING("DROP TRIGGER IF EXISTS gate ON notice.notices", """
                CREATE TRIGGER gate AFTER INSERT ON notice.notices FOR EACH ROW
                WHEN (NEW.kind = 'APPROVAL')
                EXECUTE FUNCTION public.gate()"""),
        /** The database has been told to commit an approval and has not answered. */
        APPROVAL_SENT("DROP TRIGGER IF EXISTS gate ON audit.intake", """
                CREATE CONSTRAINT TRIGGER gate AFTER INSERT ON audit.intake DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                WHEN (convert_from(NEW.canonical, 'UTF8') LIKE '%"sharing.approve"%')
                EXECUTE FUNCTION public.gate()""");

        private final String removal;
        private final String trigger;

        Place(String removal, String trigger) {
            this.removal = removal;
            this.trigger = trigger;
        }
    }

    private final Fork platform;
    private final Place place;
    private final Connection holder;

    /** Shuts it. */
    Gate(Fork platform, Place place) throws SQLException, IOException {
        this.platform = platform;
        this.place = place;
        remove();
        holder = platform.connect();
        try (Statement statement = holder.createStatement()) {
            statement.execute(FUNCTION);
            statement.execute(place.trigger);
            statement.execute(SHUT);
        }
    }

    /** Waits until the platform stands at it. */
    void reached() {
        await("the platform at the gate " + place)
                .atMost(Duration.ofSeconds(60))
                .until(() -> count(holder, WAITING) > 0);
    }

    /** Opens it; whoever stood at it goes on, if it still can. */
    @Override
    public void close() throws SQLException {
        holder.close();
    }

    /** Waits until no session of a killed platform is left: what it had told the database is done or undone by then. */
    void deserted() throws SQLException, IOException {
        try (Connection connection = platform.connect()) {
            await("the end of the killed platform's sessions")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> count(connection, SESSIONS) == 0);
        }
        remove();
    }

    /** Takes every gate away, also one that an earlier test left. */
    private void remove() throws SQLException, IOException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            for (Place any : Place.values()) {
                statement.execute(any.removal);
            }
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
