package cn.fenhe.audit;

import cn.fenhe.audit.tree.SignedCheckpoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the log's life (纪元) within which all its checkpoints are consistent; a restore opens the next one.
 *
 * @param continues origin, size and root of the last known checkpoint of the epoch before; null in the first
 */
record Epoch(UUID id, @Nullable String continues) {

    boolean continuesFrom(SignedCheckpoint before) {
        return before.checkpoint().link().equals(continues);
    }
}
