package cn.fenhe.lake.write;

import org.jspecify.annotations.Nullable;

/**
 * A rejected row (问题数据).
 *
 * @param file name of the source file
 * @param line physical line on which the record starts, from one, the header counted
 * @param column name of the target column, null when the row as a whole is at fault
 * @param reason stable code: {@code type}, {@code required}, {@code length}, {@code id-number}, {@code credit-code}, {@code mobile},
 *     {@code division-code}, {@code email}, {@code bank-card}, {@code too-few-columns}, {@code too-many-columns}, {@code quote}, {@code duplicate-key} for the
 *     second of two rows of the batch, {@code committed-key} for a row whose key already stands in the table, …
 * @param raw the record as it stood in the file, decoded
 */
public record Reject(String file, long line, @Nullable String column, String reason, String raw) {}
