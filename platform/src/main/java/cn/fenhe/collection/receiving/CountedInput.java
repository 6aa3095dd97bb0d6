package cn.fenhe.collection.receiving;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What is received: each byte counted against the bounds and shown to the digest before anyone unpacks it. */
final class CountedInput extends FilterInputStream {

    private final Bounds bounds;
    private final OutputStream digest;
    private long count;

    CountedInput(InputStream in, Bounds bounds, OutputStream digest) {
        super(in);
        this.bounds = bounds;
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        if (got > 0) {
            count += got;
            bounds.received(got);
            digest.write(bytes, offset, got);
        }
        return got;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long count() {
        return count;
    }

    /** Reads what an unpacker left, so that the digest is of the whole file. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    /** The request's stream is not ours to close. */
    @Override
    public void close() {}
}
