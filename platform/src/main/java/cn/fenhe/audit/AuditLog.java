package cn.fenhe.audit;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tamper-evident log (审计日志). */
@Component
public class AuditLog {

    /**
     * Records an act in the caller's transaction: both commit or neither does.
     *
     * @return the entry's id; its index in the log follows within a second
     * @throws IllegalStateException outside a transaction
     */
    public UUID record(Act act) {
        throw new UnsupportedOperationException("record");
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
