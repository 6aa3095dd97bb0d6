package cn.fenhe.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction until it commits; they follow it when it is suspended, resumed, or rolled back to a savepoint.
 *
 * <p>After its end a transaction takes no more of them: what other synchronizations do then goes by statements of its own.
 */
final class PendingActs implements TransactionSynchronization {

    private final Runnable whenRecorded;
    private final List<byte[]> canonical = new ArrayList<>(1);
    private final Map<Object, Integer> savepoints = new HashMap<>(0);
    private boolean sent;

    private PendingActs(Runnable whenRecorded) {
        this.whenRecorded = whenRecorded;
    }

    /** Begins with a transaction. @param whenRecorded runs after a commit that recorded something */
    static void begin(Runnable whenRecorded) {
        PendingActs pending = new PendingActs(whenRecorded);
        TransactionSynchronizationManager.bindResource(PendingActs.class, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
    }

    /** Those of the present transaction; null when nobody would commit them: it has ended, or is another manager's. */
    static @Nullable PendingActs current() {
        PendingActs pending = (PendingActs) TransactionSynchronizationManager.getResource(PendingActs.class);
        return pending == null || pending.sent ? null : pending;
    }

    void add(byte[] entry) {
        canonical.add(entry);
    }

    /** All of them, for the commit: from now on none is added. */
    List<byte[]> send() {
        sent = true;
        return canonical;
    }

    /** Before all others, which may begin transactions of their own when this one is over. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
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
        Integer kept = savepoints.get(savepoint);
        if (kept == null) {
            throw new IllegalStateException("a savepoint that was not made through the transaction: " + savepoint);
        }
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
