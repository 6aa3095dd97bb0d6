package cn.fenhe.api;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What is a text that people read, and what only pretends (文字核查): signs that turn the direction of what follows make one name look
 * like another, signs of no width make two names look like one.
 */
public final class PlainText {

    private static final String WITHOUT_WIDTH = "\u00AD\u180E\u200B\u200C\u200D\u2060\uFEFF";

    private PlainText() {}

    /** Composed, without what has no width, and without spaces around it. */
    public static String clean(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        StringBuilder seen = new StringBuilder(composed.length());
        composed.codePoints().filter(sign -> WITHOUT_WIDTH.indexOf(sign) < 0).forEach(seen::appendCodePoint);
        return seen.toString().strip();
    }

    /** A text as it is compared: without width, case and spaces. */
    public static String key(String text) {
        return Normalizer.normalize(clean(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    /** Whether a text has signs that are none: controls but line breaks and tabs, halves of characters, turns of direction. */
    public static boolean isUnprintable(String text) {
        return text.codePoints().anyMatch(PlainText::isUnprintable);
    }

    /** A name of a file as it is shown and kept: what cannot be printed is a question mark, and it is not endless. */
    public static String fileName(String given) {
        StringBuilder name = new StringBuilder();
        clean(given)
                .codePoints()
                .limit(255)
                .forEach(sign -> name.appendCodePoint(isUnprintable(sign) || sign < ' ' ? '?' : sign));
        return name.toString();
    }

    private static boolean isUnprintable(int sign) {
        return Character.isISOControl(sign) && sign != '\n' && sign != '\t' && sign != '\r'
                || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069
                || sign == 0x200E
                || sign == 0x200F
                || sign == 0x061C
                || !Character.isDefined(sign);
    }
}
