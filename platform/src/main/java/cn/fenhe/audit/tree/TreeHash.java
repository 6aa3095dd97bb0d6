package cn.fenhe.audit.tree;

import cn.fenhe.cryptography.Sm3;

/** The hashes of the tree (RFC 9162 2.1.1) with SM3: the first byte keeps a leaf from passing for a node. */
public final class TreeHash {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final byte[] EMPTY = Sm3.digest();

    private TreeHash() {}

    /** Of one entry's canonical bytes. */
    public static byte[] leaf(byte[] canonical) {
        return Sm3.digest(LEAF, canonical);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return Sm3.digest(NODE, left, right);
    }

    /** The root of the tree without leaves. */
    public static byte[] empty() {
        return EMPTY.clone();
    }
}
