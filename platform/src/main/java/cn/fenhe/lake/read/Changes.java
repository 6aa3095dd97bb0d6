package cn.fenhe.lake.read;

import cn.fenhe.lake.Change;
import java.util.UUID;

/**
 * Rows by which two snapshots of a table differ, as they are asked for.
 *
 * @param after how many of them were seen already
 */
public record Changes(UUID table, long older, long newer, Change kind, long after, int limit) {}
