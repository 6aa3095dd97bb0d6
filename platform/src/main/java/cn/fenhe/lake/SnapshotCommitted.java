package cn.fenhe.lake;

import java.util.UUID;

/** A snapshot (快照) was committed. @param rows the table's rows in it */
public record SnapshotCommitted(UUID table, long snapshot, UUID run, long rows) {}
