/** Runs DuckDB inside the process: one instance, one memory limit, a bounded number of queries at once. */
@NullMarked
package cn.fenhe.lake.duckdb;

import org.jspecify.annotations.NullMarked;
