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
 */
public record DelimitedFile(
        List<Path> files,
        Charset charset,
        char delimiter,
        @Nullable Character quote,
        boolean header,
        int columns) {

    public DelimitedFile {
        files = List.copyOf(files);
    }
}
