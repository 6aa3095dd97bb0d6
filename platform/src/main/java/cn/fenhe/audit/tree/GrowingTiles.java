package cn.fenhe.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds leaves to a tree in tiles, and holds the tiles that changed until they are stored. Not safe for several threads. */
public final class GrowingTiles {

    private static final int HASH = 32;

    private final Tiles.Source stored;
    private final Map<Tiles.Key, Buffer> changed = new LinkedHashMap<>();
    private long size;

    /** @param stored reads the tiles on the right edge of the stored tree of that size */
    public GrowingTiles(long size, Tiles.Source stored) {
        this.size = size;
        this.stored = stored;
    }

    public void add(byte[] leaf) {
        add(0, size, leaf);
        size++;
    }

    public long size() {
        return size;
    }

    /** The root of the tree as it stands. */
    public byte[] root() {
        return Proofs.root(new Tiles(this::tile), size);
    }

    /** The tiles to store, each whole. */
    public List<Tile> changed() {
        List<Tile> tiles = new ArrayList<>();
        changed.forEach((key, buffer) -> tiles.add(new Tile(key.level(), key.position(), buffer.content())));
        return tiles;
    }

    private void add(int level, long index, byte[] hash) {
        long position = index / Tiles.WIDTH;
        int at = (int) (index % Tiles.WIDTH);
        Buffer buffer = changed.computeIfAbsent(
                new Tiles.Key(level, position),
                key -> at == 0 ? new Buffer() : new Buffer(stored.tile(level, position)));
        if (buffer.count != at) {
            throw new IllegalStateException(
                    "tile " + level + "/" + position + " holds " + buffer.count + " hashes where the log needs " + at);
        }
        buffer.add(hash);
        if (buffer.count == Tiles.WIDTH) {
            add(level + 1, position, Tiles.root(buffer.bytes));
        }
    }

    private byte[] tile(int level, long position) {
        Buffer buffer = changed.get(new Tiles.Key(level, position));
        return buffer == null ? stored.tile(level, position) : buffer.content();
    }

    /** A tile that changed: the hashes it has so far. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Tile(int level, long position, byte[] hashes) {}

    private static final class Buffer {
        final byte[] bytes;
        int count;

        Buffer() {
            this(new byte[0]);
        }

        Buffer(byte[] hashes) {
            bytes = Arrays.copyOf(hashes, Tiles.WIDTH * HASH);
            count = hashes.length / HASH;
        }

        void add(byte[] hash) {
            System.arraycopy(hash, 0, bytes, count++ * HASH, HASH);
        }

        byte[] content() {
            return Arrays.copyOf(bytes, count * HASH);
        }
    }
}
