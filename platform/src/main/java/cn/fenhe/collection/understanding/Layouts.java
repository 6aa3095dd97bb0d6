package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.collection.receiving.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the layout of files from their first lines; a run's files must all have the same. */
final class Layouts {

    /** More than any header, and enough records to tell a delimiter from a comma in a sentence. */
    private static final int HEAD = 256 * 1024;

    private Layouts() {}

    static Layout ofAll(Path folder, List<SourceFile> files, Charset charset, @Nullable Character delimiter) {
        Layout common = null;
        boolean rows = false;
        for (SourceFile file : files) {
            Layout own = of(folder, file, charset, delimiter);
            rows |= own.rows();
            if (common == null) {
                common = own;
            } else if (!own.header().equals(common.header()) || own.delimiter() != common.delimiter()) {
                throw about("collection.headers-differ", file)
                        .with("header", own.header())
                        .with("others", common.header());
            }
        }
        if (common == null || !rows) {
            throw about("collection.no-rows", files.getFirst());
        }
        return common;
    }

    private static Layout of(Path folder, SourceFile file, Charset charset, @Nullable Character declared) {
        String head = head(folder.resolve(file.stored()), file, charset);
        if (head.isBlank()) {
            throw about("collection.empty-file", file);
        }
        char quote = Delimiters.quote(head);
        char delimiter = declared != null ? declared : Delimiters.likeliest(head, quote);
        List<List<String>> records = Delimiters.records(head, delimiter, quote, 2);
        if (records.isEmpty() || records.getFirst().stream().allMatch(String::isBlank)) {
            throw about("collection.no-header", file);
        }
        // a header may be as long as all that was read
        boolean rows = records.size() > 1 || file.bytes() > HEAD;
        return new Layout(delimiter, quote, named(records.getFirst()), rows);
    }

    /** A blank header is called by its place, 列3: spreadsheets leave such columns behind, and nobody has to map them. */
    private static List<String> named(List<String> header) {
        return IntStream.range(0, header.size())
                .mapToObj(i -> header.get(i).isBlank() ? "列" + (i + 1) : header.get(i))
                .toList();
    }

    private static Refusal about(String code, SourceFile file) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code).with("file", file.name());
    }

    /** The file's first text up to a whole line, its byte order mark gone. */
    private static String head(Path path, SourceFile file, Charset charset) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(HEAD);
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
