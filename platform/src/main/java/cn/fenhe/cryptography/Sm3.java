package cn.fenhe.cryptography;

import java.io.OutputStream;

/** The SM3 digest (密码杂凑算法, GB/T 32905), and HMAC-SM3. */
public final class Sm3 {

    private Sm3() {}

    /** The 32 byte digest of the concatenated parts. */
    public static byte[] digest(byte[]... parts) {
        throw new UnsupportedOperationException("digest");
    }

    /** The digest as 64 lower-case hexadecimal digits. */
    public static String hex(byte[]... parts) {
        throw new UnsupportedOperationException("hex");
    }

    /** HMAC-SM3 of the concatenated parts, 32 bytes. */
    public static byte[] hmac(byte[] key, byte[]... parts) {
        throw new UnsupportedOperationException("hmac");
    }

    /** A stream that digests what passes through it on its way to {@code next}. */
    public static DigestingOutputStream digesting(OutputStream next) {
        throw new UnsupportedOperationException("digesting");
    }
}
