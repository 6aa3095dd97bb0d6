package cn.fenhe.audit.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree exactly as RFC 9162 writes its definitions (2.1.1, 2.1.3.1, 2.1.4.1), slow and plain, to hold the fast one against. */
final class NaiveTree {

    private NaiveTree() {}

    static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return leaves;
    }

    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return TreeHash.empty();
        }
        if (entries.size() == 1) {
            return TreeHash.leaf(entries.getFirst());
        }
        int k = split(entries.size());
        return TreeHash.node(root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
    }

    static List<byte[]> path(int m, List<byte[]> entries) {
        int n = entries.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        List<byte[]> path = new ArrayList<>();
        if (m < k) {
            path.addAll(path(m, entries.subList(0, k)));
            path.add(root(entries.subList(k, n)));
        } else {
            path.addAll(path(m - k, entries.subList(k, n)));
            path.add(root(entries.subList(0, k)));
        }
        return path;
    }

    static List<byte[]> proof(int m, List<byte[]> entries) {
        return subproof(m, entries, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> entries, boolean b) {
        int n = entries.size();
        if (m == n) {
            return b ? List.of() : List.of(root(entries));
        }
        int k = split(n);
        List<byte[]> proof = new ArrayList<>();
        if (m <= k) {
            proof.addAll(subproof(m, entries.subList(0, k), b));
            proof.add(root(entries.subList(k, n)));
        } else {
            proof.addAll(subproof(m - k, entries.subList(k, n), false));
            proof.add(root(entries.subList(0, k)));
        }
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    /** Tiles in memory, grown leaf by leaf with a store and a reload after each batch. */
    static final class MemoryTiles implements Tiles.Source {
        private final Map<Tiles.Key, byte[]> tiles = new HashMap<>();

        @Override
        public byte[] tile(int level, long position) {
            byte[] tile = tiles.get(new Tiles.Key(level, position));
            if (tile == null) {
                throw new IllegalStateException("no tile " + level + "/" + position);
            }
            return tile;
        }

        byte[] grow(long size, List<byte[]> entries) {
            GrowingTiles growing = new GrowingTiles(size, this);
            entries.forEach(entry -> growing.add(TreeHash.leaf(entry)));
            growing.changed().forEach(t -> tiles.put(new Tiles.Key(t.level(), t.position()), t.hashes()));
            return growing.root();
        }
    }
}
