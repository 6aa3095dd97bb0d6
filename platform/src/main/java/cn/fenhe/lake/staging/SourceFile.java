package cn.fenhe.lake.staging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One file of a batch as UTF-8.
 *
 * @param name of the file that was handed in
 * @param utf8 the same file, or what it was decoded to
 * @param mark length of the byte order mark at its beginning
 */
record SourceFile(String name, Path utf8, int mark) {

    private static final int CHUNK = 1 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static SourceFile of(String name, Path utf8) throws IOException {
        try (InputStream in = Files.newInputStream(utf8)) {
            boolean marked = Arrays.equals(in.readNBytes(MARK.length), MARK);
            return new SourceFile(name, utf8, marked ? MARK.length : 0);
        }
    }

    /** The bytes behind the mark. */
    InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(utf8), CHUNK);
        in.skipNBytes(mark);
        return in;
    }
}
