package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.DigestingOutputStream;
import cn.fenhe.cryptography.Sm3;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of files, from where they lie to where they go, never all in memory. */
final class Bytes {

    private static final long PIECE = 1 << 20;

    private Bytes() {}

    /** SM3 of all of a file's bytes, hexadecimal. */
    static String digest(Path file) {
        try (DigestingOutputStream digest = Sm3.digesting(OutputStream.nullOutputStream())) {
            Files.copy(file, digest);
            return digest.hex();
        } catch (NoSuchFileException e) {
            throw gone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            throw gone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException also when the receiver has gone */
    static void copy(Path file, OutputStream out, long offset, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            WritableByteChannel to = Channels.newChannel(out);
            long from = Math.max(0, offset);
            long end = length >= channel.size() - from ? channel.size() : from + Math.max(0, length);
            while (from < end) {
                long moved = channel.transferTo(from, Math.min(PIECE, end - from), to);
                if (moved <= 0) {
                    throw new IOException("a delivered file has become shorter");
                }
                from += moved;
            }
        } catch (NoSuchFileException e) {
            throw gone();
        }
    }

    private static Refusal gone() {
        return Refusal.of(Refusal.Kind.GONE, "release.file-gone");
    }
}
