package cn.fenhe.collection;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of a run, each in a transaction of its own under the lock of the run's row. */
@Component
class RunChanges {

    private final RunStore store;
    private final TransactionTemplate transactions;

    RunChanges(RunStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
    }

    StoredRun find(UUID id) {
        return store.find(id).orElseThrow(() -> new IllegalStateException("no run " + id));
    }

    /** Applies a change of the platform's own; a cancellation that came meanwhile takes its place. */
    void advance(UUID id, Consumer<StoredRun> change) {
        transactions.executeWithoutResult(status -> {
            StoredRun stored = locked(id);
            Judgement cancellation = stored.cancelRequested();
            if (cancellation != null && stored.run().state() == RunState.RUNNING) {
                stored.run().cancel(cancellation);
            } else {
                change.accept(stored);
            }
            store.save(stored.run());
        });
    }

    /** Applies a change whether or not somebody asked to cancel. */
    void change(UUID id, Consumer<StoredRun> change) {
        transactions.executeWithoutResult(status -> {
            StoredRun stored = locked(id);
            change.accept(stored);
            store.save(stored.run());
        });
    }

    private StoredRun locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new IllegalStateException("no run " + id));
    }
}
