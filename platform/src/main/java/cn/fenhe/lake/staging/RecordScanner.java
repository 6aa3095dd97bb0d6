package cn.fenhe.lake.staging;

import cn.fenhe.lake.write.DelimitedFile.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a delimited UTF-8 file: where each begins, on which physical line, and whether its structure is sound. Memory
 * is bounded by the longest record. Eight bytes are looked at at once until one of them may end a line or open a quote.
 */
final class RecordScanner {

    /** A longer record is a quote that was never closed, or no text at all. */
    static final int LONGEST = 8 << 20;

    private static final int CHUNK = 1 << 20;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private final InputStream in;
    private final byte delimiter;
    private final int quote;
    private final boolean records;
    /** Every byte that ends a line or opens a quote is below this, and few others are. */
    private final long below;

    private byte[] buffer = new byte[CHUNK];
    private int filled;
    private boolean ended;
    /** Bytes of the file before the buffer. */
    private long before;

    private int at;
    private int start;
    private int end;
    private long line = 1;
    private long recordLine;
    private boolean quoted;
    private boolean broken;

    /**
     * @param before bytes of the file that were read already
     * @param quote null for none
     * @param lines how they are counted
     */
    RecordScanner(InputStream in, long before, char delimiter, @Nullable Character quote, Lines lines) {
        this.in = in;
        this.before = before;
        this.delimiter = (byte) delimiter;
        this.quote = quote == null ? Integer.MIN_VALUE : quote;
        this.records = lines == Lines.RECORDS;
        this.below = ONES * (Math.max(quote == null ? 0 : quote, '\r') + 1);
    }

    /** Moves to the next record; blank lines are none. */
    boolean next() throws IOException {
        while (scan()) {
            if (end > start) {
                return true;
            }
        }
        return false;
    }

    /** Offset of the record's first byte in the file. */
    long offset() {
        return before + start;
    }

    /** Length in bytes, without the line's end. */
    int length() {
        return end - start;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(buffer, start, end - start);
    }

    /** Line on which the record starts, from one. */
    long line() {
        return recordLine;
    }

    /** Whether a quote was never closed, or followed by more text. */
    boolean broken() {
        return broken;
    }

    /** Eight bytes of the record from a place on, zeros past its end. */
    long eightAt(int place) {
        int from = start + place;
        if (end - from >= Long.BYTES) {
            return (long) LONGS.get(buffer, from);
        }
        long bytes = 0;
        for (int i = from; i < end; i++) {
            bytes |= (buffer[i] & 0xFFL) << 8 * (i - from);
        }
        return bytes;
    }

    /** The number of fields. */
    int fields() {
        return quoted ? values().size() : 1 + delimiters();
    }

    private int delimiters() {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (buffer[i] == delimiter) {
                count++;
            }
        }
        return count;
    }

    /** The fields' values; of a broken record no more than a guess. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        int from = start;
        while (from <= end) {
            int to = fieldEnd(from);
            values.add(value(from, to));
            from = to + 1;
        }
        return values;
    }

    private int fieldEnd(int from) {
        int i = from;
        if (i < end && buffer[i] == quote) {
            i++;
            while (i < end && (buffer[i] != quote || (i + 1 < end && buffer[i + 1] == quote))) {
                i += buffer[i] == quote ? 2 : 1;
            }
        }
        while (i < end && buffer[i] != delimiter) {
            i++;
        }
        return Math.min(i, end);
    }

    private String value(int from, int to) {
        if (to - from < 2 || buffer[from] != quote || buffer[to - 1] != quote) {
            return new String(buffer, from, to - from, StandardCharsets.UTF_8);
        }
        String mark = Character.toString(quote);
        return new String(buffer, from + 1, to - from - 2, StandardCharsets.UTF_8).replace(mark + mark, mark);
    }

    private boolean scan() throws IOException {
        start = at;
        recordLine = line;
        quoted = false;
        broken = false;
        while (skip()) {
            byte b = buffer[at++];
            if (b == '\n' || b == '\r') {
                endLine(b);
                return true;
            }
            if (b == quote && !broken && opensField()) {
                quotedField();
            }
        }
        end = at;
        return end > start;
    }

    /** Moves to the next byte that may end a line or open a quote; false at the end of the file. */
    private boolean skip() throws IOException {
        while (true) {
            while (at + Long.BYTES <= filled) {
                long word = (long) LONGS.get(buffer, at);
                long few = (word - below) & ~word & HIGHS;
                if (few != 0) {
                    at += Long.numberOfTrailingZeros(few) >> 3;
                    return true;
                }
                at += Long.BYTES;
            }
            if (at < filled) {
                return true;
            }
            if (!load()) {
                return false;
            }
        }
    }

    private boolean opensField() {
        return at - 1 == start || buffer[at - 2] == delimiter;
    }

    private void endLine(byte b) throws IOException {
        end = at - 1;
        line++;
        if (b == '\r' && has() && buffer[at] == '\n') {
            at++;
            end = at - 2;
        }
    }

    /** Reads past the closing quote. */
    private void quotedField() throws IOException {
        quoted = true;
        while (skip()) {
            byte b = buffer[at++];
            if (b == '\n') {
                line += records ? 0 : 1;
            } else if (b == quote) {
                if (!has()) {
                    return;
                }
                if (buffer[at] != quote) {
                    broken = buffer[at] != delimiter && buffer[at] != '\n' && buffer[at] != '\r';
                    return;
                }
                at++;
            }
        }
        broken = true;
    }

    private boolean has() throws IOException {
        return at < filled || load();
    }

    private boolean load() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            before += start;
            filled -= start;
            at -= start;
            start = 0;
        }
        if (filled == buffer.length) {
            if (filled >= LONGEST) {
                throw new RecordTooLong(before);
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(read, 0);
        return read > 0;
    }

    /** A record is longer than {@link #LONGEST}. */
    static final class RecordTooLong extends IOException {

        private final long offset;

        RecordTooLong(long offset) {
            super("a record longer than " + LONGEST + " bytes at " + offset);
            this.offset = offset;
        }

        long offset() {
            return offset;
        }
    }
}
