package cn.fenhe.collection.receiving;

/**
 * A delimited text file as it lies in the run's staging folder, unpacked.
 *
 * @param name as its sender named it; {@code archive.zip/inner.csv} for one that came packed. Shown, never used as a path
 * @param stored its name in the staging folder, given by the platform
 * @param bytes unpacked
 */
public record SourceFile(String name, String stored, long bytes, Encoding encoding) {}
