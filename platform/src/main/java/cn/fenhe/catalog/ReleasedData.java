package cn.fenhe.catalog;

/**
 * What was released to the public, counted (开放规模).
 *
 * @param resources published ones whose release was decided
 * @param rows of their newest snapshots together
 */
public record ReleasedData(long resources, long rows) {}
