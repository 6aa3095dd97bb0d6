package cn.fenhe.lake.staging;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a file may hold a record beyond {@link RecordScanner#LONGEST}: what is longer than its buffer the engine passes over
 * without a word. Where no quote is, a line's end in every few megabytes is answer enough, and takes a fraction of a reading.
 */
final class LongRecords {

    private static final int CHUNK = 1 << 20;
    /** Two such stretches, each with a line's end in it, can't hold a longer record between them. */
    private static final int MOST_CHUNKS_WITHOUT_END = RecordScanner.LONGEST / CHUNK / 2;

    private LongRecords() {}

    static boolean areIn(SourceFile source, char delimiter, @Nullable Character quote) throws IOException {
        try (InputStream in = source.open()) {
            if (!hasLongLineOrQuote(in, quote)) {
                return false;
            }
        }
        try (InputStream in = source.open()) {
            RecordScanner records = new RecordScanner(in, source.mark(), delimiter, quote);
            boolean any = records.next();
            while (any) {
                any = records.next();
            }
            return false;
        } catch (RecordScanner.RecordTooLong e) {
            return true;
        }
    }

    /** Whether a line may be long, or a quote may make one record of several lines. */
    private static boolean hasLongLineOrQuote(InputStream in, @Nullable Character quote) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int without = 0;
        for (int got = in.readNBytes(chunk, 0, CHUNK); got > 0; got = in.readNBytes(chunk, 0, CHUNK)) {
            without = hasLineEnd(chunk, got) ? 0 : without + 1;
            if (without >= MOST_CHUNKS_WITHOUT_END || (quote != null && holds(chunk, got, (byte) quote.charValue()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLineEnd(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            if (chunk[i] == '\n' || chunk[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(byte[] chunk, int length, byte wanted) {
        boolean found = false;
        // without a way out, so that the compiler makes vectors of it
        for (int i = 0; i < length; i++) {
            found |= chunk[i] == wanted;
        }
        return found;
    }
}
