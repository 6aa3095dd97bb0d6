package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.measure.LakeMeasure.ColumnFigures;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.protection.Suspicion;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A collection run (归集批次): each transition is guarded here and refused with the present state. */
final class Run {

    final UUID id;
    final UUID provider;
    final String jurisdiction;
    final Actor by;
    final Instant at;
    final CollectionOrder order;
    final @Nullable FolderSource folder;
    private RunState state = RunState.PLANNED;
    private @Nullable RunStep step;
    private boolean waitsForEntry;
    private List<Received> received = List.of();
    private @Nullable UUID table;
    private @Nullable Understood understood;
    private @Nullable StagedBatch staged;
    private int restaged;
    private List<Suspicion> doubts = List.of();
    private @Nullable Judgement accepted;
    private @Nullable Judgement cancelled;
    private @Nullable Long snapshot;
    private @Nullable Failure failure;
    private List<ColumnFigures> profile = List.of();
    private @Nullable Instant finished;
    private final Map<RunStep, Instant> done = new EnumMap<>(RunStep.class);

    Run(
            UUID id,
            UUID provider,
            String jurisdiction,
            Actor by,
            Instant at,
            CollectionOrder order,
            @Nullable FolderSource folder) {
        this.id = id;
        this.provider = provider;
        this.jurisdiction = jurisdiction;
        this.by = by;
        this.at = at;
        this.order = order;
        this.folder = folder;
    }

    /** As it was stored. */
    Run(Run plan, RunMemory memory) {
        this(plan.id, plan.provider, plan.jurisdiction, plan.by, plan.at, plan.order, plan.folder);
        state = memory.state();
        step = memory.step();
        waitsForEntry = memory.waitsForEntry();
        received = memory.received();
        table = memory.table();
        understood = memory.understood();
        staged = memory.staged();
        restaged = memory.restaged();
        doubts = memory.doubts() == null ? List.of() : memory.doubts();
        accepted = memory.accepted();
        cancelled = memory.cancelled();
        snapshot = memory.snapshot();
        failure = memory.failure();
        profile = memory.profile();
        finished = memory.finished();
        if (memory.done() != null) {
            done.putAll(memory.done());
        }
    }

    RunMemory memory() {
        return new RunMemory(
                state,
                step,
                waitsForEntry,
                received,
                table,
                understood,
                staged,
                restaged,
                accepted,
                cancelled,
                snapshot,
                failure,
                profile,
                finished,
                Map.copyOf(done),
                doubts);
    }

    /** Notes when the step that it is behind was done; steps that have to be done again are forgotten. */
    void note(Instant now) {
        RunStep last = step;
        done.keySet().removeIf(one -> last == null || one.compareTo(last) > 0);
        if (last != null) {
            done.putIfAbsent(last, now);
        }
    }

    /** What has to be done next. */
    RunWork next() {
        return switch (state) {
            case PLANNED -> RunWork.BEGIN;
            case RUNNING ->
                switch (step) {
                    case null -> RunWork.RECEIVE;
                    case RECEIVED -> RunWork.UNDERSTAND;
                    case UNDERSTOOD -> RunWork.STAGE;
                    case STAGED -> RunWork.COMMIT;
                    case COMMITTED, SERVED, PROFILED ->
                        throw new IllegalStateException("a running run past its commit: " + id);
                };
            case UNKNOWN -> RunWork.SETTLE;
            case COMMITTED ->
                switch (step) {
                    case PROFILED -> RunWork.REST;
                    case SERVED -> RunWork.PROFILE;
                    case null, default -> RunWork.SERVE;
                };
            case HELD, FAILED, CANCELLED -> RunWork.REST;
        };
    }

    /** Its files are in the staging folder: handed in with the order, or taken from their folder. */
    void received(List<Received> files) {
        require("receive", RunState.PLANNED, RunState.RUNNING);
        requireStep("receive", null);
        received = List.copyOf(files);
        step = RunStep.RECEIVED;
    }

    /** There is no confirmed entry to collect for: it stays in staging, unshareable, until there is. */
    void awaitEntry() {
        require("await the entry", RunState.PLANNED);
        waitsForEntry = true;
    }

    void begin() {
        require("begin", RunState.PLANNED);
        waitsForEntry = false;
        state = RunState.RUNNING;
    }

    void understood(Understood what, UUID targetTable) {
        require("understand", RunState.RUNNING);
        requireStep("understand", RunStep.RECEIVED);
        understood = what;
        table = targetTable;
        step = RunStep.UNDERSTOOD;
    }

    /** @param digested the files as received, by now with every digest */
    void staged(List<Received> digested, StagedBatch batch) {
        require("stage", RunState.RUNNING);
        requireStep("stage", RunStep.UNDERSTOOD);
        received = List.copyOf(digested);
        staged = batch;
        step = RunStep.STAGED;
    }

    /** Too many rows were rejected, or what they hold is doubtful, and nobody has accepted that yet. */
    void hold(List<Suspicion> doubtful) {
        require("hold", RunState.RUNNING);
        requireStep("hold", RunStep.STAGED);
        doubts = List.copyOf(doubtful);
        state = RunState.HELD;
    }

    /** By another person than the one who handed it in. */
    @Article("FH-2")
    void accept(Judgement judgement) {
        require("accept", RunState.HELD);
        if (judgement.by().id().equals(by.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "collection.two-people").citing("FH-2");
        }
        accepted = judgement;
        state = RunState.RUNNING;
    }

    /** Another run changed the table since this one was staged: it is understood and staged again, against the table as it is now. */
    void restage() {
        require("restage", RunState.RUNNING);
        requireStep("restage", RunStep.STAGED);
        restaged++;
        step = RunStep.RECEIVED;
        staged = null;
    }

    void committed(long newSnapshot, Instant when) {
        require("commit", RunState.RUNNING, RunState.UNKNOWN);
        requireStep("commit", RunStep.STAGED);
        snapshot = newSnapshot;
        state = RunState.COMMITTED;
        step = RunStep.COMMITTED;
        finished = when;
    }

    void answerLost() {
        require("lose the answer of", RunState.RUNNING);
        requireStep("lose the answer of", RunStep.STAGED);
        state = RunState.UNKNOWN;
    }

    void served() {
        require("serve", RunState.COMMITTED);
        requireStep("serve", RunStep.COMMITTED);
        step = RunStep.SERVED;
    }

    void profiled(List<ColumnFigures> figures) {
        require("profile", RunState.COMMITTED);
        profile = List.copyOf(figures);
        step = RunStep.PROFILED;
    }

    void fail(Failure why, Instant when) {
        require("fail", RunState.PLANNED, RunState.RUNNING, RunState.UNKNOWN);
        failure = why;
        waitsForEntry = false;
        state = RunState.FAILED;
        finished = when;
    }

    void cancel(Judgement judgement) {
        require("cancel", RunState.PLANNED, RunState.RUNNING, RunState.HELD);
        cancelled = judgement;
        waitsForEntry = false;
        state = RunState.CANCELLED;
        finished = judgement.at();
    }

    private void require(String act, RunState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "collection.illegal-transition")
                    .with("act", act)
                    .with("state", state.name());
        }
    }

    private void requireStep(String act, @Nullable RunStep wanted) {
        if (step != wanted) {
            throw new IllegalStateException("run " + id + " cannot " + act + " behind step " + step);
        }
    }

    RunState state() {
        return state;
    }

    @Nullable
    RunStep step() {
        return step;
    }

    boolean waitsForEntry() {
        return waitsForEntry;
    }

    List<Received> received() {
        return received;
    }

    List<SourceFile> files() {
        return received.stream().flatMap(one -> one.files().stream()).toList();
    }

    long bytes() {
        return files().stream().mapToLong(SourceFile::bytes).sum();
    }

    @Nullable
    UUID table() {
        return table;
    }

    @Nullable
    Understood understood() {
        return understood;
    }

    @Nullable
    StagedBatch staged() {
        return staged;
    }

    int restaged() {
        return restaged;
    }

    @Nullable
    Judgement accepted() {
        return accepted;
    }
}
