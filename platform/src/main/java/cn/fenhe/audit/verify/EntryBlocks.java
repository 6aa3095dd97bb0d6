package cn.fenhe.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts the entries and leaves into blocks of whole lines. */
final class EntryBlocks implements AutoCloseable {

    private static final int LINES = 1024;
    private static final int HASH = 32;
    /** Longer than any entry the platform records. */
    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream entries;
    private final InputStream leaves;
    private final long end;
    private long next;
    private byte[] buffer = new byte[1 << 20];
    private int filled;
    private @Nullable Refused broken;

    EntryBlocks(InputStream entries, InputStream leaves, long from, long to) {
        this.entries = entries;
        this.leaves = leaves;
        this.next = from;
        this.end = to;
    }

    /**
     * @return null after the last line, which must be the last byte too
     * @throws Refused where the files end or break; the lines before that place were given as a block, so that what is wrong with them is
     *     told first
     */
    @Nullable
    EntryBlock next() throws Refused {
        if (broken != null) {
            throw broken;
        }
        try {
            int wanted = (int) Math.min(LINES, end - next);
            if (wanted == 0) {
                requireEnd();
                return null;
            }
            int[] ends = lineEnds(wanted);
            byte[] hashes = leaves.readNBytes(ends.length * HASH);
            if (hashes.length < ends.length * HASH) {
                long missing = next + hashes.length / HASH;
                throw new Refused("leaves.sm3 ends before the leaf of entry " + missing, missing);
            }
            return block(ends, hashes);
        } catch (IOException e) {
            throw unreadable(next, e);
        }
    }

    private EntryBlock block(int[] ends, byte[] hashes) {
        int length = ends.length == 0 ? 0 : ends[ends.length - 1] + 1;
        EntryBlock block = new EntryBlock(next, Arrays.copyOf(buffer, length), ends, hashes);
        System.arraycopy(buffer, length, buffer, 0, filled - length);
        filled -= length;
        next += ends.length;
        return block;
    }

    /** Fewer than wanted when the file ends or breaks before. */
    private int[] lineEnds(int wanted) {
        int[] ends = new int[wanted];
        int found = 0;
        int lineStart = 0;
        int scanned = 0;
        while (found < wanted) {
            if (scanned == filled && !read(next + found)) {
                return Arrays.copyOf(ends, found);
            }
            while (scanned < filled && found < wanted) {
                if (buffer[scanned++] == '\n') {
                    ends[found++] = scanned - 1;
                    lineStart = scanned;
                }
            }
            if (scanned - lineStart > LONGEST_LINE) {
                broken = new Refused("entry " + (next + found) + " is longer than any can be", next + found);
                return Arrays.copyOf(ends, found);
            }
        }
        return ends;
    }

    private boolean read(long index) {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int count = entries.read(buffer, filled, buffer.length - filled);
            if (count <= 0) {
                broken = new Refused("the entries end before entry " + index, index);
                return false;
            }
            filled += count;
            return true;
        } catch (IOException e) {
            broken = unreadable(index, e);
            return false;
        }
    }

    private static Refused unreadable(long index, IOException e) {
        return new Refused("the export cannot be read past entry " + index + ": " + e.getMessage(), index);
    }

    private void requireEnd() throws IOException, Refused {
        if (filled > 0 || entries.read() >= 0) {
            throw new Refused("there is something after the last entry, " + (end - 1), end);
        }
        if (leaves.read() >= 0) {
            throw new Refused("leaves.sm3 has more than the export's leaves", end);
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
        leaves.close();
    }
}
