package cn.fenhe.collection.receiving;

import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.DigestingOutputStream;
import cn.fenhe.cryptography.Sm3;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.util.unit.DataSize;

/**
 * The beginning of a file (文件开头), unpacked as far as it reaches: what its sender looks at before the whole is sent. A text is cut behind
 * its last whole line; of any other file the beginning says nothing, so that it is looked at whole or not at all.
 *
 * @param file of an archive the first one
 * @param cut whether there is more of it
 * @param received bytes that were read of what was sent
 * @param sm3 of those bytes, hexadecimal
 */
public record Glimpse(SourceFile file, boolean cut, long received, String sm3) {

    /** Bytes of text that are looked at: tens of thousands of rows, in a moment. */
    public static final int MOST = 4 << 20;

    /** Bytes of a file that is no delimited text. */
    public static final int MOST_WHOLE = 32 << 20;

    private static final ReceivingLimits LIMITS =
            new ReceivingLimits(DataSize.ofBytes(2L * MOST_WHOLE), DataSize.ofGigabytes(1), 1, 200);

    private static final int CHUNK = 1 << 14;
    private static final String STORED = "0001.csv";

    /**
     * Puts the beginning into a folder.
     *
     * @param in the file as it is sent
     * @param whole whether that is all of it
     * @throws Refusal as {@link Reception#file}; {@code collection.preview-too-large}
     */
    public static Glimpse of(String name, InputStream in, boolean whole, Path folder) throws IOException {
        Packing packing = Packing.of(name);
        try (DigestingOutputStream digest = Sm3.digesting(OutputStream.nullOutputStream())) {
            Bounds bounds = new Bounds(LIMITS);
            CountedInput seen = new CountedInput(in, bounds, digest);
            Stored stored = stored(name, packing, seen, whole, folder);
            if (stored.file().format() == FileFormat.XLSX) {
                PackedWorkbook.check(name, folder.resolve(STORED), bounds);
            }
            return new Glimpse(stored.file(), stored.cut(), seen.count(), digest.hex());
        }
    }

    private record Stored(SourceFile file, boolean cut) {}

    private static Stored stored(String name, Packing packing, InputStream in, boolean whole, Path folder)
            throws IOException {
        try {
            return switch (packing) {
                case PLAIN -> store(name, in, new Extent(whole, whole), folder);
                case GZIP ->
                    store(
                            name.substring(0, name.length() - ".gz".length()),
                            new GZIPInputStream(in, 1 << 16),
                            new Extent(true, whole),
                            folder);
                case ZIP -> unzipped(name, in, whole, folder);
            };
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Reception.unreadable(name, e);
        }
    }

    private static Stored unzipped(String name, InputStream in, boolean whole, Path folder) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, Reception.OLD_NAMES);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                return store(
                        name + "/" + Reception.checkedName(name, entry.getName()),
                        zip,
                        new Extent(true, whole),
                        folder);
            }
        }
        throw Reception.unreadable(name, null);
    }

    /**
     * How far what is read reaches.
     *
     * @param ends whether the file ends where its bytes do
     * @param sound whether bytes that end in the middle of an archive are at fault
     */
    private record Extent(boolean ends, boolean sound) {}

    private static Stored store(String name, InputStream in, Extent extent, Path folder) throws IOException {
        byte[] head = head(in);
        FileFormat format = FileFormat.of(name, head);
        // what buffers would lose what it holds when an archive ends in the middle
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return format == FileFormat.DELIMITED
                ? beginning(name, all, extent, folder)
                : whole(name, format, all, extent, folder);
    }

    private static Stored beginning(String name, InputStream in, Extent extent, Path folder) throws IOException {
        Read read = read(in, extent);
        int length = read.cut() ? lineEnd(read.bytes()) : read.bytes().length;
        EncodingScan scan = new EncodingScan();
        scan.accept(read.bytes(), 0, length);
        try (OutputStream out = Files.newOutputStream(folder.resolve(STORED))) {
            out.write(read.bytes(), 0, length);
        }
        return new Stored(new SourceFile(name, STORED, scan.bytes(), scan.finish(), FileFormat.DELIMITED), read.cut());
    }

    private static Stored whole(String name, FileFormat format, InputStream in, Extent extent, Path folder)
            throws IOException {
        EncodingScan scan = new EncodingScan();
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(folder.resolve(STORED))) {
            for (int got = in.read(chunk); got >= 0 && scan.bytes() <= MOST_WHOLE; got = in.read(chunk)) {
                scan.accept(chunk, 0, got);
                out.write(chunk, 0, got);
            }
        } catch (EOFException e) {
            if (extent.sound()) {
                throw e;
            }
        }
        if (!extent.ends() || !extent.sound() || scan.bytes() > MOST_WHOLE) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.preview-too-large")
                    .with("file", name)
                    .with("limit", MOST_WHOLE >> 20);
        }
        return new Stored(new SourceFile(name, STORED, scan.bytes(), scan.finish(), format), false);
    }

    /** As much as there is of what tells; what is wrong with the rest shows when that is read. */
    private static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[FileFormat.TELLING];
        int length = 0;
        try {
            for (int got = 0; got >= 0 && length < head.length; got = in.read(head, length, head.length - length)) {
                length += got;
            }
        } catch (EOFException e) {
            if (length == 0) {
                throw e;
            }
        }
        return Arrays.copyOf(head, length);
    }

    private record Read(byte[] bytes, boolean cut) {}

    private static Read read(InputStream in, Extent extent) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        boolean cut = !extent.ends();
        try {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                int room = MOST - kept.size();
                kept.write(chunk, 0, Math.min(got, room));
                if (got > room) {
                    return new Read(kept.toByteArray(), true);
                }
            }
        } catch (EOFException e) {
            if (extent.sound()) {
                throw e;
            }
            cut = true;
        }
        return new Read(kept.toByteArray(), cut);
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
