package cn.fenhe.lake.staging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hashes of a batch's keys, spread over small partitions, each of which is then searched for repeats within the processor's
 * cache: a tenth of what grouping ten million keys costs the engine. Equal keys have equal hashes, so no repeat escapes; whether
 * equal hashes are equal keys is asked afterwards.
 */
final class KeyHashes {

    /** 256 MB of hashes; a larger batch is grouped by the engine, which can spill. */
    private static final long MOST = 32L << 20;

    private static final int PARTITIONS = 256;
    private static final int SHIFT = 63 - 8;
    private static final int BLOCK = 2048;

    private final List<List<long[]>> blocks = new ArrayList<>();
    private final int[] used = new int[PARTITIONS];
    private long count;

    KeyHashes() {
        for (int i = 0; i < PARTITIONS; i++) {
            blocks.add(new ArrayList<>());
        }
    }

    /** @param hashes 63 bits each */
    synchronized void add(long[] hashes, int number) {
        count += number;
        if (count > MOST) {
            blocks.forEach(List::clear);
            return;
        }
        for (int i = 0; i < number; i++) {
            int partition = (int) (hashes[i] >>> SHIFT);
            List<long[]> mine = blocks.get(partition);
            if (used[partition] % BLOCK == 0) {
                mine.add(new long[BLOCK]);
            }
            mine.getLast()[used[partition]++ % BLOCK] = hashes[i];
        }
    }

    /** Whether there were too many to keep. */
    boolean overflowed() {
        return count > MOST;
    }

    /** The hashes that came more than once. */
    long[] repeated() {
        long[] repeated = new long[16];
        int found = 0;
        long[] seen = new long[0];
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int needed = Integer.highestOneBit(Math.max(8, used[partition])) * 4;
            seen = seen.length == needed ? seen : new long[needed];
            Arrays.fill(seen, -1);
            for (int i = 0; i < used[partition]; i++) {
                long hash = blocks.get(partition).get(i / BLOCK)[i % BLOCK];
                if (!insert(seen, hash)) {
                    repeated = found == repeated.length ? Arrays.copyOf(repeated, found * 2) : repeated;
                    repeated[found++] = hash;
                }
            }
        }
        return Arrays.stream(repeated, 0, found).distinct().toArray();
    }

    /** False when it was there. */
    private static boolean insert(long[] seen, long hash) {
        int at = (int) hash & (seen.length - 1);
        while (seen[at] != -1) {
            if (seen[at] == hash) {
                return false;
            }
            at = (at + 1) & (seen.length - 1);
        }
        seen[at] = hash;
        return true;
    }
}
