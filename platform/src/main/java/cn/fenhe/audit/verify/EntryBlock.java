package cn.fenhe.audit.verify;

import cn.fenhe.audit.tree.TreeHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some neighbouring lines of the entries, with the leaves that the tree holds for them; checked on any thread.
 *
 * @param first the index that the first line must have
 * @param lines whole lines
 * @param ends where each line's line feed stands
 * @param leaves 32 bytes a line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EntryBlock(long first, byte[] lines, int[] ends, byte[] leaves) {

    private static final int HASH = 32;

    /** The leaves' hashes in order, or the first problem. */
    record Checked(List<byte[]> hashes, @Nullable Refused problem) {}

    Checked check() {
        List<byte[]> hashes = new ArrayList<>(ends.length);
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            long index = first + i;
            int tab = afterIndex(index, start, ends[i]);
            if (tab < 0) {
                return new Checked(hashes, new Refused("entry " + index + " is missing or out of its place", index));
            }
            byte[] hash = TreeHash.leaf(Arrays.copyOfRange(lines, tab, ends[i]));
            if (!Arrays.equals(hash, 0, HASH, leaves, i * HASH, (i + 1) * HASH)) {
                return new Checked(hashes, new Refused("entry " + index + " is not the one that was recorded", index));
            }
            hashes.add(hash);
            start = ends[i] + 1;
        }
        return new Checked(hashes, null);
    }

    /** Where the canonical bytes begin; negative when the line does not begin with its index and a tab. */
    private int afterIndex(long index, int start, int end) {
        String expected = Long.toString(index);
        int tab = start + expected.length();
        if (tab >= end || lines[tab] != '\t') {
            return -1;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (lines[start + i] != expected.charAt(i)) {
                return -1;
            }
        }
        return tab + 1;
    }
}
