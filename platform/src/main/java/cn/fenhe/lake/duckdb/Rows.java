package cn.fenhe.lake.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A query's rows as they stream. Closing cancels what is left of the query. */
public final class Rows implements AutoCloseable {

    private final Statement statement;
    private final ResultSet result;
    private final int width;
    private final boolean[] timestamps;

    Rows(Statement statement, ResultSet result) throws SQLException {
        this.statement = statement;
        this.result = result;
        this.width = result.getMetaData().getColumnCount();
        this.timestamps = new boolean[width];
        for (int i = 0; i < width; i++) {
            timestamps[i] = result.getMetaData().getColumnTypeName(i + 1).equals("TIMESTAMP");
        }
    }

    /** String, Long, Double, Boolean, BigDecimal, LocalDate, LocalDateTime or null; null after the last row. */
    public @Nullable Object @Nullable [] next() {
        try {
            if (!result.next()) {
                return null;
            }
            @Nullable Object[] row = new @Nullable Object[width];
            for (int i = 0; i < width; i++) {
                row[i] = timestamps[i] ? result.getObject(i + 1, LocalDateTime.class) : plain(result.getObject(i + 1));
            }
            return row;
        } catch (SQLException e) {
            throw new EngineFailure("reading rows", e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Byte b -> b.longValue();
            case Short s -> s.longValue();
            case Integer i -> i.longValue();
            case Float f -> f.doubleValue();
            case BigInteger b -> new BigDecimal(b);
            case OffsetDateTime t -> t.toLocalDateTime();
            default -> value;
        };
    }

    @Override
    public void close() {
        try (statement;
                result) {
            statement.cancel();
        } catch (SQLException e) {
            throw new EngineFailure("closing rows", e);
        }
    }
}
