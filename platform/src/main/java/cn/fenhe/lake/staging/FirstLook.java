package cn.fenhe.lake.staging;

import cn.fenhe.lake.write.DelimitedFile.Lines;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a file's bytes says before the engine reads it, at a fraction of a reading.
 *
 * @param tooLong whether it holds a record beyond {@link RecordScanner#LONGEST}: what is longer than its buffer the engine passes over
 *     without a word
 * @param zeros whether it holds a zero byte; where none is, no text needs to be searched for one, which takes the engine a sixth of
 *     all its work
 */
record FirstLook(boolean tooLong, boolean zeros) {

    private static final int CHUNK = 1 << 20;
    /** Two such stretches, each with a line's end in it, can't hold a longer record between them. */
    private static final int MOST_CHUNKS_WITHOUT_END = RecordScanner.LONGEST / CHUNK / 2;

    static FirstLook at(SourceFile source, char delimiter, @Nullable Character quote) throws IOException {
        boolean zeros = false;
        boolean quotes = false;
        boolean longLine = false;
        int without = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = source.open()) {
            for (int got = in.readNBytes(chunk, 0, CHUNK); got > 0; got = in.readNBytes(chunk, 0, CHUNK)) {
                without = hasLineEnd(chunk, got) ? 0 : without + 1;
                longLine |= without >= MOST_CHUNKS_WITHOUT_END;
                zeros = zeros || holds(chunk, got, (byte) 0);
                quotes = quotes || (quote != null && holds(chunk, got, (byte) quote.charValue()));
            }
        }
        // a quote may make one record of several lines
        return new FirstLook((longLine || quotes) && isTooLong(source, delimiter, quote), zeros);
    }

    private static boolean isTooLong(SourceFile source, char delimiter, @Nullable Character quote) throws IOException {
        try (InputStream in = source.open()) {
            RecordScanner records = new RecordScanner(in, source.mark(), delimiter, quote, Lines.PHYSICAL);
            boolean any = records.next();
            while (any) {
                any = records.next();
            }
            return false;
        } catch (RecordScanner.RecordTooLong e) {
            return true;
        }
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
