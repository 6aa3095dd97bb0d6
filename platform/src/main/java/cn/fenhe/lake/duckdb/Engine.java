package cn.fenhe.lake.duckdb;

import cn.fenhe.api.Refusal;
import cn.fenhe.installation.Installation;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one DuckDB instance of the process. Its memory limit holds for all queries together, so their number is bounded too. */
@Component
public class Engine implements AutoCloseable {

    private final DuckDBConnection root;
    private final Semaphore permits;
    private final long waitSeconds;

    /**
     * @param memory of all queries together, in DuckDB's notation; past it queries spill to the installation's folder
     * @param threads 0 for as many as there are cores
     * @param queries at once; the next ones wait
     * @param waitSeconds how long they wait before they are refused
     */
    Engine(
            Installation installation,
            @Value("${fenhe.lake.memory:2GB}") String memory,
            @Value("${fenhe.lake.threads:0}") int threads,
            @Value("${fenhe.lake.queries:4}") int queries,
            @Value("${fenhe.lake.wait-seconds:30}") long waitSeconds)
            throws SQLException {
        this.root = open(installation.folder("duckdb"), memory, threads);
        this.permits = new Semaphore(queries, true);
        this.waitSeconds = waitSeconds;
    }

    private static DuckDBConnection open(Path temporary, String memory, int threads) throws SQLException {
        int cores = Runtime.getRuntime().availableProcessors();
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("memory_limit", memory);
        settings.setProperty("temp_directory", temporary.toString());
        settings.setProperty("threads", Integer.toString(threads > 0 ? threads : cores));
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        Functions.register(connection);
        return connection;
    }

    /**
     * A session for one piece of work; close it to let the next one in.
     *
     * @throws Refusal {@code lake.busy} when none became free in time
     */
    public Session session() {
        take();
        try {
            DuckDBConnection connection = root.duplicate();
            try (Statement statement = connection.createStatement()) {
                // for the figure alone, which the engine otherwise doesn't count
                statement.execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
            }
            return new Session(connection, permits::release);
        } catch (SQLException | RuntimeException e) {
            permits.release();
            throw new EngineFailure("a new session", e);
        }
    }

    private void take() {
        boolean taken = false;
        try {
            taken = permits.tryAcquire(waitSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "lake.busy").with("seconds", waitSeconds);
        }
    }

    /** How many more sessions could open now. */
    public int free() {
        return permits.availablePermits();
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }
}
