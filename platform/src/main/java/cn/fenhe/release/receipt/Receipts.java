package cn.fenhe.release.receipt;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Receipt;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what leaves, and gives receipts (回执) for it. The receipt's own entry says everything it proves and names no person, so that
 * whoever holds the receipt may have its bytes. Who took the data stands in an entry beside it; each person whose row was looked at
 * has one too, so that all who saw one citizen can be listed, a single one the taker's. All of them name the receipt.
 */
@Component
public class Receipts {

    private final ReceiptStore store;
    private final AuditLog audit;
    private final GroupedActs grouped;
    private final MeterRegistry meters;
    private final Clock clock;

    Receipts(ReceiptStore store, AuditLog audit, GroupedActs grouped, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.grouped = grouped;
        this.meters = meters;
        this.clock = clock;
    }

    /** Records in a transaction of its own: when this returns the receipt is durable and the first byte may leave. */
    @Article({"GW-29", "TY-7", "FH-4"})
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Receipt record(Actor actor, Left left) {
        UUID id = Ids.next();
        Instant now = now();
        List<UUID> entries =
                acts(actor, id, now, left).stream().map(audit::record).toList();
        return added(id, now, entries.getFirst(), left);
    }

    /** Records a high-rate read with others of its moment; not within a transaction. */
    @Article({"GW-29", "TY-7", "FH-4"})
    public Receipt recordInGroup(Actor actor, Left left) {
        UUID id = Ids.next();
        Instant now = now();
        return added(id, now, grouped.record(acts(actor, id, now, left)), left);
    }

    public Optional<Receipt> find(UUID id) {
        return store.find(id).map(ReceiptStore.Stored::receipt);
    }

    /** A receipt with its proof and with what is still known of the data behind it. */
    public Optional<ProvenReceipt> proven(UUID id) {
        return store.find(id)
                .map(stored -> new ProvenReceipt(
                        stored.receipt(),
                        data(stored),
                        stored.keptUntil(),
                        audit.proof(stored.receipt().entry())));
    }

    private ProvenReceipt.Data data(ReceiptStore.Stored stored) {
        if (stored.keptUntil() == null) {
            return ProvenReceipt.Data.NOT_KEPT;
        }
        return stored.removed() || !clock.instant().isBefore(stored.keptUntil())
                ? ProvenReceipt.Data.EXPIRED
                : ProvenReceipt.Data.KEPT;
    }

    /** The receipt's own first. */
    private static List<Act> acts(Actor actor, UUID receipt, Instant at, Left left) {
        List<Act> acts = new ArrayList<>();
        acts.add(proving(receipt, at, left));
        Act released = released(actor, receipt, left);
        if (left.subjects().size() == 1) {
            acts.add(released.touching(left.subjects().iterator().next()));
            return acts;
        }
        acts.add(released);
        left.subjects()
                .forEach(subject -> acts.add(Act.of(actor, "release.see", "resource", left.resource())
                        .with("receipt", receipt.toString())
                        .touching(subject)));
        return acts;
    }

    /** What the receipt says, word for word: the verifier compares the two. Nothing of it tells of a person. */
    private static Act proving(UUID receipt, Instant at, Left left) {
        Act proving = Act.of(Actor.SYSTEM, "release.receipt", "receipt", receipt)
                .citing(left.articles())
                .with("use", left.use().name())
                .with("grant", left.grant().toString())
                .with("resource", left.resource().toString())
                .with("rows", left.rows())
                .with("digest", left.digest())
                .with("at", at.toString());
        if (left.snapshot() != null) {
            // As text: a snapshot's number has more digits than a reader of JSON may keep.
            proving = proving.with("snapshot", left.snapshot().toString());
        }
        return left.part() == null ? proving : proving.with("part", left.part());
    }

    private static Act released(Actor actor, UUID receipt, Left left) {
        String use = left.use().name().toLowerCase(Locale.ROOT);
        return Act.of(actor, "release." + use, "resource", left.resource())
                .citing(left.articles())
                .with("receipt", receipt.toString())
                .with("grant", left.grant().toString())
                .with("rows", left.rows());
    }

    /** To the microsecond, as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Receipt added(UUID id, Instant at, UUID entry, Left left) {
        Receipt receipt = new Receipt(
                id,
                entry,
                left.grant(),
                left.resource(),
                left.use(),
                left.part(),
                left.snapshot(),
                left.rows(),
                left.digest(),
                at);
        store.add(receipt, left.delivery());
        meters.counter("fenhe.release.receipts", "use", left.use().name()).increment();
        return receipt;
    }
}
