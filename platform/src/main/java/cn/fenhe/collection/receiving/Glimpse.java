package cn.fenhe.collection.receiving;

import cn.fenhe.api.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The beginning of a file (文件开头), unpacked as far as it reaches and cut behind its last whole line: what its sender looks at before the
 * whole is sent.
 *
 * @param file of an archive the first one
 * @param cut whether there is more of it
 */
public record Glimpse(SourceFile file, boolean cut) {

    /** Bytes of text that are looked at: tens of thousands of rows, in a moment. */
    public static final int MOST = 4 << 20;

    private static final String STORED = "0001.csv";

    /**
     * Puts the beginning into a folder.
     *
     * @param bytes of the file as it is sent
     * @param whole whether that is all of it
     * @throws Refusal as {@link Reception#file}
     */
    public static Glimpse of(String name, byte[] bytes, boolean whole, Path folder) throws IOException {
        Text text = text(name, bytes, whole);
        int length = text.cut() ? lineEnd(text.bytes()) : text.bytes().length;
        EncodingScan scan = new EncodingScan();
        scan.accept(text.bytes(), 0, length);
        try (OutputStream out = Files.newOutputStream(folder.resolve(STORED))) {
            out.write(text.bytes(), 0, length);
        }
        return new Glimpse(new SourceFile(text.name(), STORED, scan.bytes(), scan.finish()), text.cut());
    }

    private record Text(String name, byte[] bytes, boolean cut) {}

    private static Text text(String name, byte[] bytes, boolean whole) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        try {
            return switch (Packing.of(name)) {
                case PLAIN -> new Text(name, in.readNBytes(MOST), !whole || bytes.length > MOST);
                case GZIP ->
                    read(name.substring(0, name.length() - ".gz".length()), new GZIPInputStream(in, 1 << 16), whole);
                case ZIP -> unzipped(name, in, whole);
            };
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Reception.unreadable(name, e);
        }
    }

    private static Text unzipped(String name, InputStream in, boolean whole) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, Reception.OLD_NAMES);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                return read(name + "/" + Reception.checkedName(name, entry.getName()), zip, whole);
            }
        }
        throw Reception.unreadable(name, null);
    }

    /** @param whole whether an archive that ends in the middle is at fault */
    private static Text read(String name, InputStream in, boolean whole) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 14];
        boolean cut = false;
        try {
            for (int got = in.read(chunk); got >= 0 && !cut; got = in.read(chunk)) {
                kept.write(chunk, 0, Math.min(got, MOST - kept.size()));
                cut = kept.size() == MOST;
            }
        } catch (EOFException e) {
            if (whole) {
                throw e;
            }
            cut = true;
        }
        return new Text(name, kept.toByteArray(), cut);
    }

    /** Behind the last line's end; all of it when there is none. */
    private static int lineEnd(byte[] text) {
        boolean big = text.length > 1 && text[0] == (byte) 0xFE && text[1] == (byte) 0xFF;
        boolean wide = big || (text.length > 1 && text[0] == (byte) 0xFF && text[1] == (byte) 0xFE);
        int step = wide ? 2 : 1;
        int end = text.length - text.length % step;
        for (int at = end - step; at >= 0; at -= step) {
            int unit = wide ? unit(text[at + (big ? 0 : 1)], text[at + (big ? 1 : 0)]) : text[at];
            if (unit == '\n' || unit == '\r') {
                return at + step;
            }
        }
        return end;
    }

    private static int unit(byte high, byte low) {
        return (high & 0xFF) << 8 | low & 0xFF;
    }
}
