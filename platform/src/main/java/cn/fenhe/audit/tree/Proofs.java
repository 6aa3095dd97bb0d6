package cn.fenhe.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes proofs (RFC 9162 2.1.3.1, 2.1.4.1) from a tree's nodes, and verifies them (2.1.3.2, 2.1.4.2) without the tree. */
public final class Proofs {

    private Proofs() {}

    /** Gives the root of the perfect subtree of {@code 2^level} leaves that begins at leaf {@code position << level}. */
    public interface Nodes {
        byte[] node(int level, long position);
    }

    /** The root of the first {@code size} leaves. */
    public static byte[] root(Nodes nodes, long size) {
        return size == 0 ? TreeHash.empty() : rangeRoot(nodes, 0, size);
    }

    /** The peaks of the first {@code size} leaves, as {@link Frontier} takes them. */
    public static List<byte[]> peaks(Nodes nodes, long size) {
        List<byte[]> peaks = new ArrayList<>();
        long start = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.add(nodes.node(level, start >> level));
                start += 1L << level;
            }
        }
        return peaks;
    }

    /** The sibling hashes from the leaf up. */
    public static List<byte[]> inclusion(Nodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        path(nodes, index, 0, size, path);
        return path;
    }

    /** What shows that the tree of {@code from} leaves is the beginning of the one of {@code to}. */
    public static List<byte[]> consistency(Nodes nodes, long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no consistency from " + from + " to " + to);
        }
        List<byte[]> proof = new ArrayList<>();
        if (from != 0 && from != to) {
            subproof(nodes, from, 0, to, true, proof);
        }
        return proof;
    }

    /** The root that a leaf and its path lead to; null when the path has not the length that the position asks. */
    public static byte @Nullable [] rootOf(long index, long size, byte[] leaf, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return null;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return null;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : null;
    }

    public static boolean includes(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        return Arrays.equals(rootOf(index, size, leaf, path), root);
    }

    /** Whether the proof shows that a tree of {@code to} leaves begins with the tree of {@code from}. */
    public static boolean consistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        if (from == 0) {
            return proof.isEmpty() && Arrays.equals(fromRoot, TreeHash.empty());
        }
        return !proof.isEmpty() && climbs(from, fromRoot, to, toRoot, proof);
    }

    private static boolean climbs(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        boolean whole = Long.bitCount(from) == 1;
        byte[] first = whole ? fromRoot : proof.getFirst();
        List<byte[]> rest = whole ? proof : proof.subList(1, proof.size());
        int shift = Long.numberOfTrailingZeros(from);
        long node = from - 1 >> shift;
        long last = to - 1 >> shift;
        byte[] before = first;
        byte[] after = first;
        for (byte[] sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = TreeHash.node(sibling, before);
                after = TreeHash.node(sibling, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = TreeHash.node(after, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, fromRoot) && Arrays.equals(after, toRoot);
    }

    private static void path(Nodes nodes, long index, long start, long end, List<byte[]> path) {
        if (end - start == 1) {
            return;
        }
        long split = start + split(end - start);
        if (index < split) {
            path(nodes, index, start, split, path);
            path.add(rangeRoot(nodes, split, end));
        } else {
            path(nodes, index, split, end, path);
            path.add(rangeRoot(nodes, start, split));
        }
    }

    private static void subproof(Nodes nodes, long from, long start, long end, boolean known, List<byte[]> proof) {
        if (from == end) {
            if (!known) {
                proof.add(rangeRoot(nodes, start, end));
            }
            return;
        }
        long split = start + split(end - start);
        if (from <= split) {
            subproof(nodes, from, start, split, known, proof);
            proof.add(rangeRoot(nodes, split, end));
        } else {
            subproof(nodes, from, split, end, false, proof);
            proof.add(rangeRoot(nodes, start, split));
        }
    }

    /** The root of leaves {@code start} to {@code end}; the start is always a multiple of the power of two that holds the range. */
    private static byte[] rangeRoot(Nodes nodes, long start, long end) {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, start >> level);
        }
        long split = start + split(count);
        return TreeHash.node(rangeRoot(nodes, start, split), rangeRoot(nodes, split, end));
    }

    /** The largest power of two below a count. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
