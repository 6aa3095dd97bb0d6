package cn.fenhe.audit.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The tree's nodes out of tiles (瓦片): a tile holds up to 256 neighbouring nodes of every eighth level, so that a proof in a tree of a
 * billion leaves reads four tiles for its path and a few for the right edge; the levels between are recomputed.
 */
public final class Tiles implements Proofs.Nodes {

    /** Levels of the tree that one tile spans. */
    public static final int HEIGHT = 8;
    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    private static final int HASH = 32;

    /** Reads a tile: the hashes it has so far, one behind the other. */
    public interface Source {
        byte[] tile(int level, long position);
    }

    private final Source source;
    private final Map<Key, byte[]> read = new HashMap<>();

    public Tiles(Source source) {
        this.source = source;
    }

    @Override
    public byte[] node(int level, long position) {
        int tileLevel = level / HEIGHT;
        int above = level % HEIGHT;
        long first = position << above;
        byte[] tile = read.computeIfAbsent(
                new Key(tileLevel, first / WIDTH), key -> source.tile(key.level(), key.position()));
        int at = (int) (first % WIDTH);
        int count = 1 << above;
        if ((at + count) * HASH > tile.length) {
            throw new IllegalStateException("the tree has no node " + position + " on level " + level);
        }
        return root(tile, at, count);
    }

    /** The root of a full tile: a hash of the tile above. */
    public static byte[] root(byte[] tile) {
        return root(tile, 0, WIDTH);
    }

    /** One of the hashes in a tile. */
    public static byte[] hash(byte[] tile, int at) {
        return Arrays.copyOfRange(tile, at * HASH, (at + 1) * HASH);
    }

    private static byte[] root(byte[] tile, int at, int count) {
        if (count == 1) {
            return hash(tile, at);
        }
        int half = count / 2;
        return TreeHash.node(root(tile, at, half), root(tile, at + half, half));
    }

    record Key(int level, long position) {}
}
