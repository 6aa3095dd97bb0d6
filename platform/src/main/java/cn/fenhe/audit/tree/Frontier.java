package cn.fenhe.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its perfect subtrees, the largest first, at most 63 of them. Enough to add leaves and to
 * tell the root at every size, with nothing of what lies left of it.
 */
public final class Frontier {

    private final List<byte[]> peaks;
    private long size;

    public Frontier() {
        this(0, List.of());
    }

    /**
     * @param size leaves so far
     * @param peaks one for each bit that is set in the size, the largest subtree first
     * @throws IllegalArgumentException when their number does not fit the size
     */
    public Frontier(long size, List<byte[]> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(peaks.size() + " peaks do not make a tree of " + size);
        }
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** Adds a leaf's hash. */
    public void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            hash = TreeHash.node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public List<byte[]> peaks() {
        return List.copyOf(peaks);
    }

    /** The root of the tree as it stands. */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return TreeHash.empty();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = TreeHash.node(peaks.get(i), root);
        }
        return root;
    }
}
