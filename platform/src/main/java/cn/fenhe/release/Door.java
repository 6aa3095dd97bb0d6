package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.decision.Ask;
import cn.fenhe.release.decision.Decision.Deny;
import cn.fenhe.release.decision.Decision.Permit;
import cn.fenhe.release.decision.Decisions;
import cn.fenhe.release.decision.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what is known, has it decided, and records every denial before it is answered. */
@Component
class Door {

    private final GrantStore grants;
    private final Catalog catalog;
    private final LakeReader reader;
    private final Decisions decisions;
    private final AuditLog audit;
    private final TransactionTemplate ownTransaction;
    private final MeterRegistry meters;
    private final Clock clock;

    Door(
            GrantStore grants,
            Catalog catalog,
            LakeReader reader,
            Decisions decisions,
            AuditLog audit,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            Clock clock) {
        this.grants = grants;
        this.catalog = catalog;
        this.reader = reader;
        this.decisions = decisions;
        this.audit = audit;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.meters = meters;
        this.clock = clock;
    }

    Ask ask(Caller caller, Use use, UUID grant, @Nullable UUID key, int values) {
        Optional<StoredGrant> stored = grants.find(grant).filter(one -> !one.own());
        Entry entry =
                stored.flatMap(one -> catalog.published(one.grant().resource())).orElse(null);
        return new Ask(
                caller,
                use,
                stored.map(StoredGrant::grant).orElse(null),
                stored.map(StoredGrant::terms).orElse(Map.of()),
                entry,
                columns(entry),
                stored.map(StoredGrant::grant)
                        .filter(found -> found.audience() != Audience.INSTITUTION)
                        .flatMap(grants::cleared)
                        .orElse(null),
                key,
                values,
                clock.instant());
    }

    /** What is asked about without a grant. */
    Ask bare(Caller caller, Use use, @Nullable Entry entry) {
        return new Ask(caller, use, null, Map.of(), entry, columns(entry), null, null, 0, clock.instant());
    }

    /** @throws Refusal of the denial, recorded */
    Permit permit(Ask ask, UUID grant) {
        return switch (decisions.decide(ask)) {
            case Permit permit -> permit;
            case Deny deny -> throw refused(ask, deny, "grant", grant);
        };
    }

    /** @throws Refusal of the denial, recorded */
    void permitOwn(Ask ask, UUID resource) {
        decisions.againstOwn(ask).ifPresent(deny -> {
            throw refused(ask, deny, "resource", resource);
        });
    }

    /** Records the denial of what had been permitted under a grant, and answers with its refusal. */
    Refusal refusedUnder(Ask ask, UUID grant, Reason reason) {
        return refused(ask, decisions.deny(ask, List.of(reason)), "grant", grant);
    }

    /** Records a denial for a reason found outside the policies, and answers with its refusal. */
    Refusal refused(Ask ask, UUID resource, Reason reason) {
        return refused(ask, decisions.deny(ask, List.of(reason)), "resource", resource);
    }

    /**
     * Committed before it is answered. To the public nothing is explained: what they may not see does not exist. Only that they ask too
     * fast may be said, since then they know it exists.
     */
    @Article({"FH-4", "FH-8", "TY-31", "TJ-53"})
    private Refusal refused(Ask ask, Deny deny, String subjectType, UUID subject) {
        Act act = Act.of(ask.caller().actor(), "release.deny", subjectType, subject)
                .citing(deny.articles())
                .with("use", ask.use().name().toLowerCase(Locale.ROOT))
                .with(
                        "reasons",
                        deny.reasons().stream().map(Reason::code).distinct().toList());
        ownTransaction.executeWithoutResult(status -> audit.record(act));
        Reason told = deny.reasons().getFirst();
        meters.counter("fenhe.release.denied", "reason", told.code()).increment();
        if (ask.caller().isPublic() && told.kind() != Refusal.Kind.TOO_MANY) {
            return Refusal.of(Refusal.Kind.NOT_FOUND, "release.not-found");
        }
        return told.refusal().citing(deny.articles());
    }

    private List<Column> columns(@Nullable Entry entry) {
        UUID table = entry == null ? null : entry.table();
        if (table == null) {
            return List.of();
        }
        try {
            return reader.columns(table);
        } catch (NoSuchElementException e) {
            return List.of();
        }
    }
}
