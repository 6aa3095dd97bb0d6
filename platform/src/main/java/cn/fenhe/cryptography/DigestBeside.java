package cn.fenhe.cryptography;

import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Digests by SM3, in a thread of its own, what is written: a core digests some 250 MB a second, for which whoever writes need not wait.
 * At most a few chunks wait for it. One writer; close it in any case.
 */
public final class DigestBeside extends OutputStream {

    private static final int CHUNK = 1 << 17;
    private static final int WAITING = 4;
    private static final byte[] LAST = new byte[0];

    private final SM3Digest sm3 = new SM3Digest();
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(WAITING);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(WAITING + 2);
    private final Thread digesting;
    private byte[] chunk = new byte[CHUNK];
    private int filled;

    DigestBeside() {
        digesting = Thread.ofVirtual().name("sm3").start(this::digest);
    }

    private void digest() {
        try {
            for (byte[] next = waiting.take(); next != LAST; next = waiting.take()) {
                sm3.update(next, 0, next.length);
                free.offer(next);
                // others' requests are carried by the same few cores
                Thread.yield();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void write(int b) throws InterruptedIOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedIOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int some = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, from, chunk, filled, some);
            filled += some;
            from += some;
            left -= some;
            if (filled == CHUNK) {
                hand(chunk);
                byte[] used = free.poll();
                chunk = used == null ? new byte[CHUNK] : used;
                filled = 0;
            }
        }
    }

    private void hand(byte[] bytes) throws InterruptedIOException {
        try {
            waiting.put(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the digest was behind");
        }
    }

    /** The digest of all that was written, 64 hexadecimal digits; nothing can be written afterwards. */
    public String hex() throws InterruptedIOException {
        if (filled > 0) {
            hand(Arrays.copyOf(chunk, filled));
        }
        hand(LAST);
        try {
            digesting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the digest was behind");
        }
        byte[] digest = new byte[Sm3.LENGTH];
        sm3.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public void close() {
        digesting.interrupt();
    }
}
