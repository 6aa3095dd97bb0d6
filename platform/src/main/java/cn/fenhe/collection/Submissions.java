package cn.fenhe.collection;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes runs of what was handed in. */
@Component
@Article({"TJ-10", "TJ-11"})
class Submissions {

    private final RunStore store;
    private final Providers providers;
    private final CollectionSettings settings;
    private final Waking waking;
    private final AuditLog audit;
    private final Clock clock;

    Submissions(
            RunStore store,
            Providers providers,
            CollectionSettings settings,
            Waking waking,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.providers = providers;
        this.settings = settings;
        this.waking = waking;
        this.audit = audit;
        this.clock = clock;
    }

    void requireProvider(Caller caller, UUID resource) {
        providers.requireProvider(caller, providers.ofSteward(caller), resource);
    }

    @Transactional
    public CollectionRun submit(UUID id, Caller caller, CollectionOrder order, List<Received> received) {
        Run run = plan(id, caller, order, null);
        run.received(received);
        return submitted(run);
    }

    @Transactional
    public CollectionRun submit(Caller caller, CollectionOrder order, FolderSource folder) {
        requireProvider(caller, order.resource());
        return submitted(plan(Ids.next(), caller, order, folder));
    }

    private Run plan(UUID id, Caller caller, CollectionOrder order, @Nullable FolderSource folder) {
        UUID provider = providers.ofSteward(caller);
        return new Run(id, provider, caller.jurisdiction(), caller.actor(), clock.instant(), order, folder);
    }

    private CollectionRun submitted(Run run) {
        Double threshold = run.order.threshold();
        store.insert(run, threshold == null ? settings.threshold() : threshold);
        audit.record(Act.of(run.by, "collection.submit", "run", run.id)
                .with("resource", run.order.resource().toString())
                .with("files", run.received().stream().map(Received::sm3).toList()));
        waking.wake(run.id);
        return store.find(run.id).orElseThrow().shown();
    }
}
