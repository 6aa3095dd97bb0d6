package cn.fenhe.lake.staging;

import cn.fenhe.lake.SourceUnreadable;
import cn.fenhe.lake.write.DelimitedFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a source again with its place before each record: line, offset, length and the code of a fault of structure. What the engine
 * then reads is sound by construction, and each row knows where it came from.
 */
final class Normalized {

    static final int PLACE_COLUMNS = 4;

    private static final int CHUNK = 1 << 20;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final DelimitedFile layout;
    private final byte[] separator;
    private final LongConsumer progress;

    Normalized(DelimitedFile layout, LongConsumer progress) {
        this.layout = layout;
        this.separator = Character.toString(layout.delimiter()).getBytes(StandardCharsets.US_ASCII);
        this.progress = progress;
    }

    /** @return records written */
    long write(Path utf8, String name, Path target) throws IOException {
        try (InputStream in = new Utf8Stream(withoutMark(utf8), name);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), CHUNK)) {
            RecordScanner records = new RecordScanner(in, layout.delimiter(), layout.quote());
            return write(records, name, markLength(utf8), out);
        } catch (RecordScanner.RecordTooLong e) {
            throw new SourceUnreadable(name, "record-too-long", e.offset());
        }
    }

    private long write(RecordScanner records, String name, int mark, OutputStream out) throws IOException {
        boolean any = records.next();
        if (!any) {
            throw new SourceUnreadable(name, "empty", null);
        }
        if (layout.header()) {
            if (records.fields() != layout.columns()) {
                throw new SourceUnreadable(name, "header", records.offset() + mark);
            }
            any = records.next();
        }
        long written = 0;
        long told = 0;
        for (; any; any = records.next()) {
            write(records, mark, out);
            written++;
            if (records.offset() - told > CHUNK) {
                progress.accept(records.offset() - told);
                told = records.offset();
            }
        }
        return written;
    }

    private void write(RecordScanner record, int mark, OutputStream out) throws IOException {
        Fault fault = fault(record);
        number(record.line(), out);
        number(record.offset() + mark, out);
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
        if (record.fault() != null) {
            return record.fault();
        }
        int excess = record.fields() - layout.columns();
        return excess == 0 ? null : excess > 0 ? Fault.TOO_MANY_COLUMNS : Fault.TOO_FEW_COLUMNS;
    }

    private static InputStream withoutMark(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        in.mark(BOM.length);
        if (!Arrays.equals(in.readNBytes(BOM.length), BOM)) {
            in.reset();
        }
        return in;
    }

    private static int markLength(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BOM.length), BOM) ? BOM.length : 0;
        }
    }
}
