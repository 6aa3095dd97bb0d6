package cn.fenhe.collection.receiving;

import cn.fenhe.collection.receiving.Encoding.Bom;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every byte of a file once, on its way to the disk, and tries the character sets side by side. The head alone would not do: a
 * file may begin with a thousand lines of ASCII and name its first person in the thousand and first.
 */
final class EncodingScan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private final Utf8Scan utf8 = new Utf8Scan();
    private final Gb18030Scan gb = new Gb18030Scan();
    private final byte[] head = new byte[3];
    private @Nullable Utf16Scan utf16;
    private @Nullable Bom bom;
    private long offset;
    private long nul = -1;
    private boolean ascii = true;

    void accept(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end && offset < head.length) {
            head[(int) offset] = bytes[at];
            one(bytes[at++] & 0xFF);
            mark();
        }
        while (at < end) {
            int plain = plain(bytes, at, end);
            at += plain;
            offset += plain;
            if (at < end) {
                one(bytes[at++] & 0xFF);
            }
        }
    }

    /** How many bytes from a place on hold nothing that the single scans would have to see. */
    private int plain(byte[] bytes, int at, int end) {
        boolean between = (utf8.isPlain() || utf8.isBetween()) && (gb.isPlain() || gb.isBetween());
        if (utf16 != null || !between) {
            return 0;
        }
        return gb.isPlain() && !utf8.isPlain() ? plainUtf8(bytes, at, end) : plainAscii(bytes, at, end);
    }

    /** Bytes that are ASCII and not zero, or whole sequences of three such as Chinese text consists of. */
    private int plainUtf8(byte[] bytes, int from, int end) {
        int at = from;
        int sequences = 0;
        while (at < end) {
            int b = bytes[at];
            if (b > 0) {
                at++;
            } else if (b >= (byte) 0xE1
                    && b <= (byte) 0xEC
                    && at + 2 < end
                    && follows(bytes[at + 1])
                    && follows(bytes[at + 2])) {
                at += 3;
                sequences++;
            } else {
                break;
            }
        }
        ascii &= sequences == 0;
        utf8.passed(sequences);
        return at - from;
    }

    private static boolean follows(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** Bytes from a place on, in steps of eight, that are ASCII and not zero. */
    private static int plainAscii(byte[] bytes, int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long eight = (long) LONGS.get(bytes, at);
            if ((eight & HIGH_BITS) != 0 || ((eight - ONES) & ~eight & HIGH_BITS) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        return at - from;
    }

    private void one(int b) {
        if (utf16 != null) {
            utf16.next(b, offset);
        } else {
            ascii &= b < 0x80;
            if (b == 0 && nul < 0) {
                nul = offset;
            }
            if (!utf8.isPlain()) {
                utf8.next(b, offset);
            }
            if (!gb.isPlain()) {
                gb.next(b, offset);
            }
        }
        offset++;
    }

    private void mark() {
        int first = head[0] & 0xFF;
        int second = head[1] & 0xFF;
        if (offset == 2 && first + second == 0xFE + 0xFF && (first == 0xFE || first == 0xFF)) {
            bom = first == 0xFE ? Bom.UTF_16BE : Bom.UTF_16LE;
            utf16 = new Utf16Scan(bom == Bom.UTF_16BE);
        } else if (offset == 3 && first == 0xEF && second == 0xBB && (head[2] & 0xFF) == 0xBF) {
            bom = Bom.UTF_8;
        }
    }

    long bytes() {
        return offset;
    }

    Encoding finish() {
        utf8.finish();
        gb.finish();
        if (utf16 != null) {
            utf16.finish();
        }
        return new Encoding(
                bom,
                ascii,
                utf8.fault(),
                utf8.sequences(),
                utf8.faults(),
                gb.fault(),
                utf16 == null ? -1 : utf16.fault(),
                nul);
    }
}
