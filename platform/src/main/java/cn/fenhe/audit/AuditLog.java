package cn.fenhe.audit;

import cn.fenhe.api.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tamper-evident log (审计日志): where an act is recorded. It is read through {@link AuditTrail}. */
@Component
public class AuditLog {

    private static final String RECORD = """
            INSERT INTO audit.intake (canonical) VALUES (?)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final GroupRecorder groups;
    private final EntryProofs proofs;
    private final SequencerWake sequencer;

    AuditLog(JdbcClient jdbc, Clock clock, GroupRecorder groups, EntryProofs proofs, SequencerWake sequencer) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.groups = groups;
        this.proofs = proofs;
        this.sequencer = sequencer;
    }

    /**
     * Records an act in the caller's transaction: both commit or neither does.
     *
     * @return the entry's id; its index in the log follows within a second
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException when the act's details are past 64 KiB
     */
    public UUID record(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act is recorded in the transaction that does it: " + act.action());
        }
        UUID id = Ids.next();
        byte[] canonical = Canonical.bytes(id, now(), act);
        PendingActs pending = PendingActs.current();
        if (pending != null) {
            pending.add(canonical);
        } else {
            // Nobody would send it with a commit: a statement like those of the act, so that both have one fate.
            jdbc.sql(RECORD).param(canonical).update();
            sequencer.wake();
        }
        return id;
    }

    /**
     * Records a high-rate read together with others of the same moment and returns when its group is durable; the caller answers
     * only then. Not for acts that change anything.
     *
     * @throws IllegalStateException inside a transaction, whose connection it would hold while it waits for another one
     * @throws cn.fenhe.api.Refusal 503 {@code audit.overloaded} when too many wait, {@code audit.unavailable} when the group was not
     *     recorded: then nothing may be answered
     */
    public UUID recordInGroup(Act act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a read in a group is recorded outside a transaction: " + act.action());
        }
        UUID id = Ids.next();
        groups.record(Canonical.bytes(id, now(), act));
        return id;
    }

    /** The proof that an entry stands in the log: null while it is not yet sequenced, or where there is none of that id. */
    public @Nullable EntryProof proof(UUID entry) {
        return proofs.of(entry).orElse(null);
    }

    /** As PostgreSQL keeps time, so that the column says exactly what the canonical bytes say. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
