package cn.fenhe.collection;

import java.util.UUID;

/**
 * How two snapshots of a resource differ (快照差异).
 *
 * @param older the run that made the one
 * @param newer the run that made the other
 * @param keyed whether rows were compared by their key; without one, equal rows are counted and none is changed
 */
public record SnapshotDifference(UUID older, UUID newer, boolean keyed, long added, long changed, long gone) {}
