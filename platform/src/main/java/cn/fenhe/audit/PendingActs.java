package cn.fenhe.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of one transaction until it commits; they follow it when it is suspended, resumed, or rolled back to a savepoint. */
final class PendingActs implements TransactionSynchronization {

    private final Runnable whenRecorded;
    private final List<byte[]> canonical = new ArrayList<>(1);
    private final Map<Object, Integer> savepoints = new HashMap<>(0);

    private PendingActs(Runnable whenRecorded) {
        this.whenRecorded = whenRecorded;
    }

    /** Begins with a transaction. @param whenRecorded runs after a commit that recorded something */
    static void begin(Runnable whenRecorded) {
        PendingActs pending = new PendingActs(whenRecorded);
        TransactionSynchronizationManager.bindResource(PendingActs.class, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
    }

    /** Those of the present transaction; null when it is another manager's, which would not know to commit them. */
    static @Nullable PendingActs current() {
        return (PendingActs) TransactionSynchronizationManager.getResource(PendingActs.class);
    }

    void add(byte[] entry) {
        canonical.add(entry);
    }

    List<byte[]> entries() {
        return canonical;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(PendingActs.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(PendingActs.class, this);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, canonical.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        int kept = savepoints.getOrDefault(savepoint, 0);
        canonical.subList(kept, canonical.size()).clear();
    }

    @Override
    public void afterCommit() {
        if (!canonical.isEmpty()) {
            whenRecorded.run();
        }
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(PendingActs.class);
    }
}
