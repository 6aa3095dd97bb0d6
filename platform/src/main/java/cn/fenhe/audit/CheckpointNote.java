package cn.fenhe.audit;

import cn.fenhe.audit.tree.SignedCheckpoint;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A checkpoint of the log (检查点).
 *
 * @param size entries that it covers
 * @param root of the tree over them, hexadecimal
 * @param note the signed text, to be kept elsewhere
 */
public record CheckpointNote(long size, UUID epoch, String root, Instant at, String key, String note) {

    static CheckpointNote of(SignedCheckpoint signed) {
        return new CheckpointNote(
                signed.checkpoint().size(),
                signed.checkpoint().epoch(),
                HexFormat.of().formatHex(signed.checkpoint().root()),
                signed.checkpoint().at(),
                signed.checkpoint().key(),
                signed.note());
    }
}
