package cn.fenhe.audit;

import cn.fenhe.audit.tree.TreeHash;

/** An entry with its place in the log. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NewEntry(long index, byte[] canonical, byte[] leaf, EntryFields fields) {

    static NewEntry of(long index, byte[] canonical) {
        byte[] leaf = TreeHash.leaf(canonical);
        return new NewEntry(index, canonical, leaf, EntryFields.of(canonical, leaf));
    }
}
