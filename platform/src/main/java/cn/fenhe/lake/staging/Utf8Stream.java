package cn.fenhe.lake.staging;

import cn.fenhe.lake.SourceUnreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Passes bytes on as long as they are well-formed UTF-8 (Unicode, table 3-7), and says at which byte they cease to be. */
final class Utf8Stream extends FilterInputStream {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;

    private final String file;
    private long offset;
    /** Bytes that the character under way still needs, and the bounds of the next of them. */
    private int missing;

    private int least;
    private int most;

    /** @param offset of the first byte in the file */
    Utf8Stream(InputStream in, String file, long offset) {
        super(in);
        this.file = file;
        this.offset = offset;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        if (read > 0) {
            check(bytes, from, from + read);
            offset += read;
        } else if (read < 0 && missing > 0) {
            throw new SourceUnreadable(file, "charset", offset);
        }
        return read;
    }

    private void check(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            while (missing == 0 && at + 8 <= to && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
                at += 8;
            }
            if (at < to && !follows(bytes[at] & 0xFF)) {
                throw new SourceUnreadable(file, "charset", offset + at - from);
            }
            at++;
        }
    }

    private boolean follows(int b) {
        if (missing > 0) {
            boolean sound = b >= least && b <= most;
            missing--;
            least = 0x80;
            most = 0xBF;
            return sound;
        }
        if (b < 0x80) {
            return true;
        }
        missing = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return b >= 0xC2 && b <= 0xF4;
    }
}
