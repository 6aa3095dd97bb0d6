package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.collection.tables.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a delimited text and what it says of all of it (版式).
 *
 * @param quote around fields that hold delimiters
 * @param rows the first ones
 */
record TextHead(char delimiter, char quote, List<TableRow> rows) {

    /** More than any header, and enough records to tell a delimiter from a comma in a sentence. */
    static final int BYTES = 256 * 1024;

    private static final int END_BYTES = 64 * 1024;

    TextHead {
        rows = List.copyOf(rows);
    }

    /** @throws Refusal {@code collection.empty-file} */
    static TextHead of(Path path, SourceFile file, Charset charset, @Nullable Character declared) {
        String head = head(path, file, charset);
        if (head.isBlank()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.empty-file")
                    .with("file", file.name());
        }
        char quote = Delimiters.quote(head);
        char delimiter = declared != null ? declared : Delimiters.likeliest(head, quote);
        return new TextHead(delimiter, quote, Delimiters.records(head, delimiter, quote, Heading.LOOKED_AT));
    }

    /** The last rows, as far as they can be told without reading all that stands before them. */
    List<TableRow> last(Path path, SourceFile file, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_16)) {
            // where a character begins is not told by its bytes
            return List.of();
        }
        List<TableRow> last = Delimiters.records(end(path, charset), delimiter, quote, Integer.MAX_VALUE);
        return last.subList(Math.max(0, last.size() - Footing.LOOKED_AT), last.size());
    }

    private static String end(Path path, Charset charset) {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, in.length() - END_BYTES);
            byte[] bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            String end = new String(bytes, charset);
            return from == 0 ? end : end.substring(end.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's first text up to a whole line, its byte order mark gone. */
    private static String head(Path path, SourceFile file, Charset charset) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), text, bytes.length == file.bytes());
        String head = text.flip().toString();
        String unmarked = head.startsWith("\uFEFF") ? head.substring(1) : head;
        int lastLine = Math.max(unmarked.lastIndexOf('\n'), unmarked.lastIndexOf('\r'));
        return bytes.length < file.bytes() && lastLine > 0 ? unmarked.substring(0, lastLine + 1) : unmarked;
    }
}
