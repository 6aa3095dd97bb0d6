package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Collected;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.lake.CommitConflict;
import cn.fenhe.lake.SnapshotCommitted;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.measure.LakeMeasure.ColumnFigures;
import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.protection.Suspicion;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The last steps of a run: hold or commit, settle a lost answer, count the columns. */
@Component
class Committing {

    private static final Logger log = LoggerFactory.getLogger(Committing.class);

    /** Staging again is dear; whoever loses the table this often is told to come back when it is quiet. */
    private static final int MOST_RESTAGES = 5;

    private final RunChanges changes;
    private final LakeWriter lake;
    private final LakeMeasure measure;
    private final Doubts doubts;
    private final Periods periods;
    private final Catalog catalog;
    private final AuditLog audit;
    private final Regulations regulations;
    private final Clock clock;

    Committing(
            RunChanges changes,
            LakeWriter lake,
            LakeMeasure measure,
            Doubts doubts,
            Periods periods,
            Catalog catalog,
            AuditLog audit,
            Regulations regulations,
            Clock clock) {
        this.changes = changes;
        this.lake = lake;
        this.measure = measure;
        this.doubts = doubts;
        this.periods = periods;
        this.catalog = catalog;
        this.audit = audit;
        this.regulations = regulations;
        this.clock = clock;
    }

    @Article({"TJ-12", "SD-9"})
    boolean commit(StoredRun stored) {
        Run run = stored.run();
        if (stored.accepted() == 0) {
            throw Refusal.of(
                            Refusal.Kind.UNPROCESSABLE,
                            stored.read() == 0 ? "collection.no-rows" : "collection.nothing-accepted")
                    .with("file", run.files().getFirst().name())
                    .with("read", stored.read());
        }
        List<Suspicion> doubtful = run.accepted() == null ? doubts.about(run) : List.of();
        if (run.accepted() == null && (stored.exceedsThreshold() || !doubtful.isEmpty())) {
            changes.advance(run.id, held -> hold(held, doubtful));
            return true;
        }
        try {
            changes.advance(run.id, this::commitWhole);
        } catch (CommitConflict e) {
            again(run);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("The commit of run {} was not answered", run.id, e);
            changes.change(run.id, this::settleOrDoubt);
            if (changes.find(run.id).run().state() == RunState.RUNNING) {
                throw e;
            }
        }
        return true;
    }

    @Article({"TJ-12", "SD-9", "FH-21"})
    private void hold(StoredRun held, List<Suspicion> doubtful) {
        held.run().hold(doubtful);
        audit.record(act(held.run(), "collection.hold")
                .with("rejected", held.rejected())
                .with(
                        "doubtful",
                        doubtful.stream()
                                .map(one -> one.item() + " " + one.looks())
                                .toList())
                .citing(doubtful.isEmpty() ? List.of() : List.of("FH-21")));
    }

    /** Snapshot, run, catalogue and audit entry, together or not at all. */
    @Article({"TY-7", "TY-31"})
    private void commitWhole(StoredRun stored) {
        Run run = stored.run();
        StagedBatch batch = Objects.requireNonNull(run.staged());
        SnapshotCommitted done = committedBefore(run)
                .orElseGet(() -> lake.commit(
                        batch, LakeWriter.Mode.valueOf(run.order.mode().name())));
        note(stored, done);
    }

    private void note(StoredRun stored, SnapshotCommitted done) {
        Run run = stored.run();
        Instant now = clock.instant();
        run.committed(done.snapshot(), now);
        catalog.attach(run.order.resource(), done.table());
        catalog.collected(
                new Collected(run.order.resource(), done.snapshot(), done.rows(), stored.rejected(), now, run.by.id()));
        audit.record(act(run, "collection.commit")
                .citing(regulations.binding(run.jurisdiction, "TJ-11", "TJ-12", "SD-9", "GW-19"))
                .with("table", done.table().toString())
                .with("snapshot", done.snapshot())
                .with("files", run.received().stream().map(Received::sm3).toList())
                .with("accepted", stored.accepted())
                .with("rejected", stored.rejected()));
    }

    private Optional<SnapshotCommitted> committedBefore(Run run) {
        return lake.committedBy(Objects.requireNonNull(run.table()), run.id);
    }

    /**
     * The lock on the run's row is only given when the transaction whose answer was lost is over; so either it left the run committed, or
     * the table's snapshots tell. Where even they can't be read, the run is unknown until they can.
     */
    private void settleOrDoubt(StoredRun stored) {
        if (stored.run().state() != RunState.RUNNING) {
            return;
        }
        try {
            committedBefore(stored.run()).ifPresent(done -> note(stored, done));
        } catch (RuntimeException e) {
            log.warn("Whether run {} is committed cannot be told yet", stored.run().id, e);
            stored.run().answerLost();
        }
    }

    private void again(Run run) {
        if (run.restaged() >= MOST_RESTAGES) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "collection.table-busy").with("times", run.restaged());
        }
        changes.advance(run.id, stored -> stored.run().restage());
    }

    boolean settle(Run run) {
        changes.change(run.id, stored -> {
            if (stored.run().state() != RunState.UNKNOWN) {
                return;
            }
            Optional<SnapshotCommitted> done = committedBefore(stored.run());
            if (done.isPresent()) {
                note(stored, done.get());
            } else {
                fail(
                        stored.run(),
                        Failure.of(Refusal.of(Refusal.Kind.CONFLICT, "collection.not-committed")),
                        clock.instant());
            }
        });
        return true;
    }

    void fail(Run run, Failure failure, Instant when) {
        run.fail(failure, when);
        audit.record(act(run, "collection.fail").with("code", failure.code()));
    }

    /** Lookups find the snapshot without it, only slower: a run is not undone for it. */
    boolean serve(Run run) {
        try {
            lake.serve(Objects.requireNonNull(run.table()));
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            log.error("The serving table of run {} could not be filled", run.id, e);
        }
        changes.change(run.id, stored -> stored.run().served());
        return true;
    }

    boolean profile(Run run) {
        List<ColumnFigures> figures = figures(run);
        periods.measure(run.order.resource());
        changes.change(run.id, stored -> stored.run().profiled(figures));
        return true;
    }

    /** A profile is welcome and not needed: a run is not undone for it. */
    private List<ColumnFigures> figures(Run run) {
        UUID table = Objects.requireNonNull(run.table());
        Long snapshot = Objects.requireNonNull(run.memory().snapshot());
        try {
            return measure.profile(table, snapshot);
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            log.error("The profile of run {} could not be counted", run.id, e);
            return List.of();
        }
    }

    private static Act act(Run run, String action) {
        return Act.of(run.by, action, "run", run.id)
                .with("resource", run.order.resource().toString());
    }
}
