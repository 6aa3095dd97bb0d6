package cn.fenhe.audit;

import cn.fenhe.audit.tree.Checkpoint;
import cn.fenhe.audit.tree.Proofs;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.audit.tree.Tiles;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks whether the log is still the one that was signed: entries, tree and checkpoints fit, and begin with what this platform remembers. */
@Component
class LogAgreement {

    private final EntryStore entries;
    private final LogStore log;

    LogAgreement(EntryStore entries, LogStore log) {
        this.entries = entries;
        this.log = log;
    }

    /**
     * @param remembered read before the log was, which may only have grown since
     * @return the log's last checkpoint; empty when there is none
     * @throws IllegalStateException saying what does not fit, so that nothing can be added truthfully
     */
    Optional<SignedCheckpoint> require(Optional<SignedCheckpoint> remembered) {
        Optional<SignedCheckpoint> last = log.latest();
        long size = last.map(signed -> signed.checkpoint().size()).orElse(0L);
        requireEntries(size);
        last.ifPresent(signed -> requireInTree(signed.checkpoint()));
        remembered.ifPresent(signed -> requireKept(signed.checkpoint(), last));
        return last;
    }

    private void requireEntries(long size) {
        long next = entries.nextIndex();
        if (next != size) {
            throw new IllegalStateException("the log has entries up to " + next + " and a checkpoint over " + size
                    + ": it was changed, nothing is added until it is restored");
        }
    }

    private void requireKept(Checkpoint kept, Optional<SignedCheckpoint> last) {
        long size = last.map(signed -> signed.checkpoint().size()).orElse(0L);
        if (size < kept.size()) {
            throw new IllegalStateException("the log has " + size + " entries and this platform signed " + kept.size()
                    + " at " + kept.at() + ": its end was cut off, nothing is added until it is restored."
                    + " After a backup was restored on purpose: docs/operations.md, Restore by hand");
        }
        if (last.map(signed -> !signed.checkpoint().equals(kept)).orElse(true)) {
            requireInTree(kept);
        }
    }

    private void requireInTree(Checkpoint checkpoint) {
        if (!Arrays.equals(root(checkpoint.size()), checkpoint.root())) {
            throw new IllegalStateException("the log's tree does not begin with the " + checkpoint.size()
                    + " entries signed at " + checkpoint.at()
                    + ": it was changed, nothing is added until it is restored");
        }
    }

    private byte[] root(long size) {
        try {
            return Proofs.root(new Tiles(log), size);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "the log's tree has gaps below " + size + ": it was changed, nothing is added until it is restored",
                    e);
        }
    }
}
