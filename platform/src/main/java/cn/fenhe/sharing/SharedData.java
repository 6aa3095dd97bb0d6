package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import cn.fenhe.release.Releases;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Course course;
    private final TransactionTemplate transaction;

    SharedData(
            Catalog catalog,
            Releases releases,
            Grants grants,
            RequestStore store,
            Course course,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.releases = releases;
        this.grants = grants;
        this.store = store;
        this.course = course;
        this.transaction = transaction;
    }

    /**
     * Looks up rows by the values of one item.
     *
     * @param item name of the item to look up by
     * @param grant under which; null for the only one that the institution has in force
     * @throws Refusal 403 with the article for an institution that has no grant, 409 {@code release.several-grants} with the grants
     *     among which to choose
     */
    @Article({"GW-22", "TJ-17", "GW-25", "SD-12"})
    public Releases.Rows lookup(Caller caller, UUID resource, String item, List<String> values, @Nullable UUID grant) {
        caller.requireInstitution();
        UUID key = entry(resource)
                .item(item)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.unknown-item")
                        .with("item", item))
                .id();
        UUID under = chosen(caller, resource, key, grant);
        Releases.Rows rows = releases.lookup(caller, under, key, values);
        supplied(caller, under);
        return rows;
    }

    /** Everything under the caller's grant as a file. @param grant and refusals as {@link #lookup} */
    @Article({"GW-22", "TJ-17", "GW-25", "SD-12"})
    public Releases.Delivery file(Caller caller, UUID resource, FileFormat format, @Nullable UUID grant) {
        caller.requireInstitution();
        entry(resource);
        UUID under = chosen(caller, resource, null, grant);
        Releases.Delivery delivery = releases.file(caller, under, format);
        supplied(caller, under);
        return delivery;
    }

    /** Whose it is and whether it is in force, the door says. */
    private UUID chosen(Caller caller, UUID resource, @Nullable UUID key, @Nullable UUID grant) {
        if (grant == null) {
            return releases.grantOn(caller, resource, key);
        }
        return grants.find(grant)
                .filter(found -> found.resource().equals(resource))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-grant"))
                .id();
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
        transaction.executeWithoutResult(
                status -> store.lock(request).filter(SharedData::supplying).ifPresent(locked -> {
                    locked.conditional().deliver();
                    store.save(locked);
                    course.of(caller, locked, "deliver", null, "GW-22", "TJ-17");
                }));
    }

    private static boolean supplying(Request request) {
        return request.part(PartKind.CONDITIONAL)
                .filter(part -> SUPPLYING.contains(part.state))
                .isPresent();
    }
}
