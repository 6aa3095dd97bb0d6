package cn.fenhe.release.receipt;

import cn.fenhe.audit.EntryProof;
import cn.fenhe.release.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receipt with its proof.
 *
 * @param keptUntil end of the term for which the delivered bytes are kept, null when they are not
 * @param proof null while the entry is not sequenced, which takes a second
 */
public record ProvenReceipt(
        Receipt receipt,
        Data data,
        @Nullable Instant keptUntil,
        @Nullable EntryProof proof) {

    /** What is left of the data behind a receipt. */
    public enum Data {
        /** 留存中: the bytes can be fetched again until the end of their term. */
        KEPT,
        /** 已过期: the term is over; the digest still tells a true copy from a false one. */
        EXPIRED,
        /** 不留存: rows that were looked up or previewed are not kept. */
        NOT_KEPT
    }
}
