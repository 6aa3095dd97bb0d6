package cn.fenhe.lake.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
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

    private final DuckDBConnection connection;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    Session(DuckDBConnection connection, Runnable release) {
        this.connection = connection;
        this.release = release;
    }

    /** The statement as DuckDB reads it: names quoted, values as literals. */
    public static String render(QueryPart part) {
        return RENDERER.renderContext().paramType(ParamType.INLINED).visit(part).render();
    }

    public DuckDBConnection connection() {
        return connection;
    }

    public void execute(QueryPart statement) {
        update(statement);
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
            closeQuietly(jdbc);
            throw new EngineFailure("a query", e);
        }
    }

    private static void closeQuietly(@Nullable Statement jdbc) {
        if (jdbc != null) {
            try {
                jdbc.close();
            } catch (SQLException e) {
                throw new EngineFailure("closing a statement", e);
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
