package cn.fenhe.lake.write;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delimited text files of one layout, read as one batch; as collection understood them.
 *
 * @param files in order
 * @param charset of the bytes; UTF-8 is read as it lies, others are decoded strictly on the way
 * @param header whether the first record of each file names its columns
 * @param columns number of columns
 * @param lines how places in the files are counted
 */
public record DelimitedFile(
        List<Path> files,
        Charset charset,
        char delimiter,
        @Nullable Character quote,
        boolean header,
        int columns,
        Lines lines) {

    public DelimitedFile {
        files = List.copyOf(files);
    }

    /** Files whose places are physical lines. */
    public DelimitedFile(
            List<Path> files, Charset charset, char delimiter, @Nullable Character quote, boolean header, int columns) {
        this(files, charset, delimiter, quote, header, columns, Lines.PHYSICAL);
    }

    /** What a line is. */
    public enum Lines {
        /** What ends with a line's end, within quotes too. */
        PHYSICAL,
        /** A record, or a line without one, so that a row of a table keeps its number whatever its cells hold. */
        RECORDS
    }
}
