package cn.fenhe.cryptography;

import java.io.OutputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The SM3 digest (密码杂凑算法, GB/T 32905), and HMAC-SM3. */
public final class Sm3 {

    /** Bytes of a digest. */
    public static final int LENGTH = 32;

    private Sm3() {}

    /** The 32 byte digest of the concatenated parts. */
    public static byte[] digest(byte[]... parts) {
        SM3Digest sm3 = new SM3Digest();
        for (byte[] part : parts) {
            sm3.update(part, 0, part.length);
        }
        byte[] digest = new byte[LENGTH];
        sm3.doFinal(digest, 0);
        return digest;
    }

    /** The digest as 64 lower-case hexadecimal digits. */
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** HMAC-SM3 of the concatenated parts, 32 bytes. */
    public static byte[] hmac(byte[] key, byte[]... parts) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] digest = new byte[LENGTH];
        mac.doFinal(digest, 0);
        return digest;
    }

    /** A stream that digests what is written to it, in a thread of its own; for much that is received. */
    public static DigestBeside digestBeside() {
        return new DigestBeside();
    }

    /** A stream that digests what passes through it on its way to {@code next}. */
    public static DigestingOutputStream digesting(OutputStream next) {
        return new DigestingOutputStream(next);
    }
}
