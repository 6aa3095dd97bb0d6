package cn.fenhe.lake.duckdb;

import cn.fenhe.lake.ColumnType;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** The lake's types as jOOQ knows them, the same for DuckDB and PostgreSQL. */
public final class Types {

    private Types() {}

    public static DataType<?> of(ColumnType type) {
        return switch (type) {
            case ColumnType.Decimal(int precision, int scale) -> SQLDataType.DECIMAL(precision, scale);
            case ColumnType.Plain plain ->
                switch (plain) {
                    case TEXT -> SQLDataType.VARCHAR;
                    case INTEGER -> SQLDataType.BIGINT;
                    case DOUBLE -> SQLDataType.DOUBLE;
                    case BOOLEAN -> SQLDataType.BOOLEAN;
                    case DATE -> SQLDataType.LOCALDATE;
                    case TIMESTAMP -> SQLDataType.LOCALDATETIME;
                };
        };
    }

    /** The type's name in DuckDB. */
    public static String name(ColumnType type) {
        return switch (type) {
            case ColumnType.Decimal(int precision, int scale) -> "DECIMAL(%d,%d)".formatted(precision, scale);
            case ColumnType.Plain plain ->
                switch (plain) {
                    case TEXT -> "VARCHAR";
                    case INTEGER -> "BIGINT";
                    case DOUBLE -> "DOUBLE";
                    case BOOLEAN -> "BOOLEAN";
                    case DATE -> "DATE";
                    case TIMESTAMP -> "TIMESTAMP";
                };
        };
    }
}
