package cn.fenhe.collection.receiving;

/** Checks bytes against strict UTF-8 (RFC 3629) as they pass: no overlong form, no surrogate, nothing past U+10FFFF. */
final class Utf8Scan {

    private static final long ENOUGH = 4096;

    private long fault = -1;
    private long sequences;
    private long faults;
    private long start;
    private int pending;
    private int length;
    private int low;
    private int high;

    boolean isBetween() {
        return pending == 0;
    }

    /** Whether the answer can't change any more. */
    boolean isPlain() {
        return fault >= 0 && sequences + faults > ENOUGH;
    }

    /** Whole sequences of three that somebody else looked at, between two others. */
    void passed(int sequencesOfThree) {
        sequences += sequencesOfThree;
    }

    void next(int b, long offset) {
        if (pending == 0) {
            begin(b, offset);
        } else if (b >= low && b <= high) {
            low = 0x80;
            high = 0xBF;
            if (--pending == 0 && length >= 3) {
                sequences++;
            }
        } else {
            fail(start);
            pending = 0;
            begin(b, offset);
        }
    }

    private void begin(int b, long offset) {
        if (b < 0x80) {
            return;
        }
        start = offset;
        low = 0x80;
        high = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            length = 2;
        } else if (b >= 0xE0 && b <= 0xEF) {
            length = 3;
            low = b == 0xE0 ? 0xA0 : low;
            high = b == 0xED ? 0x9F : high;
        } else if (b >= 0xF0 && b <= 0xF4) {
            length = 4;
            low = b == 0xF0 ? 0x90 : low;
            high = b == 0xF4 ? 0x8F : high;
        } else {
            fail(offset);
            return;
        }
        pending = length - 1;
    }

    void finish() {
        if (pending > 0) {
            fail(start);
            pending = 0;
        }
    }

    private void fail(long at) {
        faults++;
        if (fault < 0) {
            fault = at;
        }
    }

    long fault() {
        return fault;
    }

    long sequences() {
        return sequences;
    }

    long faults() {
        return faults;
    }
}
