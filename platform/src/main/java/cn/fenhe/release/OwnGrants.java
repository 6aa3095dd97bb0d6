package cn.fenhe.release;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The standing grant (常设授权) of each provider on what is its own, given and recorded when it is first used. */
@Component
class OwnGrants {

    private static final String SCENARIO = "核对本单位提供的数据";

    private final GrantStore store;
    private final AuditLog audit;
    private final Clock clock;

    OwnGrants(GrantStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Article({"TJ-8", "FH-1"})
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public UUID of(Actor actor, UUID provider, UUID resource) {
        return store.own(provider, resource)
                .map(stored -> stored.grant().id())
                .orElseGet(() -> give(actor, provider, resource));
    }

    private UUID give(Actor actor, UUID provider, UUID resource) {
        Grant grant = new Grant(
                Ids.next(),
                resource,
                provider,
                SCENARIO,
                resource,
                List.of(),
                clock.instant(),
                null,
                1,
                Grant.State.ACTIVE,
                null,
                null,
                null);
        if (store.add(new StoredGrant(grant, true, Map.of()))) {
            audit.record(Act.of(actor, "release.grant-own", "grant", grant.id())
                    .with("resource", resource.toString())
                    .with("holder", provider.toString()));
            return grant.id();
        }
        // Somebody else of the provider was quicker, and has committed, since the insert waited for it.
        return store.own(provider, resource).orElseThrow().grant().id();
    }
}
