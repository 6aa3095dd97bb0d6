package cn.fenhe.release.delivery;

import java.util.UUID;

/**
 * A prepared file.
 *
 * @param file its name in the folder of deliveries
 * @param digest SM3 of its bytes, hexadecimal
 */
public record Prepared(UUID id, long snapshot, String file, long bytes, long rows, String digest) {}
