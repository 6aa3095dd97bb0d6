package cn.fenhe.audit;

import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.cryptography.Sm2;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the log (审计查阅) and hands it out. Whoever reads entries or takes an export is recorded in it; proofs and checkpoints show
 * nothing but hashes.
 */
@Component
public class AuditTrail {

    private final AuditLog log;
    private final EntrySearch search;
    private final EntryProofs proofs;
    private final LogStore store;
    private final LogExport export;
    private final Keys keys;
    private final TransactionTemplate transaction;

    AuditTrail(
            AuditLog log,
            EntrySearch search,
            EntryProofs proofs,
            LogStore store,
            LogExport export,
            Keys keys,
            TransactionTemplate transaction) {
        this.log = log;
        this.search = search;
        this.proofs = proofs;
        this.store = store;
        this.export = export;
        this.keys = keys;
        this.transaction = transaction;
    }

    /** Entries that fit the filter, the newest first. */
    @Transactional
    public Page<AuditEntry> entries(Auditor reader, EntryFilter filter, Paging paging) {
        Act reading = Act.of(reader.actor(), "audit.read", "log", "entries");
        log.record(reading.with("conditions", filter.conditions()).with("limit", paging.limit()));
        return search.find(filter, paging);
    }

    /** @throws Refusal 404 {@code audit.entry-unknown}, also while the entry is not yet sequenced */
    public EntryProof proof(UUID entry) {
        return proofs.of(entry).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "audit.entry-unknown"));
    }

    /** The newest first. */
    public Page<CheckpointNote> checkpoints(Paging paging) {
        return store.checkpoints(paging);
    }

    /**
     * That the tree of one checkpoint is the beginning of a later one's (一致性证明, RFC 9162 2.1.4), as hexadecimal hashes.
     *
     * @throws Refusal 404 {@code audit.checkpoint-unknown}, 400 {@code audit.query-invalid} when they are the wrong way round
     */
    public List<String> consistency(long from, long to) {
        requireCheckpoint(from);
        requireCheckpoint(to);
        if (from > to) {
            throw Refusal.of(Refusal.Kind.INVALID, "audit.query-invalid").with("parameter", "from");
        }
        return proofs.consistency(from, to);
    }

    /** Every key that has signed checkpoints, in PEM, oldest first; the last one signs now. */
    public String publicKeys() {
        keys.currentSigningKey(Sequencer.KEY);
        return keys.signingKeys(Sequencer.KEY).stream()
                .map(id -> Sm2.toPem(keys.publicKey(id)))
                .collect(Collectors.joining());
    }

    /**
     * Records that somebody takes an export, and prepares it.
     *
     * @param from 0 for the whole log, or the size of a checkpoint after which it begins
     * @throws Refusal 404 {@code audit.checkpoint-unknown}, 409 {@code audit.nothing-to-export}
     */
    public Export export(Auditor reader, long from) {
        CheckpointNote last = store.latest()
                .map(CheckpointNote::of)
                .filter(newest -> newest.size() > from)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "audit.nothing-to-export"));
        if (from != 0) {
            requireCheckpoint(from);
        }
        transaction.executeWithoutResult(status -> log.record(Act.of(reader.actor(), "audit.export", "log", "entries")
                .with("from", from)
                .with("to", last.size())));
        return new Export(from, last.size(), out -> export.write(out, from, last.size()));
    }

    private void requireCheckpoint(long size) {
        if (store.checkpoint(size).isEmpty()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "audit.checkpoint-unknown").with("size", size);
        }
    }

    /**
     * An export of entries {@code from} to before {@code to}, a zip file when it is written.
     *
     * @param content writes it as it reads it, so that its size does not matter
     */
    public record Export(long from, long to, Content content) {

        /** Writes to a stream and leaves it open. */
        public interface Content {
            void writeTo(OutputStream out) throws IOException;
        }
    }
}
