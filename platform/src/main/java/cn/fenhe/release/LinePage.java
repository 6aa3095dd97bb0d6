package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.Sm3;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a file of lines.
 *
 * @param next offset of the line after, null at the end
 * @param digest SM3 of the bytes as they lie, line ends and all
 */
record LinePage(List<String> lines, @Nullable Long next, String digest) {

    /** Bytes of one page; a page ends early before it grows past them. */
    private static final int MOST = 8 << 20;

    LinePage {
        lines = List.copyOf(lines);
    }

    static LinePage read(Path file, long offset, int limit) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(offset);
            try (InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16)) {
                return read(in, offset, channel.size(), limit);
            }
        } catch (NoSuchFileException e) {
            throw Refusal.of(Refusal.Kind.GONE, "release.file-gone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LinePage read(InputStream in, long offset, long size, int limit) throws IOException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (lines.size() < limit) {
            int b = in.read();
            if (b >= 0) {
                line.write(b);
            }
            if (b == '\n' || b < 0 && line.size() > 0) {
                if (page.size() + line.size() > MOST && !lines.isEmpty()) {
                    break;
                }
                line.writeTo(page);
                lines.add(withoutEnd(line.toString(StandardCharsets.UTF_8)));
                line.reset();
            }
            if (b < 0) {
                break;
            }
            if (line.size() > MOST) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "release.line-too-long");
            }
        }
        long end = offset + page.size();
        return new LinePage(lines, end < size ? end : null, Sm3.hex(page.toByteArray()));
    }

    private static String withoutEnd(String line) {
        int end = line.endsWith("\r\n") ? 2 : line.endsWith("\n") ? 1 : 0;
        return line.substring(0, line.length() - end);
    }
}
