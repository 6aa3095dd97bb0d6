package cn.fenhe.lake.staging;

import cn.fenhe.lake.SourceUnreadable;
import cn.fenhe.lake.write.DelimitedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes records again with their place before each: line, offset, length and the code of a fault of structure. What the engine
 * then reads is sound by construction, and each row knows where it came from.
 */
final class Normalized {

    private static final int CHUNK = 1 << 20;

    private final DelimitedFile layout;
    private final byte[] separator;
    private final LongConsumer progress;

    Normalized(DelimitedFile layout, LongConsumer progress) {
        this.layout = layout;
        this.separator = Character.toString(layout.delimiter()).getBytes(StandardCharsets.US_ASCII);
        this.progress = progress;
    }

    /**
     * Writes every record.
     *
     * @return how many
     * @throws SourceUnreadable at the first byte that is no UTF-8
     */
    long all(SourceFile source, Path target) throws IOException {
        try (InputStream in = new Utf8Stream(source.open(), source.name(), source.mark())) {
            return write(in, source, target, record -> true);
        }
    }

    /** Writes the records that are wanted, of a file whose encoding is known to be sound. */
    long some(SourceFile source, Path target, Predicate<RecordScanner> wanted) throws IOException {
        try (InputStream in = source.open()) {
            return write(in, source, target, wanted);
        }
    }

    /** Checks that there is a header of the right width, when there should be one; answers whether it begins at once. */
    boolean header(SourceFile source) throws IOException {
        try (InputStream in = new Utf8Stream(source.open(), source.name(), source.mark())) {
            RecordScanner records = scanner(in, source);
            readHeader(records, source);
            return records.line() == 1 && !records.broken();
        } catch (RecordScanner.RecordTooLong e) {
            throw new SourceUnreadable(source.name(), "record-too-long", e.offset());
        }
    }

    private RecordScanner scanner(InputStream in, SourceFile source) {
        return new RecordScanner(in, source.mark(), layout.delimiter(), layout.quote(), layout.lines());
    }

    private void readHeader(RecordScanner records, SourceFile source) throws IOException {
        if (!records.next()) {
            throw new SourceUnreadable(source.name(), "empty", null);
        }
        if (layout.header() && records.fields() != layout.columns()) {
            throw new SourceUnreadable(source.name(), "header", records.offset());
        }
    }

    private long write(InputStream in, SourceFile source, Path target, Predicate<RecordScanner> wanted)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), CHUNK)) {
            RecordScanner records = scanner(in, source);
            readHeader(records, source);
            return write(records, wanted, out);
        } catch (RecordScanner.RecordTooLong e) {
            throw new SourceUnreadable(source.name(), "record-too-long", e.offset());
        }
    }

    private long write(RecordScanner records, Predicate<RecordScanner> wanted, OutputStream out) throws IOException {
        long written = 0;
        long told = 0;
        boolean any = !layout.header() || records.next();
        for (; any; any = records.next()) {
            if (wanted.test(records)) {
                write(records, out);
                written++;
            }
            if (records.offset() - told > CHUNK) {
                progress.accept(records.offset() - told);
                told = records.offset();
            }
        }
        return written;
    }

    private void write(RecordScanner record, OutputStream out) throws IOException {
        Fault fault = fault(record);
        number(record.line(), out);
        number(record.offset(), out);
        number(record.length(), out);
        if (fault == null) {
            out.write(separator);
            record.writeTo(out);
        } else {
            out.write(Integer.toString(fault.at(0)).getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < layout.columns(); i++) {
                out.write(separator);
            }
        }
        out.write('\n');
    }

    private void number(long value, OutputStream out) throws IOException {
        out.write(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        out.write(separator);
    }

    private @Nullable Fault fault(RecordScanner record) {
        if (record.broken()) {
            return Fault.QUOTE;
        }
        int excess = record.fields() - layout.columns();
        return excess == 0 ? null : excess > 0 ? Fault.TOO_MANY_COLUMNS : Fault.TOO_FEW_COLUMNS;
    }
}
