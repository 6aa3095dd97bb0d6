package cn.fenhe.collection.receiving;

import org.jspecify.annotations.Nullable;

/**
 * What one pass over all bytes of a file says about its character set (字符集). Nothing is decided here: see {@code understanding.Charsets}.
 *
 * @param bom the byte order mark it begins with, null for none
 * @param ascii whether every byte is ASCII
 * @param utf8Fault offset of the first byte that is not strict UTF-8, -1 when all are
 * @param utf8Sequences well-formed UTF-8 sequences of three and four bytes, which Chinese text consists of
 * @param utf8Faults ill-formed ones; counting stops when the answer is plain
 * @param gbFault offset of the first byte that is not strict GB18030, -1 when all are
 * @param utf16Fault likewise of UTF-16 by its mark, -1 also when there is none
 * @param nul offset of the first zero byte of a file that is not UTF-16, -1 for none: text has none
 */
public record Encoding(
        @Nullable Bom bom,
        boolean ascii,
        long utf8Fault,
        long utf8Sequences,
        long utf8Faults,
        long gbFault,
        long utf16Fault,
        long nul) {

    /** Byte order marks. */
    public enum Bom {
        UTF_8(3),
        UTF_16BE(2),
        UTF_16LE(2);

        private final int length;

        Bom(int length) {
            this.length = length;
        }

        public int length() {
            return length;
        }
    }

    /** Whether it was written as UTF-8, though perhaps damaged: GB18030 text hardly ever looks like sequences of three. */
    public boolean meantAsUtf8() {
        return bom == Bom.UTF_8 || utf8Fault < 0 || utf8Sequences >= 2 * utf8Faults;
    }
}
