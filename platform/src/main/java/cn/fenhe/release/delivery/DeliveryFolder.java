package cn.fenhe.release.delivery;

import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.DigestingOutputStream;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.installation.Installation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * The folder of deliveries. A file is written under another name, forced to the disk, and only then gets its own: a file that has its
 * name is whole, whenever the machine stopped.
 */
@Component
class DeliveryFolder {

    static final String UNFINISHED = ".part";

    /** What must stay free for everything else that lives on the disk. */
    private static final long KEPT_FREE = 256L << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    DeliveryFolder(Installation installation) {
        this.folder = installation.folder("deliveries");
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes the content of a file and answers with its rows. */
    @FunctionalInterface
    interface Content {
        long writeTo(OutputStream out) throws IOException;
    }

    /** Lets somebody else write the file at a path, and answers with its rows. */
    @FunctionalInterface
    interface Foreign {
        long writeTo(Path file) throws IOException;
    }

    record Written(long bytes, long rows, String digest) {}

    Written write(String name, Content content) {
        return finish(name, part -> {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    DigestingOutputStream out =
                            Sm3.digesting(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER))) {
                long rows = content.writeTo(out);
                out.flush();
                channel.force(true);
                return new Written(out.count(), rows, out.hex());
            }
        });
    }

    Written writeForeign(String name, Foreign content) {
        return finish(name, part -> {
            long rows = content.writeTo(part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            try (DigestingOutputStream digest = Sm3.digesting(OutputStream.nullOutputStream())) {
                Files.copy(part, digest);
                return new Written(digest.count(), rows, digest.hex());
            }
        });
    }

    private interface Writing {
        Written to(Path part) throws IOException;
    }

    private Written finish(String name, Writing writing) {
        Path part = folder.resolve(name + UNFINISHED);
        try {
            if (!hasRoom()) {
                throw full();
            }
            Written written = writing.to(part);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return written;
        } catch (IOException e) {
            throw hasRoom() ? new UncheckedIOException(e) : full();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            // The engine writes Parquet itself, and says in its own words that the disk is full.
            throw hasRoom() ? e : full();
        } finally {
            discard(part);
        }
    }

    /** Asked before the unfinished file is removed. */
    private boolean hasRoom() {
        try {
            return Files.getFileStore(folder).getUsableSpace() > KEPT_FREE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal full() {
        return Refusal.of(Refusal.Kind.FULL, "release.disk-full");
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
