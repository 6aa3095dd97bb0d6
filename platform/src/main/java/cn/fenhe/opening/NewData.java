package cn.fenhe.opening;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.DataCollected;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant;
import cn.fenhe.release.GrantResumed;
import cn.fenhe.release.Grants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Data that comes to an open dataset after its review (开放数据更新). Every snapshot is looked at, row by row in the opened items, before the
 * public gets it; until then it has the one before. Where something is found, the data is held until a second person decides.
 */
@Component
@Article({"TY-8", "SX-8"})
public class NewData {

    private final Identifiers identifiers;
    private final HeldDataStore store;
    private final OpeningNotices notices;
    private final Catalog catalog;
    private final Grants grants;
    private final AuditLog audit;
    private final Regulations regulations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewData(
            Identifiers identifiers,
            HeldDataStore store,
            OpeningNotices notices,
            Catalog catalog,
            Grants grants,
            AuditLog audit,
            Regulations regulations,
            TransactionTemplate transaction,
            Clock clock) {
        this.identifiers = identifiers;
        this.store = store;
        this.notices = notices;
        this.catalog = catalog;
        this.grants = grants;
        this.audit = audit;
        this.regulations = regulations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Without a transaction: looking at every row takes its time. Told twice, it finds nothing new the second time. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(DataCollected collected) {
        look(collected.resource());
    }

    /** What came while it was suspended. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(GrantResumed resumed) {
        if (resumed.holder() == null) {
            look(resumed.resource());
        }
    }

    /** Looks at what the public, or an applicant, does not have yet; what is masked names nobody. */
    void look(UUID resource) {
        Stream.concat(grants.of(null, resource).stream(), grants.onApplication(resource).stream())
                .filter(grant -> grant.state() == Grant.State.ACTIVE)
                .forEach(grant -> catalog.published(resource)
                        .filter(entry -> isNew(entry, grant))
                        .ifPresent(entry -> look(entry, grant)));
    }

    private boolean isNew(Entry entry, Grant grant) {
        return identifiers
                .newest(entry)
                .filter(newest ->
                        grants.cleared(grant.id()).filter(newest::equals).isEmpty())
                .filter(newest -> !store.seen(grant.id(), newest))
                .isPresent();
    }

    private void look(Entry entry, Grant grant) {
        List<UUID> plain = grant.returned().stream()
                .filter(item -> item.mask() == Mask.NONE)
                .map(Grant.GrantedItem::item)
                .toList();
        if (plain.isEmpty()) {
            identifiers.newest(entry).ifPresent(newest -> grants.clear(Actor.SYSTEM, grant.id(), newest));
            return;
        }
        identifiers
                .look(entry, plain)
                .ifPresent(looked -> transaction.executeWithoutResult(status -> {
                    store.supersede(entry.resource(), grant.id(), looked.snapshot(), !grant.isPublic());
                    if (looked.names().isEmpty()) {
                        grants.clear(Actor.SYSTEM, grant.id(), looked.snapshot());
                    } else {
                        hold(entry, grant, looked);
                    }
                }));
    }

    private void hold(Entry entry, Grant grant, Identifiers.Looked looked) {
        HeldData held = new HeldData(
                Ids.next(),
                entry.resource(),
                entry.title(),
                entry.provider(),
                entry.jurisdiction(),
                grant.id(),
                looked.snapshot(),
                looked.findings(),
                HeldData.State.HELD,
                catalog.collectedBy(entry.resource()).orElse(null),
                clock.instant(),
                null,
                null,
                null);
        if (store.add(held)) {
            record(Actor.SYSTEM, "opening.hold", held);
            notices.held(held, looked.names());
        }
    }

    /**
     * 放行或者不予放行: the provider's head, who did not hand it in, lets the public have it or not, with reasons.
     *
     * @throws Refusal 403 {@code opening.two-people}, 409 once it is decided, 422 {@code opening.reasons-missing}
     */
    @Article({"TY-8", "SX-8", "FH-2"})
    @Transactional
    public HeldData decide(Caller caller, UUID id, boolean release, @Nullable String reasons) {
        caller.require(Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        HeldData held = store.lock(id)
                .filter(found -> found.provider().equals(caller.institution()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-held-data"));
        Instant now = clock.instant();
        HeldData decided = held.decided(release, caller.id(), now, reasons);
        store.decide(decided, now);
        if (release) {
            grants.clear(caller.actor(), held.grant(), held.snapshot());
        }
        record(caller.actor(), release ? "opening.release-held" : "opening.keep-back", decided);
        return decided;
    }

    /** Held data of the caller's institution, newest first. @param before id of the page before's last, null for the first page */
    @Transactional(readOnly = true)
    public List<HeldData> page(Caller caller, @Nullable UUID before, int limit) {
        return store.page(caller.requireInstitution(), before, limit);
    }

    private void record(Actor by, String action, HeldData held) {
        audit.record(Act.of(by, action, "held-data", held.id())
                .with("resource", held.resource().toString())
                .with("snapshot", String.valueOf(held.snapshot()))
                .with("state", held.state().name())
                .citing(regulations.binding(held.jurisdiction(), "TY-8", "SX-8")));
    }
}
