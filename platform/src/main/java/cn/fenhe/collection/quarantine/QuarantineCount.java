package cn.fenhe.collection.quarantine;

import org.jspecify.annotations.Nullable;

/** How many rows of a run were rejected for one reason. @param column null when the row as a whole was at fault */
public record QuarantineCount(String reason, @Nullable String column, long rows) {}
