package cn.fenhe.installation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;

/**
 * One PostgreSQL, embedded or external, and how it is reached.
 *
 * @param url JDBC address
 */
record Database(String url, String user, String password) {

    /** What is committed must survive a power cut: other answers to these are refused. */
    private static final Set<String> SYNCHRONOUS = Set.of("on", "remote_apply", "remote_write", "local");

    /** @throws CannotStart when it does not answer, may lose what it confirmed, or does not keep Unicode */
    void requireDurable() {
        try (Connection connection = connect()) {
            require(connection, "SHOW fsync", Set.of("on"));
            require(connection, "SHOW synchronous_commit", SYNCHRONOUS);
            require(connection, "SHOW full_page_writes", Set.of("on"));
            require(connection, "SHOW server_encoding", Set.of("UTF8"));
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    CannotStart unreachable(SQLException e) {
        return new CannotStart(
                "the database " + url + " does not answer as it should: " + e.getMessage(),
                "Check that it runs, and fenhe.database.url, user and password in the settings.",
                e);
    }

    private void require(Connection connection, String question, Set<String> answers) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            String answer = rows.getString(1);
            if (!answers.contains(answer)) {
                throw new CannotStart(
                        "the database " + url + " answers '" + answer + "' to '" + question + "'.",
                        "It must be one of " + answers + ", or what is confirmed could be lost.");
            }
        }
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }

    /** Bounded; who finds no connection within five seconds is told that the database is not available. */
    HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("fenhe");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(4);
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(2_000);
        config.setIdleTimeout(120_000);
        config.setKeepaliveTime(60_000);
        config.addDataSourceProperty("ApplicationName", "fenhe");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    /** The password is not to be printed. */
    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
