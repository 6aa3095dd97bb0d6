package cn.fenhe.collection;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.collection.quarantine.Quarantine;
import cn.fenhe.collection.quarantine.QuarantineCount;
import cn.fenhe.collection.receiving.ReceivingLimits;
import cn.fenhe.organization.Caller;
import cn.fenhe.release.Releases;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collection runs (归集批次): handing in, watching, deciding. Only the provider's own people come in here; for others a run does not exist. */
@Component
public class CollectionRuns {

    private final RunStore store;
    private final Submissions submissions;
    private final Providers providers;
    private final ReceivedFolders folders;
    private final ReceivingLimits limits;
    private final Waking waking;
    private final Quarantine quarantine;
    private final QuarantineReading reading;
    private final AuditLog audit;
    private final Clock clock;

    CollectionRuns(
            RunStore store,
            Submissions submissions,
            Providers providers,
            ReceivedFolders folders,
            ReceivingLimits limits,
            Waking waking,
            Quarantine quarantine,
            QuarantineReading reading,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.providers = providers;
        this.folders = folders;
        this.limits = limits;
        this.waking = waking;
        this.quarantine = quarantine;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a hand-in: files are received into it, then it is submitted.
     *
     * @param expectedBytes of what is to come, 0 when unknown
     * @throws Refusal 403 for anyone but a steward, 413 {@code collection.upload-too-large}, 507 {@code installation.disk-full}
     */
    public HandIn open(Caller caller, long expectedBytes) {
        providers.ofSteward(caller);
        return new HandIn(submissions, caller, folders, limits, expectedBytes);
    }

    /**
     * Submits a run whose files the platform takes from a folder.
     *
     * @throws Refusal 403 {@code collection.not-provider} when another institution answers for the resource
     */
    public CollectionRun submit(Caller caller, CollectionOrder order, FolderSource folder) {
        return submissions.submit(caller, order, folder);
    }

    /** @throws Refusal 404 {@code collection.run-unknown} also for another institution's */
    public CollectionRun find(Caller caller, UUID id) {
        UUID institution = providers.ofReader(caller);
        return own(store.find(id).orElse(null), institution).shown();
    }

    /**
     * The institution's runs, newest first.
     *
     * @param resource null for all
     * @param state likewise
     * @param latest only runs after which nothing was handed in for their resource
     * @throws Refusal 404 {@code collection.unknown-resource}
     */
    public Page<CollectionRun> list(
            Caller caller, @Nullable UUID resource, @Nullable RunState state, boolean latest, Paging paging) {
        UUID institution = providers.ofReader(caller);
        if (resource != null) {
            providers.requireKnown(institution, resource);
        }
        List<StoredRun> rows = store.list(institution, resource, state, latest, paging.afterId(), paging.fetch());
        return paging.page(
                rows.stream().map(StoredRun::shown).toList(),
                run -> Cursor.of(run.id().toString()));
    }

    /** How many of a run's rows were rejected, by reason and column; most first. */
    public List<QuarantineCount> quarantineCounts(Caller caller, UUID id) {
        find(caller, id);
        return quarantine.counts(id);
    }

    /** Rejected rows of a run, recorded with a receipt. @param offset zero, or {@link RejectedRows#next} of the page before */
    public RejectedRows quarantine(Caller caller, UUID id, long offset, int limit) {
        return reading.page(caller, own(store.find(id).orElse(null), providers.ofReader(caller)), offset, limit);
    }

    /** All of them as one file, recorded with a receipt. @throws Refusal 404 {@code collection.quarantine-empty} */
    public Releases.Delivery quarantineFile(Caller caller, UUID id) {
        return reading.file(caller, own(store.find(id).orElse(null), providers.ofReader(caller)));
    }

    /** Lets a held run be committed in spite of its rejected rows. */
    @Transactional
    public CollectionRun accept(Caller caller, UUID id, String reason) {
        StoredRun stored = locked(id, providers.ofJudge(caller));
        stored.run().accept(judgement(caller, reason));
        store.save(stored.run());
        record(caller, "collection.accept", id, reason);
        waking.wake(id);
        return store.find(id).orElseThrow().shown();
    }

    /** Cancels a run that is not over: at once while it waits, at its next breath while it works. */
    @Transactional
    public CollectionRun cancel(Caller caller, UUID id, String reason) {
        StoredRun stored = locked(id, providers.ofJudge(caller));
        Judgement judgement = judgement(caller, reason);
        if (stored.run().state() == RunState.RUNNING) {
            store.askToCancel(id, judgement);
        } else {
            stored.run().cancel(judgement);
            store.save(stored.run());
        }
        record(caller, "collection.cancel", id, reason);
        waking.wake(id);
        return store.find(id).orElseThrow().shown();
    }

    /** Has a run looked at again that waits for its entry; does no harm to another. */
    @Transactional
    public CollectionRun resume(Caller caller, UUID id) {
        StoredRun stored = locked(id, providers.ofSteward(caller));
        waking.wake(id);
        return stored.shown();
    }

    private StoredRun locked(UUID id, UUID institution) {
        return own(store.lock(id).orElse(null), institution);
    }

    static StoredRun own(@Nullable StoredRun stored, UUID institution) {
        if (stored == null || !stored.run().provider.equals(institution)) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "collection.run-unknown");
        }
        return stored;
    }

    private Judgement judgement(Caller caller, String reason) {
        if (reason.isBlank()) {
            throw Refusal.of(Refusal.Kind.INVALID, "collection.reason-required");
        }
        return new Judgement(caller.actor(), reason.strip(), clock.instant());
    }

    private void record(Caller caller, String action, UUID id, String reason) {
        audit.record(Act.of(caller.actor(), action, "run", id).with("reason", reason));
    }
}
