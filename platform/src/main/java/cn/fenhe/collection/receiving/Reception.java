package cn.fenhe.collection.receiving;

import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.DigestBeside;
import cn.fenhe.cryptography.Sm3;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * One hand-in being received into one folder. Files are named by the platform, so a sender's name can't point anywhere; each is forced to
 * the disk before it counts as received.
 */
public final class Reception {

    /** For names in archives without the UTF-8 flag: what Windows here writes. */
    static final Charset OLD_NAMES = Charset.forName("GB18030");

    private static final long ROOM_FOR = DataSize.ofMegabytes(16).toBytes();

    private final Path folder;
    private final Bounds bounds;
    private final LongConsumer room;
    private final List<Received> received = new ArrayList<>();
    private int stored;
    private long unasked;

    /** @param room asked for every few megabytes, so that what is unpacked or comes without its length leaves the database its reserve */
    public Reception(Path folder, ReceivingLimits limits, LongConsumer room) {
        this.folder = folder;
        this.bounds = new Bounds(limits);
        this.room = room;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /**
     * Receives one file.
     *
     * @throws Refusal {@code collection.upload-too-large}, {@code collection.file-kind}, {@code collection.archive-…}
     * @throws IOException when the sender breaks off or the disk fails
     */
    public void file(String name, InputStream in) throws IOException {
        Packing packing = Packing.of(name);
        bounds.archiveBegins();
        try (DigestBeside digest = Sm3.digestBeside()) {
            CountedInput counted = new CountedInput(in, bounds, digest);
            List<SourceFile> files = switch (packing) {
                case PLAIN -> List.of(store(name, counted, true));
                case GZIP -> gunzip(name, counted);
                case ZIP -> unzip(name, counted);
            };
            counted.drain();
            received.add(new Received(name, counted.count(), digest.hex(), files));
        }
    }

    /**
     * Likewise, and leaves the digest of a file that is stored just as it came for later: a core digests some 250 MB a second, during which
     * the others need not wait.
     */
    public void digestedLater(String name, InputStream in) throws IOException {
        if (Packing.of(name) != Packing.PLAIN) {
            file(name, in);
            return;
        }
        bounds.archiveBegins();
        CountedInput counted = new CountedInput(in, bounds, OutputStream.nullOutputStream());
        SourceFile stored = store(name, counted, true);
        received.add(new Received(name, counted.count(), null, List.of(stored)));
    }

    private List<SourceFile> gunzip(String name, CountedInput in) throws IOException {
        try {
            String inner = name.substring(0, name.length() - ".gz".length());
            return List.of(store(inner, new GZIPInputStream(in, 1 << 16), false));
        } catch (ZipException | EOFException e) {
            throw unreadable(name, e);
        }
    }

    private List<SourceFile> unzip(String name, CountedInput in) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try {
            ZipInputStream zip = new ZipInputStream(in, OLD_NAMES);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                    files.add(store(name + "/" + checkedName(name, entry.getName()), zip, false));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw unreadable(name, e);
        }
        if (files.isEmpty()) {
            throw unreadable(name, null);
        }
        return files;
    }

    static String checkedName(String archive, String name) {
        String slashed = name.replace('\\', '/');
        if (slashed.startsWith("/")
                || slashed.contains(":")
                || List.of(slashed.split("/")).contains("..")) {
            throw about("collection.archive-path", archive).with("entry", name);
        }
        if (!FileFormat.isTaken(name)) {
            throw about("collection.archive-entry", archive).with("entry", name);
        }
        return slashed;
    }

    private SourceFile store(String name, InputStream in, boolean plain) throws IOException {
        bounds.file(name);
        String file = "%04d.csv".formatted(++stored);
        EncodingScan scan = new EncodingScan();
        byte[] buffer = new byte[1 << 17];
        try (FileChannel channel =
                FileChannel.open(folder.resolve(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                if (!plain) {
                    bounds.unpacked(name, got);
                }
                unasked += got;
                if (unasked >= ROOM_FOR) {
                    room.accept(ROOM_FOR);
                    unasked = 0;
                }
                scan.accept(buffer, 0, got);
                out.write(buffer, 0, got);
            }
            channel.force(true);
        }
        return new SourceFile(name, file, scan.bytes(), scan.finish(), format(name, folder.resolve(file)));
    }

    /** What the stored file is; of a workbook all is unpacked once and thrown away, to see that it is one and no more than it may be. */
    private FileFormat format(String name, Path file) throws IOException {
        FileFormat format = FileFormat.of(name, head(file));
        if (format == FileFormat.XLSX) {
            PackedWorkbook.check(name, file, bounds);
        }
        return format;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileFormat.TELLING);
        }
    }

    private static Refusal about(String code, String archive) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code).with("file", archive);
    }

    /** The unpacker's own words stay in the log's cause, not in the answer. */
    static Refusal unreadable(String name, @Nullable Exception cause) {
        Refusal refusal = about("collection.archive-unreadable", name);
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }
}
