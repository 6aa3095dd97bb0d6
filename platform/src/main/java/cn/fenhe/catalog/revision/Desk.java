package cn.fenhe.catalog.revision;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What every transition needs: the locked revision, the time, and that it is kept together with its audit entry. */
@Component
class Desk {

    static final String SECRET = "catalog.secrecy-not-passed";

    private final RevisionStore revisions;
    private final Organization organization;
    private final Regulations regulations;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate apart;

    Desk(
            RevisionStore revisions,
            Organization organization,
            Regulations regulations,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.revisions = revisions;
        this.organization = organization;
        this.regulations = regulations;
        this.audit = audit;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws cn.fenhe.api.Refusal 404 */
    Revision locked(UUID id) {
        return revisions.locked(id).orElseThrow(Rights::unknown);
    }

    /** An act may name the version it is meant for; then it is meant for no other. @throws cn.fenhe.api.Refusal 412 */
    static void requireVersion(Revision revision, IfMatch meant) {
        if (meant.header() != null) {
            meant.require(revision.version());
        }
    }

    /**
     * Does what may be forbidden; a refusal that forbids it is recorded in a transaction of its own before it is thrown on, since
     * that of the act is rolled back.
     */
    <T> T recordingRefusals(Caller caller, Revision revision, String action, Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.FORBIDDEN || refused.code().equals(SECRET)) {
                apart.executeWithoutResult(
                        ignored -> audit.record(Act.of(caller.actor(), action + "-refused", "revision", revision.id())
                                .with("code", refused.code())
                                .citing(refused.articles())));
            }
            throw refused;
        }
    }

    /** Keeps a transition and records it. */
    void move(Caller caller, Revision moved, String action, String... articles) {
        revisions.move(moved);
        record(caller, moved, action, articles);
    }

    void record(Caller caller, Revision revision, String action, String... articles) {
        String jurisdiction = organization.jurisdictionOf(revision.provider());
        audit.record(Act.of(caller.actor(), action, "revision", revision.id())
                .with("resource", revision.resource().toString())
                .with("number", revision.number())
                .with("state", revision.state().name())
                .citing(regulations.binding(jurisdiction, articles)));
    }
}
