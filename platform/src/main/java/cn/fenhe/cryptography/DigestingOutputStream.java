package cn.fenhe.cryptography;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Digests by SM3 what is written through it. Not safe for several threads. */
public final class DigestingOutputStream extends FilterOutputStream {

    private final SM3Digest sm3 = new SM3Digest();
    private long count;

    DigestingOutputStream(OutputStream next) {
        super(next);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        sm3.update((byte) b);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        sm3.update(bytes, offset, length);
        count += length;
    }

    /** The digest of all that was written so far, 64 hexadecimal digits. */
    public String hex() {
        byte[] digest = new byte[Sm3.LENGTH];
        new SM3Digest(sm3).doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    /** Bytes written so far. */
    public long count() {
        return count;
    }
}
