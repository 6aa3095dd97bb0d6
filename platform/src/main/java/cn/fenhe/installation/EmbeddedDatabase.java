package cn.fenhe.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The one database in the embedded server. */
final class EmbeddedDatabase {

    private static final String NO_SUCH_DATABASE = "3D000";

    private EmbeddedDatabase() {}

    static Database of(PostgresServer server) {
        Database database = new Database(server.url("fenhe"), PostgresCluster.USER, server.password());
        try (Connection present = database.connect()) {
            return database;
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw database.unreachable(e);
            }
            create(new Database(server.url("postgres"), PostgresCluster.USER, server.password()));
            return database;
        }
    }

    private static void create(Database maintenance) {
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE fenhe");
        } catch (SQLException e) {
            throw maintenance.unreachable(e);
        }
    }
}
