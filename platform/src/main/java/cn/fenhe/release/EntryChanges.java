package cn.fenhe.release;

import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.EntryWithdrawn;
import cn.fenhe.catalog.RevisionPublished;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.decision.Cover;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps grants in step with their entry: suspends those that a stricter revision no longer covers, and all when the entry is withdrawn;
 * resumes the latter when it is published again and covers them as they were granted. The door itself denies from the instant of the
 * change; this makes it a state that both sides see. Told twice, it does nothing the second time.
 */
@Component
class EntryChanges {

    private final Catalog catalog;
    private final GrantStore store;
    private final Grants grants;

    EntryChanges(Catalog catalog, GrantStore store, Grants grants) {
        this.catalog = catalog;
        this.store = store;
        this.grants = grants;
    }

    @Article({"GW-14", "GW-27", "SD-12"})
    @ApplicationModuleListener
    void on(RevisionPublished published) {
        review(published.resource());
    }

    @Article({"GW-17", "GW-27"})
    @ApplicationModuleListener
    void on(EntryWithdrawn withdrawn) {
        review(withdrawn.resource());
    }

    /** By the entry as it is now, since news may come late. */
    private void review(UUID resource) {
        Optional<Entry> entry = catalog.published(resource);
        store.activeOn(resource).stream()
                .filter(stored -> stored.grant().state() == Grant.State.ACTIVE)
                .filter(stored ->
                        entry.filter(present -> covers(present, stored)).isEmpty())
                .forEach(stored -> grants.suspend(
                        Actor.SYSTEM,
                        stored.grant().id(),
                        entry.isEmpty() ? Grant.ENTRY_WITHDRAWN : Grant.STRICTER_REVISION));
        entry.ifPresent(present -> store.suspendedOn(resource, Grant.ENTRY_WITHDRAWN).stream()
                .filter(stored -> stored.grant().state() == Grant.State.SUSPENDED)
                .filter(stored -> covers(present, stored))
                .forEach(stored -> grants.resume(Actor.SYSTEM, stored.grant().id(), Grant.ENTRY_PUBLISHED_AGAIN)));
    }

    private static boolean covers(Entry entry, StoredGrant stored) {
        Grant grant = stored.grant();
        return Cover.stricter(entry, grant.holder(), stored.terms()).isEmpty()
                && Cover.faults(entry, grant.audience(), grant.items()).isEmpty();
    }
}
