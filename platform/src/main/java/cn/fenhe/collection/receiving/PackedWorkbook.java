package cn.fenhe.collection.receiving;

import cn.fenhe.api.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A workbook is a packed file that others unpack: it is unpacked once within the limits before they may. */
final class PackedWorkbook {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    /** Whoever reads a workbook keeps the texts that its cells share in memory. */
    private static final long MOST_TEXTS = DataSize.ofMegabytes(256).toBytes();

    private static final int CHUNK = 1 << 16;

    private PackedWorkbook() {}

    /** @throws Refusal {@code collection.archive-bomb}, {@code collection.workbook-unreadable}, {@code collection.workbook-texts} */
    static void check(String name, Path file, Bounds bounds) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long bytes = unpacked(zip, entry, name, bounds);
                if (entry.getName().equals(TEXTS) && bytes > MOST_TEXTS) {
                    throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.workbook-texts")
                            .with("file", name);
                }
            }
            if (zip.getEntry(WORKBOOK) == null) {
                throw unreadable(name, null);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw unreadable(name, e);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, String name, Bounds bounds) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                bounds.unpacked(name, got);
                bytes += got;
            }
        }
        return bytes;
    }

    private static Refusal unreadable(String name, @Nullable Exception cause) {
        Refusal refusal = Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.workbook-unreadable")
                .with("file", name);
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }
}
