package cn.fenhe.lake.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Pieces of DuckDB's SQL that jOOQ has no word for, built of its parts, so that every value is quoted by jOOQ. */
public final class Parts {

    private Parts() {}

    public static Field<String> literal(String value) {
        return DSL.inline(value);
    }

    public static Field<String> literal(Path file) {
        return DSL.inline(file.toString());
    }

    /** {@code [a, b, …]}. */
    public static SQL list(List<? extends QueryPart> parts) {
        return DSL.sql("[{0}]", DSL.list(parts));
    }

    /** {@code {name: value, …}}; flat, for a file may have thousands of columns. */
    public static SQL struct(Map<String, ? extends QueryPart> members) {
        return braces(DSL.list(members.entrySet().stream()
                .map(member -> DSL.sql("{0}: {1}", literal(member.getKey()), member.getValue()))
                .toList()));
    }

    /** {@code {…}}. */
    public static SQL braces(QueryPart body) {
        return DSL.sql("{0}{1}{2}", DSL.raw("{"), body, DSL.raw("}"));
    }

    /** Whether a row's values are among a query's rows of as many columns. */
    public static Condition in(List<? extends Field<?>> values, Select<?> rows) {
        return DSL.condition("({0}) IN ({1})", DSL.list(values), rows);
    }

    /** Copies a query's rows to one Parquet file. */
    public static SQL copyToParquet(Select<?> rows, Path file) {
        return DSL.sql("COPY ({0}) TO {1} (FORMAT parquet, COMPRESSION zstd)", rows, literal(file));
    }
}
