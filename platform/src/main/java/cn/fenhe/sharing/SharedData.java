package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import cn.fenhe.release.Releases;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shared data on its way to the consumer (共享交付): asked for by resource, found under the caller's grant, released by the one door.
 * Its first release ends the supplying deadline (GW-22, TJ-17).
 */
@Component
public class SharedData {

    private static final Set<PartState> SUPPLYING =
            Set.of(PartState.APPROVED, PartState.AGREED, PartState.AUTHORITY_DECIDED, PartState.GOVERNMENT_DECIDED);

    private final Catalog catalog;
    private final Releases releases;
    private final Grants grants;
    private final RequestStore store;
    private final AuditLog audit;
    private final Regulations regulations;
    private final TransactionTemplate transaction;

    SharedData(
            Catalog catalog,
            Releases releases,
            Grants grants,
            RequestStore store,
            AuditLog audit,
            Regulations regulations,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.releases = releases;
        this.grants = grants;
        this.store = store;
        this.audit = audit;
        this.regulations = regulations;
        this.transaction = transaction;
    }

    /**
     * Looks up rows by the values of one item.
     *
     * @param item name of the item to look up by
     * @throws Refusal 403 with the article for an institution that has no grant
     */
    @Article({"GW-22", "TJ-17", "GW-25"})
    public Releases.Rows lookup(Caller caller, UUID resource, String item, List<String> values) {
        caller.requireInstitution();
        UUID key = entry(resource)
                .item(item)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.unknown-item")
                        .with("item", item))
                .id();
        UUID grant = releases.grantOn(caller, resource, key);
        Releases.Rows rows = releases.lookup(caller, grant, key, values);
        supplied(caller, grant);
        return rows;
    }

    /** Everything under the caller's grant as a file. */
    @Article({"GW-22", "TJ-17", "GW-25"})
    public Releases.Delivery file(Caller caller, UUID resource, FileFormat format) {
        caller.requireInstitution();
        entry(resource);
        UUID grant = releases.grantOn(caller, resource, null);
        Releases.Delivery delivery = releases.file(caller, grant, format);
        supplied(caller, grant);
        return delivery;
    }

    private Entry entry(UUID resource) {
        return catalog.published(resource)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-resource"));
    }

    /** Ends the supplying deadline at the first release; afterwards it costs one read and no lock. */
    private void supplied(Caller caller, UUID grantId) {
        UUID request = grants.find(grantId).map(Grant::purposeId).orElseThrow();
        if (store.find(request).filter(SharedData::supplying).isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> store.lock(request)
                .filter(SharedData::supplying)
                .ifPresent(locked -> {
                    locked.conditional().deliver();
                    store.save(locked);
                    audit.record(Act.of(caller.actor(), "sharing.deliver", "sharing-request", request)
                            .with("grant", grantId)
                            .citing(regulations.binding(locked.jurisdiction(), "GW-22", "TJ-17")));
                }));
    }

    private static boolean supplying(Request request) {
        return request.part(PartKind.CONDITIONAL)
                .filter(part -> SUPPLYING.contains(part.state))
                .isPresent();
    }
}
