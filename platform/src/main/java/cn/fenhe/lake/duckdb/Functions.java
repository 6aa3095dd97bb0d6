package cn.fenhe.lake.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.duckdb.DuckDBWritableVector;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Functions that the engine calls back, a vector of rows at a time. They let one pass over a file write what is sound and hand over
 * what is not, which SQL alone can't: a query has one result.
 */
public final class Functions {

    private static final String ID_NUMBER = "fenhe_id_number";
    private static final String ASIDE = "fenhe_aside";
    private static final String KEY = "fenhe_key";

    private static final Map<Long, Listener> LISTENERS = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong();

    private Functions() {}

    /** Hears what a query hands over; called by the engine's threads. */
    public interface Listener {

        /** A row that the query leaves out. */
        void aside(List<@Nullable String> texts);

        /** The keys' hashes of some rows that the query keeps. */
        void keys(long[] hashes, int count);
    }

    /** Makes a listener known until it is closed. */
    public static Registration listen(Listener listener) {
        long id = NEXT.incrementAndGet();
        LISTENERS.put(id, listener);
        return new Registration(id);
    }

    /** A listener's place in statements. */
    public record Registration(long id) implements AutoCloseable {

        /** Hands a row's texts over and is never true. */
        public Condition aside(List<? extends Field<String>> texts) {
            List<Field<?>> arguments = new ArrayList<>();
            arguments.add(DSL.inline(Long.toString(id)));
            arguments.addAll(texts);
            return DSL.condition("{0}({1})", DSL.raw(ASIDE), DSL.list(arguments));
        }

        /** Hands the hash of a row's key over and is always true. */
        public Condition key(List<? extends Field<?>> key) {
            return DSL.condition("{0}({1}, {2})", DSL.raw(KEY), DSL.inline(id), hash(key));
        }

        @Override
        public void close() {
            LISTENERS.remove(id);
        }
    }

    /** A key's hash as a whole number that is not negative. */
    public static Field<Long> hash(List<? extends Field<?>> key) {
        return DSL.field("CAST(hash({0}) >> 1 AS BIGINT)", Long.class, DSL.list(key));
    }

    /** Whether a text is a resident's ID number. */
    public static Condition idNumber(Field<String> text) {
        return DSL.condition(
                "strlen({0}) = 18 AND {1}(TRY_CAST(left({0}, 17) AS BIGINT), ascii(substr({0}, 18, 1))) "
                        + "AND NOT contains({0}, 'e') AND NOT contains({0}, 'E')",
                text, DSL.raw(ID_NUMBER));
    }

    static void register(Connection connection) throws SQLException {
        try (DuckDBScalarFunctionBuilder idNumber = DuckDBFunctions.scalarFunction();
                DuckDBScalarFunctionBuilder aside = DuckDBFunctions.scalarFunction();
                DuckDBScalarFunctionBuilder key = DuckDBFunctions.scalarFunction()) {
            idNumber.withName(ID_NUMBER)
                    .withParameters(Long.class, Integer.class)
                    .withReturnType(Boolean.class)
                    .withVectorizedFunction(Functions::idNumbers)
                    .register(connection);
            aside.withName(ASIDE)
                    .withVarArgs(DuckDBLogicalType.of(DuckDBColumnType.VARCHAR))
                    .withReturnType(Boolean.class)
                    .withVolatile()
                    .withVectorizedFunction(Functions::aside)
                    .register(connection);
            key.withName(KEY)
                    .withParameters(Long.class, Long.class)
                    .withReturnType(Boolean.class)
                    .withVolatile()
                    .withVectorizedFunction(Functions::keys)
                    .register(connection);
        }
    }

    private static void idNumbers(DuckDBDataChunkReader in, DuckDBWritableVector out) {
        DuckDBReadableVector digits = in.vector(0);
        DuckDBReadableVector check = in.vector(1);
        for (long row = 0; row < in.rowCount(); row++) {
            out.setBoolean(row, !digits.isNull(row) && IdNumbers.isOne(digits.getLong(row), check.getInt(row)));
        }
    }

    private static void aside(DuckDBDataChunkReader in, DuckDBWritableVector out) {
        Listener listener = listener(Long.parseLong(in.vector(0).getString(0)));
        for (long row = 0; row < in.rowCount(); row++) {
            List<@Nullable String> texts = new ArrayList<>();
            for (long column = 1; column < in.columnCount(); column++) {
                texts.add(in.vector(column).getString(row));
            }
            listener.aside(texts);
            out.setBoolean(row, false);
        }
    }

    private static void keys(DuckDBDataChunkReader in, DuckDBWritableVector out) {
        int count = (int) in.rowCount();
        DuckDBReadableVector values = in.vector(1);
        long[] hashes = new long[count];
        for (int row = 0; row < count; row++) {
            hashes[row] = values.getLong(row);
            out.setBoolean(row, true);
        }
        if (count > 0) {
            listener(in.vector(0).getLong(0)).keys(hashes, count);
        }
    }

    private static Listener listener(long id) {
        Listener listener = LISTENERS.get(id);
        if (listener == null) {
            throw new IllegalStateException("nobody listens any more");
        }
        return listener;
    }
}
