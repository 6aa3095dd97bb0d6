package cn.fenhe.lake.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A connection to the engine with its permit. Each statement runs on a JDBC statement of its own, for a failed one is closed. */
public final class Session implements AutoCloseable {

    private static final DSLContext RENDERER = DSL.using(
            SQLDialect.DUCKDB,
            new Settings()
                    .withRenderNameCase(RenderNameCase.AS_IS)
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                    .withRenderFormatted(false));

    private static final long LOOK_MILLIS = 100;

    private final DuckDBConnection connection;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    Session(DuckDBConnection connection, Runnable release) {
        this.connection = connection;
        this.release = release;
    }

    /** Reads what a statement answers with. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet result) throws SQLException;
    }

    /** The statement as DuckDB reads it: names quoted, values as literals. */
    static String render(QueryPart part) {
        return RENDERER.renderInlined(part);
    }

    /** Executes and answers with the number of rows written. */
    public long update(QueryPart statement) {
        try (Statement jdbc = connection.createStatement()) {
            return jdbc.executeLargeUpdate(render(statement));
        } catch (SQLException e) {
            throw new EngineFailure("a statement", e);
        }
    }

    /** Rows of a query, a chunk at a time. */
    public Rows query(QueryPart query) {
        Statement jdbc = null;
        try {
            jdbc = connection.createStatement();
            ResultSet result = jdbc.executeQuery(render(query));
            return new Rows(jdbc, result);
        } catch (SQLException e) {
            closeFailed(jdbc, e);
            throw new EngineFailure("a query", e);
        }
    }

    /** Runs a long statement on a thread of its own, while the caller's watches it. */
    public <T> T watched(QueryPart statement, Watch watch, Reading<T> reading) {
        String sql = render(statement);
        return watched(watch, jdbc -> {
            try (ResultSet result = jdbc.executeQuery(sql)) {
                return reading.read(result);
            }
        });
    }

    /** The same for a statement that answers with no rows but their number. */
    public long watchedUpdate(QueryPart statement, Watch watch) {
        String sql = render(statement);
        return watched(watch, jdbc -> jdbc.executeLargeUpdate(sql));
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    private <T> T watched(Watch watch, Work<T> work) {
        try (DuckDBPreparedStatement jdbc = (DuckDBPreparedStatement) connection.createStatement()) {
            FutureTask<T> task = new FutureTask<>(() -> work.on(jdbc));
            Thread worker = Thread.ofPlatform().name("lake-statement").start(task);
            try {
                return await(task, jdbc, watch);
            } finally {
                if (!task.isDone()) {
                    jdbc.cancel();
                    worker.join();
                }
            }
        } catch (SQLException e) {
            throw new EngineFailure("a long statement", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static <T> T await(FutureTask<T> task, DuckDBPreparedStatement jdbc, Watch watch)
            throws InterruptedException, SQLException {
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                watch.at(Math.clamp(jdbc.getQueryProgress().getPercentage() / 100, 0, 1));
            } catch (ExecutionException e) {
                throw new EngineFailure("a long statement", e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private static void closeFailed(@Nullable Statement jdbc, SQLException failure) {
        if (jdbc != null) {
            try {
                jdbc.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new EngineFailure("closing a session", e);
            } finally {
                release.run();
            }
        }
    }
}
