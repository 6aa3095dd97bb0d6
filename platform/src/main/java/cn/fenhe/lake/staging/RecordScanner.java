package cn.fenhe.lake.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a delimited UTF-8 file: where each begins, on which physical line, and whether its structure is sound. Memory
 * is bounded by the longest record.
 */
final class RecordScanner {

    /** A longer record is a quote that was never closed, or no text at all. */
    static final int LONGEST = 8 << 20;

    private static final int CHUNK = 1 << 20;

    private final InputStream in;
    private final int delimiter;
    private final int quote;

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
    private int fields;
    private @Nullable Fault fault;

    /** @param quote null for none */
    RecordScanner(InputStream in, char delimiter, @Nullable Character quote) {
        this.in = in;
        this.delimiter = delimiter;
        this.quote = quote == null ? Integer.MIN_VALUE : quote;
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

    /** Physical line on which the record starts, from one. */
    long line() {
        return recordLine;
    }

    int fields() {
        return fields;
    }

    /** Null when the structure is sound; whether the number of fields is right the caller knows. */
    @Nullable
    Fault fault() {
        return fault;
    }

    private boolean scan() throws IOException {
        start = at;
        recordLine = line;
        fields = 1;
        fault = null;
        boolean fieldStart = true;
        int b;
        while ((b = current()) >= 0) {
            at++;
            if (b == delimiter) {
                fields++;
                fieldStart = true;
                continue;
            }
            if (b == '\n' || b == '\r') {
                endLine(b);
                return true;
            }
            if (b == quote && fieldStart && fault != Fault.QUOTE) {
                quotedField();
            }
            note(b);
            fieldStart = false;
        }
        end = at;
        return end > start;
    }

    private void endLine(int b) throws IOException {
        end = at - 1;
        if (b == '\r' && current() == '\n') {
            at++;
            end = at - 2;
        }
        line++;
    }

    /** Reads past the closing quote. */
    private void quotedField() throws IOException {
        int b;
        while ((b = current()) >= 0) {
            at++;
            if (b != quote) {
                note(b);
                if (b == '\n') {
                    line++;
                }
            } else if (current() == quote) {
                at++;
            } else {
                int after = current();
                if (after >= 0 && after != delimiter && after != '\n' && after != '\r') {
                    fault = Fault.QUOTE;
                }
                return;
            }
        }
        fault = Fault.QUOTE;
    }

    private void note(int b) {
        if (b == 0) {
            fault = Fault.NUL;
        }
    }

    /** The byte at hand, negative for none; only bytes of ASCII matter, so those of other characters are told as 127. */
    private int current() throws IOException {
        if (at == filled && !load()) {
            return -1;
        }
        byte b = buffer[at];
        return b < 0 ? 127 : b;
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
