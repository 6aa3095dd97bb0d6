package cn.fenhe.collection.receiving;

/** Checks bytes against strict GB18030 as they pass: one, two or four bytes, and within four only what Unicode has. */
final class Gb18030Scan {

    private static final int BMP_END = 39_419;
    private static final int SUPPLEMENT = 189_000;
    private static final int SUPPLEMENT_END = SUPPLEMENT + 0xFFFFF;

    private long fault = -1;
    private long start;
    private int state;
    private int linear;

    boolean isBetween() {
        return state == 0;
    }

    boolean isPlain() {
        return fault >= 0;
    }

    void next(int b, long offset) {
        boolean fits = switch (state) {
            case 0 -> begin(b, offset);
            case 1 -> second(b);
            case 2 -> third(b);
            default -> fourth(b);
        };
        if (!fits && fault < 0) {
            fault = start;
        }
    }

    private boolean begin(int b, long offset) {
        start = offset;
        if (b >= 0x81 && b <= 0xFE) {
            state = 1;
            linear = b - 0x81;
            return true;
        }
        return b < 0x80;
    }

    private boolean second(int b) {
        if (b >= 0x30 && b <= 0x39) {
            state = 2;
            linear = linear * 10 + b - 0x30;
            return true;
        }
        state = 0;
        return b >= 0x40 && b <= 0xFE && b != 0x7F;
    }

    private boolean third(int b) {
        state = 3;
        linear = linear * 126 + b - 0x81;
        return b >= 0x81 && b <= 0xFE;
    }

    private boolean fourth(int b) {
        state = 0;
        linear = linear * 10 + b - 0x30;
        return b >= 0x30 && b <= 0x39 && (linear <= BMP_END || (linear >= SUPPLEMENT && linear <= SUPPLEMENT_END));
    }

    void finish() {
        if (state != 0 && fault < 0) {
            fault = start;
        }
    }

    long fault() {
        return fault;
    }
}
