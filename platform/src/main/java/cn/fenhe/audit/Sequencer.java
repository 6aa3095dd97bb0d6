package cn.fenhe.audit;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.tree.Checkpoint;
import cn.fenhe.audit.tree.GrowingTiles;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.cryptography.Keys;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed acts their place in the log: in one transaction out of the intake, into the entries with dense indexes, into the tree,
 * and under a signed checkpoint. Of all nodes and threads one does it at a time.
 */
@Component
class Sequencer {

    /** Entries that one run moves at most: a run holds about this much in memory and takes a fraction of a second. */
    static final int BATCH = 4096;

    /** The purpose of the key that signs checkpoints. */
    static final String KEY = "audit";

    private static final String LEAD = """
            SELECT pg_try_advisory_xact_lock(hashtext('audit.sequencer'))""";

    private final EntryStore entries;
    private final LogStore log;
    private final LogAgreement agreement;
    private final RememberedCheckpoint remembered;
    private final Keys keys;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean agreed;

    Sequencer(
            EntryStore entries,
            LogStore log,
            LogAgreement agreement,
            RememberedCheckpoint remembered,
            Keys keys,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.log = log;
        this.agreement = agreement;
        this.remembered = remembered;
        this.keys = keys;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Looks at the log first: before each addition, and also when there is nothing to add as long as it was not found well.
     *
     * @return how many entries it added; 0 also when another one is at it
     * @throws IllegalStateException when the log does not agree with itself or with the checkpoint that this platform remembers, so that
     *     nothing can be added truthfully
     */
    int run() {
        if (agreed && !entries.waiting() && !remembered.toBeContinued()) {
            return 0;
        }
        agreed = false;
        // Outside the transaction, since a first key is written to a file.
        String key = keys.currentSigningKey(KEY);
        Optional<Moved> moved = Optional.ofNullable(transaction.execute(status -> leads() ? move(key) : null));
        // After the commit: what the file says must be in the log.
        moved.flatMap(Moved::last).ifPresent(remembered::keep);
        agreed = moved.isPresent();
        return moved.map(Moved::entries).orElse(0);
    }

    private boolean leads() {
        return jdbc.sql(LEAD).query(Boolean.class).single();
    }

    private Moved move(String key) {
        Optional<SignedCheckpoint> continued = remembered.continued();
        Optional<SignedCheckpoint> last =
                agreement.require(continued.isPresent() ? Optional.empty() : remembered.last());
        long size = last.map(signed -> signed.checkpoint().size()).orElse(0L);
        List<byte[]> taken = new ArrayList<>(entries.take(BATCH));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Epoch> known = log.epoch();
        if (continued.isEmpty() && taken.isEmpty()) {
            return new Moved(0, last);
        }
        Epoch epoch = known.filter(present -> continued.isEmpty() || present.continuesFrom(continued.get()))
                .orElseGet(() -> open(continued, size, now, taken));
        if (taken.isEmpty()) {
            return new Moved(0, last);
        }
        return new Moved(taken.size(), Optional.of(append(size, taken, epoch, key, now)));
    }

    /** Opens the first epoch, or after a restore the next one, which is an act like another. */
    private Epoch open(Optional<SignedCheckpoint> continued, long size, Instant now, List<byte[]> taken) {
        continued.ifPresent(this::requireOurs);
        String link = continued.map(signed -> signed.checkpoint().link()).orElse(null);
        Epoch epoch = new Epoch(Ids.next(), link);
        log.open(epoch, now);
        Act opening = Act.of(Actor.SYSTEM, "audit.open-epoch", "epoch", epoch.id());
        if (link != null) {
            opening = opening.with("continues", link).with("entries", size);
        }
        taken.addFirst(Canonical.bytes(Ids.next(), now, opening));
        return epoch;
    }

    private void requireOurs(SignedCheckpoint signed) {
        String key = signed.checkpoint().key();
        if (!keys.signingKeys(KEY).contains(key) || !signed.verifies(keys.publicKey(key))) {
            throw new IllegalStateException("the checkpoint that the restored log is to continue is not signed by this"
                    + " platform's keys: nothing is added until it is replaced");
        }
    }

    private SignedCheckpoint append(long size, List<byte[]> taken, Epoch epoch, String key, Instant now) {
        GrowingTiles tree = new GrowingTiles(size, log);
        List<NewEntry> fresh = new ArrayList<>(taken.size());
        for (byte[] canonical : taken) {
            NewEntry entry = NewEntry.of(tree.size(), canonical);
            tree.add(entry.leaf());
            fresh.add(entry);
        }
        entries.append(fresh);
        log.save(tree.changed());
        Checkpoint checkpoint = new Checkpoint(epoch.id(), tree.size(), tree.root(), now, key, epoch.continues());
        byte[] signature = keys.signBy(key, SignedCheckpoint.signedBytes(checkpoint));
        SignedCheckpoint signed = new SignedCheckpoint(checkpoint, signature);
        log.save(signed);
        return signed;
    }

    /** What a run did, and the checkpoint that then stands last. */
    private record Moved(int entries, Optional<SignedCheckpoint> last) {}
}
