package cn.fenhe.catalog;

/**
 * How an institution's catalogue stands (目录概况).
 *
 * @param published entries
 * @param attached of them, that have a table of data (挂接)
 * @param cyclic entries that promise a cycle
 * @param current of them, whose data is within it
 */
public record CatalogFigures(long published, long attached, long cyclic, long current) {}
