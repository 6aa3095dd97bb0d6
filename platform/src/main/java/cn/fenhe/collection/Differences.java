package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.lake.Change;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.measure.LakeMeasure.Snapshot;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Releases;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the snapshots of a resource differ (快照差异): counted for its provider here, while the rows themselves are its data and leave through
 * the one door, with a receipt.
 */
@Component
@Article({"TJ-8", "TJ-12", "FH-1"})
public class Differences {

    /** How deep one may page into the rows of a kind: each page is computed from the start. */
    public static final int DEEPEST = 10_000;

    private final RunStore runs;
    private final Providers providers;
    private final DifferenceStore store;
    private final LakeMeasure measure;
    private final Releases releases;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    Differences(
            RunStore runs,
            Providers providers,
            DifferenceStore store,
            LakeMeasure measure,
            Releases releases,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.providers = providers;
        this.store = store;
        this.measure = measure;
        this.releases = releases;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Counts by how many rows a run's snapshot differs from another's of the same resource; once for each pair.
     *
     * @param from the run of the other snapshot, null for the one that stood before it
     * @throws Refusal 404 {@code collection.run-unknown}, also for another institution's; 409 {@code collection.no-snapshot} of a run that
     *     left none; 404 {@code collection.first-snapshot} where none stood before; 409 {@code collection.snapshots-apart} of two resources
     */
    public SnapshotDifference count(Caller caller, UUID run, @Nullable UUID from) {
        Pair pair = pair(caller, run, from);
        return store.find(pair.older().run(), pair.newer().run()).orElseGet(() -> counted(caller, pair));
    }

    /**
     * Rows of one kind of difference, in the order of their key, recorded with a receipt.
     *
     * @param after of them that were seen already, at most {@link #DEEPEST}
     * @throws Refusal as {@link #count}
     */
    public Releases.ChangedPage rows(Caller caller, UUID run, @Nullable UUID from, Change kind, long after, int limit) {
        Pair pair = pair(caller, run, from);
        return releases.changes(
                caller,
                pair.resource(),
                new Releases.Compared(
                        pair.table(), pair.older().id(), pair.newer().id(), kind),
                Math.min(after, DEEPEST),
                limit);
    }

    /** The other one may be in its row by now; either way it says the same. */
    private SnapshotDifference counted(Caller caller, Pair pair) {
        LakeMeasure.Difference counted =
                measure.difference(pair.table(), pair.older().id(), pair.newer().id());
        SnapshotDifference difference = new SnapshotDifference(
                pair.older().run(),
                pair.newer().run(),
                counted.keyed(),
                counted.added(),
                counted.changed(),
                counted.gone());
        transactions.executeWithoutResult(status -> {
            if (store.keep(difference)) {
                audit.record(Act.of(caller.actor(), "collection.compare", "run", difference.newer())
                        .with("older", difference.older().toString())
                        .with("added", difference.added())
                        .with("changed", difference.changed())
                        .with("gone", difference.gone()));
            }
        });
        return difference;
    }

    /** Two snapshots of one table. */
    private record Pair(UUID resource, UUID table, Snapshot older, Snapshot newer) {}

    private Pair pair(Caller caller, UUID id, @Nullable UUID from) {
        UUID institution = providers.ofReader(caller);
        Run run = committed(id, institution);
        UUID table = Objects.requireNonNull(run.table());
        List<Snapshot> snapshots = measure.snapshots(table);
        int place = place(snapshots, run.id);
        if (from == null) {
            if (place + 1 >= snapshots.size()) {
                throw Refusal.of(Refusal.Kind.NOT_FOUND, "collection.first-snapshot");
            }
            return new Pair(run.order.resource(), table, snapshots.get(place + 1), snapshots.get(place));
        }
        Run other = committed(from, institution);
        if (!table.equals(other.table())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "collection.snapshots-apart");
        }
        return new Pair(run.order.resource(), table, snapshots.get(place(snapshots, other.id)), snapshots.get(place));
    }

    private Run committed(UUID id, UUID institution) {
        Run run = CollectionRuns.own(runs.find(id).orElse(null), institution).run();
        if (run.state() != RunState.COMMITTED) {
            throw noSnapshot(run);
        }
        return run;
    }

    private int place(List<Snapshot> snapshots, UUID run) {
        return IntStream.range(0, snapshots.size())
                .filter(i -> snapshots.get(i).run().equals(run))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "collection.snapshot-gone"));
    }

    private static Refusal noSnapshot(Run run) {
        return Refusal.of(Refusal.Kind.CONFLICT, "collection.no-snapshot").with("state", run.state());
    }
}
