package cn.fenhe.audit;

import java.util.List;

/**
 * That an entry stands in the log (包含性证明, RFC 9162 2.1.3 with SM3): recompute the root from the leaf and the path, then verify the
 * checkpoint's signature.
 *
 * @param index of the leaf, from zero
 * @param leafHash hexadecimal
 * @param path sibling hashes from the leaf up, hexadecimal
 * @param checkpoint the signed note over the tree's size and root
 */
public record EntryProof(long index, String leafHash, List<String> path, String checkpoint) {}
