package cn.fenhe.release;

import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.RevisionPublished;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.decision.Cover;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Suspends the grants that a stricter revision no longer covers. The door itself denies under them from the instant of publication;
 * this makes it a state that both sides see. Told twice, it does nothing the second time.
 */
@Component
class StricterRevisions {

    private final Catalog catalog;
    private final GrantStore store;
    private final Grants grants;

    StricterRevisions(Catalog catalog, GrantStore store, Grants grants) {
        this.catalog = catalog;
        this.store = store;
        this.grants = grants;
    }

    @Article({"GW-14", "GW-27", "SD-12"})
    @ApplicationModuleListener
    void on(RevisionPublished published) {
        Optional<Entry> entry = catalog.published(published.resource());
        store.activeOn(published.resource()).stream()
                .filter(stored -> stored.grant().state() == Grant.State.ACTIVE)
                .filter(stored -> entry.isEmpty() || !covers(entry.get(), stored))
                .forEach(stored -> grants.suspend(Actor.SYSTEM, stored.grant().id(), Grant.STRICTER_REVISION));
    }

    private static boolean covers(Entry entry, StoredGrant stored) {
        Grant grant = stored.grant();
        return Cover.stricter(entry, grant.holder(), stored.terms()).isEmpty()
                && Cover.faults(entry, grant.holder(), grant.items()).isEmpty();
    }
}
