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
    private final Keys keys;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Sequencer(
            EntryStore entries,
            LogStore log,
            Keys keys,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.log = log;
        this.keys = keys;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * @return how many entries it added; 0 also when another one is at it
     * @throws IllegalStateException when the entries and the last checkpoint do not agree, so that nothing can be added truthfully
     */
    int run() {
        if (!entries.waiting()) {
            return 0;
        }
        // Outside the transaction, since a first key is written to a file.
        String key = keys.currentSigningKey(KEY);
        Integer moved = transaction.execute(status -> leads() ? move(key) : 0);
        return moved == null ? 0 : moved;
    }

    private boolean leads() {
        return jdbc.sql(LEAD).query(Boolean.class).single();
    }

    private int move(String key) {
        List<byte[]> taken = new ArrayList<>(entries.take(BATCH));
        if (taken.isEmpty()) {
            return 0;
        }
        Optional<SignedCheckpoint> last = log.latest();
        long size = last.map(signed -> signed.checkpoint().size()).orElse(0L);
        requireAgreement(size);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Epoch> known = log.epoch();
        Epoch epoch = known.orElseGet(() -> new Epoch(Ids.next(), null));
        if (known.isEmpty()) {
            log.open(epoch, now);
            Act opening = Act.of(Actor.SYSTEM, "audit.open-epoch", "epoch", epoch.id());
            taken.addFirst(Canonical.bytes(Ids.next(), now, opening));
        }
        append(size, taken, epoch, key, now);
        return taken.size();
    }

    private void append(long size, List<byte[]> taken, Epoch epoch, String key, Instant now) {
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
        log.save(new SignedCheckpoint(checkpoint, signature));
    }

    private void requireAgreement(long size) {
        long next = entries.nextIndex();
        if (next != size) {
            throw new IllegalStateException("the log has entries up to " + next + " and a checkpoint over " + size
                    + ": it was changed, nothing is added until it is restored");
        }
    }
}
