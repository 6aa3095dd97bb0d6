package cn.fenhe.collection.receiving;

/** Checks bytes against UTF-16 as they pass: whole units, surrogates in pairs. */
final class Utf16Scan {

    private final boolean bigEndian;
    private long fault = -1;
    private int first = -1;
    private boolean afterHigh;
    private long start;

    Utf16Scan(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    void next(int b, long offset) {
        if (first < 0) {
            first = b;
            start = afterHigh ? start : offset;
            return;
        }
        unit((char) (bigEndian ? first << 8 | b : b << 8 | first));
        first = -1;
    }

    private void unit(char unit) {
        if (Character.isLowSurrogate(unit) != afterHigh && fault < 0) {
            fault = start;
        }
        afterHigh = Character.isHighSurrogate(unit);
    }

    void finish() {
        if ((first >= 0 || afterHigh) && fault < 0) {
            fault = start;
        }
    }

    long fault() {
        return fault;
    }
}
