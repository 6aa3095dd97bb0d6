package cn.fenhe.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an entry stands in the log (包含性证明, RFC 9162 2.1.3 with SM3): recompute the leaf from the canonical bytes and the root from the
 * leaf and the path, then verify the checkpoint's signature.
 *
 * @param index of the leaf, from zero
 * @param canonical the text whose UTF-8 bytes the leaf hashes; null where the entry names a person, who acted or whose data was
 *     touched, since a proof may go to anybody
 * @param leafHash hexadecimal
 * @param path sibling hashes from the leaf up, hexadecimal
 * @param checkpoint the signed note over the tree's size and root
 */
public record EntryProof(
        long index, @Nullable String canonical, String leafHash, List<String> path, String checkpoint) {}
