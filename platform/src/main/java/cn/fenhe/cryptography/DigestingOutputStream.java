package cn.fenhe.cryptography;

import java.io.FilterOutputStream;
import java.io.OutputStream;

/** Digests by SM3 what is written through it. */
public final class DigestingOutputStream extends FilterOutputStream {

    DigestingOutputStream(OutputStream next) {
        super(next);
    }

    /** The digest of all that was written so far, 64 hexadecimal digits. */
    public String hex() {
        throw new UnsupportedOperationException("hex");
    }

    /** Bytes written so far. */
    public long count() {
        throw new UnsupportedOperationException("count");
    }
}
