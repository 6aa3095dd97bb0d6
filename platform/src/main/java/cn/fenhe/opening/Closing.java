package cn.fenhe.opening;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what is open (暂停、终止开放), at once and with reasons: by one person, since nothing is let go by it. What was suspended is
 * resumed by a head or the authority, as it was reviewed; what was closed takes a new review.
 */
@Component
@Article({"TY-8", "TJ-8"})
public class Closing {

    private final Catalog catalog;
    private final Grants grants;
    private final Organization organization;
    private final OpeningNotices notices;
    private final AuditLog audit;
    private final Regulations regulations;

    Closing(
            Catalog catalog,
            Grants grants,
            Organization organization,
            OpeningNotices notices,
            AuditLog audit,
            Regulations regulations) {
        this.catalog = catalog;
        this.grants = grants;
        this.organization = organization;
        this.notices = notices;
        this.audit = audit;
        this.regulations = regulations;
    }

    /** 暂停开放: by anyone of the provider who works with data, or by the authority over it. */
    @Transactional
    public void suspend(Caller caller, UUID resource, String reasons) {
        Entry entry = entry(caller, resource, Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        List<Grant> active = open(entry).stream()
                .filter(grant -> grant.state() == Grant.State.ACTIVE)
                .toList();
        take(caller, entry, active, "suspended", reasons, grant -> grants.suspend(caller.actor(), grant, reasons));
    }

    /** 终止开放: by the provider's head, or by the authority over it. */
    @Transactional
    public void close(Caller caller, UUID resource, String reasons) {
        Entry entry = entry(caller, resource, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        take(caller, entry, open(entry), "closed", reasons, grant -> grants.end(caller.actor(), grant, reasons));
    }

    /**
     * 恢复开放: what was suspended, as it was reviewed: by the provider's head or by the authority over it, and by the latter alone where it
     * suspended it. Data that came meanwhile is looked at before the public gets it.
     *
     * @throws Refusal 409 {@code opening.not-suspended}, 403 {@code opening.suspended-by-authority}; 409 or 422 where its ground still holds
     */
    @Article({"TY-8", "TJ-8", "TJ-52"})
    @Transactional
    public void resume(Caller caller, UUID resource, String reasons) {
        Entry entry = entry(caller, resource, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        Grant suspended = open(entry).stream()
                .filter(grant -> grant.state() == Grant.State.SUSPENDED)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "opening.not-suspended"));
        UUID by = suspended.suspendedBy();
        if (by != null && entry.provider().equals(caller.institution()) && !by.equals(caller.institution())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.suspended-by-authority")
                    .with(
                            "who",
                            organization.institution(by).map(Institution::name).orElse(""))
                    .citing(regulations.binding(entry.jurisdiction(), "TY-8", "TJ-52"));
        }
        take(
                caller,
                entry,
                List.of(suspended),
                "resumed",
                reasons,
                grant -> grants.resume(caller.actor(), grant, reasons));
    }

    private void take(Caller caller, Entry entry, List<Grant> open, String how, String reasons, Consumer<UUID> taking) {
        if (open.isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.not-open");
        }
        open.stream().map(Grant::id).forEach(taking);
        audit.record(Act.of(caller.actor(), "opening." + how, "open-dataset", entry.resource())
                .with("reasons", reasons)
                .citing(regulations.binding(entry.jurisdiction(), "TY-8", "TJ-8")));
        if (!entry.provider().equals(caller.institution())) {
            notices.byAuthority(caller, entry, how, reasons);
        }
    }

    private List<Grant> open(Entry entry) {
        return grants.of(null, entry.resource()).stream()
                .filter(grant -> grant.state() != Grant.State.ENDED)
                .toList();
    }

    private Entry entry(Caller caller, UUID resource, Role... ofProvider) {
        Entry entry = catalog.published(resource)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-resource"));
        if (entry.provider().equals(caller.requireInstitution())) {
            caller.require(ofProvider);
        } else if (!caller.is(Role.AUTHORITY_OFFICER)
                || !organization.decides(caller.requireInstitution(), Power.CATALOG_REVIEW, entry.provider())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.provider-or-authority")
                    .citing(regulations.binding(entry.jurisdiction(), "TJ-8", "TJ-52"));
        }
        return entry;
    }
}
