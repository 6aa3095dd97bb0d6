package cn.fenhe.collection.receiving;

import org.jspecify.annotations.Nullable;

/**
 * A file as it lies in the run's staging folder, unpacked.
 *
 * @param name as its sender named it; {@code archive.zip/inner.csv} for one that came packed. Shown, never used as a path
 * @param stored its name in the staging folder, given by the platform
 * @param bytes unpacked
 * @param encoding of a text; says nothing of others
 * @param format delimited text for runs from before others were taken
 */
public record SourceFile(String name, String stored, long bytes, Encoding encoding, FileFormat format) {

    @SuppressWarnings("ConstantValue") // runs that were kept before this member was there
    public SourceFile(String name, String stored, long bytes, Encoding encoding, @Nullable FileFormat format) {
        this.name = name;
        this.stored = stored;
        this.bytes = bytes;
        this.encoding = encoding;
        this.format = format == null ? FileFormat.DELIMITED : format;
    }
}
