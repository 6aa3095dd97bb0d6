package cn.fenhe.catalog.revision;

import cn.fenhe.api.IfMatch;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every transition needs: the locked revision, the time, and that it is kept together with its audit entry. */
@Component
class Desk {

    private final RevisionStore revisions;
    private final Organization organization;
    private final Regulations regulations;
    private final AuditLog audit;
    private final Clock clock;

    Desk(RevisionStore revisions, Organization organization, Regulations regulations, AuditLog audit, Clock clock) {
        this.revisions = revisions;
        this.organization = organization;
        this.regulations = regulations;
        this.audit = audit;
        this.clock = clock;
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
