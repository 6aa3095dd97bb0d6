package cn.fenhe.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * One run at a time on one resource, over all nodes: an advisory lock of PostgreSQL, which goes with its session, so that a killed
 * platform holds none. It only avoids wasted work; what keeps two runs apart in earnest is the compare-and-set of the commit.
 */
@Component
class RunLocks {

    private static final Logger log = LoggerFactory.getLogger(RunLocks.class);

    private static final String TRY = "SELECT pg_try_advisory_lock(hashtextextended(?, 19))";
    private static final String RELEASE = "SELECT pg_advisory_unlock(hashtextextended(?, 19))";

    private final DataSource dataSource;

    RunLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The lock of a resource, or empty while another run has it. */
    Optional<Held> tryLock(UUID resource) {
        Connection connection = null;
        try {
            connection = dataSource.getConnection();
            if (ask(connection, TRY, resource)) {
                return Optional.of(new Held(connection, resource));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            abandon(connection);
            throw new CannotGetJdbcConnectionException("no lock for a run", e);
        }
    }

    private static boolean ask(Connection connection, String question, UUID resource) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, resource.toString());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** A session that may still hold the lock must not return to the pool. */
    private static void abandon(@Nullable Connection connection) {
        if (connection != null) {
            try (connection) {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                log.warn("A lock's session could not be ended", e);
            }
        }
    }

    /** A lock held. */
    record Held(Connection connection, UUID resource) implements AutoCloseable {

        @Override
        public void close() {
            try {
                if (ask(connection, RELEASE, resource)) {
                    connection.close();
                    return;
                }
            } catch (SQLException e) {
                log.warn("A lock was lost with its session", e);
            }
            abandon(connection);
        }
    }
}
