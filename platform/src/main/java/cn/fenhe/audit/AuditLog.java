package cn.fenhe.audit;

import cn.fenhe.api.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tamper-evident log (审计日志). */
@Component
public class AuditLog {

    private static final String RECORD = """
            INSERT INTO audit.intake (canonical) VALUES (?)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records an act in the caller's transaction: both commit or neither does.
     *
     * @return the entry's id; its index in the log follows within a second
     * @throws IllegalStateException outside a transaction
     */
    public UUID record(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act is recorded in the transaction that does it: " + act.action());
        }
        UUID id = Ids.next();
        jdbc.sql(RECORD).param(Canonical.bytes(id, clock.instant(), act)).update();
        return id;
    }

    /**
     * Records a high-rate read together with others of the same moment and returns when its group is durable; the caller answers
     * only then. Not for acts that change anything.
     */
    public UUID recordInGroup(Act act) {
        throw new UnsupportedOperationException("recordInGroup");
    }

    /** The proof that an entry stands in the log: null while it is not yet sequenced. */
    public @org.jspecify.annotations.Nullable EntryProof proof(UUID entry) {
        throw new UnsupportedOperationException("proof");
    }
}
