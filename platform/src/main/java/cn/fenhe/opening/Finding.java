package cn.fenhe.opening;

/**
 * What the detectors found in an item that is to be opened (检测结果); figures only.
 *
 * @param item name of the item
 * @param kind what its values look like
 * @param share of the sampled values that do, 0 to 1
 */
public record Finding(String item, String kind, double share) {}
