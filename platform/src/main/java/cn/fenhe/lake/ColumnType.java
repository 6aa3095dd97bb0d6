package cn.fenhe.lake;

/** Types of columns, each of which Iceberg, Parquet, DuckDB and PostgreSQL keep alike. Identifiers are always {@code TEXT}. */
public sealed interface ColumnType {

    enum Plain implements ColumnType {
        TEXT,
        INTEGER,
        DOUBLE,
        BOOLEAN,
        DATE,
        /** Without zone: the wall time of its source. */
        TIMESTAMP
    }

    /** @param precision total digits, 1 to 38 */
    record Decimal(int precision, int scale) implements ColumnType {}
}
