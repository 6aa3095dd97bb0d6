package cn.fenhe.lake.staging;

import cn.fenhe.lake.SourceUnreadable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/** Decodes a source strictly into a UTF-8 file of its own. */
final class DecodedSource {

    private static final int CHUNK = 1 << 20;

    private DecodedSource() {}

    /** @param progress told the bytes of the source that were read since the last time */
    static void decode(Path source, Charset charset, Path target, LongConsumer progress) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        long offset = 0;
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), CHUNK)) {
            boolean last = false;
            while (!last) {
                bytes.compact();
                int read = in.read(bytes);
                last = read < 0;
                bytes.flip();
                int from = bytes.position();
                CoderResult result = decoder.decode(bytes, characters, last);
                offset += bytes.position() - from;
                refuse(result, source, offset);
                drain(characters, out);
                progress.accept(Math.max(read, 0));
            }
            refuse(decoder.flush(characters), source, offset);
            drain(characters, out);
        }
    }

    private static void refuse(CoderResult result, Path source, long offset) {
        if (result.isError()) {
            throw new SourceUnreadable(source.getFileName().toString(), "charset", offset);
        }
    }

    private static void drain(CharBuffer characters, OutputStream out) throws IOException {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(characters.flip());
        out.write(encoded.array(), encoded.arrayOffset(), encoded.remaining());
        characters.clear();
    }
}
