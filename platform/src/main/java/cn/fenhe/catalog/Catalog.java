package cn.fenhe.catalog;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.entries.DataFacts;
import cn.fenhe.catalog.entries.EntryStore;
import cn.fenhe.catalog.entries.EntryStore.Listed;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue (目录), as its neighbours see it. */
@Component
public class Catalog {

    private final EntryStore entries;
    private final DataFacts facts;
    private final Clock clock;

    Catalog(EntryStore entries, DataFacts facts, Clock clock) {
        this.entries = entries;
        this.facts = facts;
        this.clock = clock;
    }

    /** The resource's published entry; empty while none is, or when it was withdrawn. */
    public Optional<Entry> published(UUID resource) {
        return entries.published(resource).map(Listed::entry);
    }

    /**
     * The resource's published entry, or else its confirmed one: data may be attached from its confirmation on. A confirmed
     * revision of a published resource counts only once it is published.
     */
    public Optional<Entry> confirmed(UUID resource) {
        return entries.confirmed(resource).map(Listed::entry);
    }

    /** By resource code (信息资源代码). */
    public Optional<UUID> resourceByCode(String code) {
        return entries.byCode(code);
    }

    /**
     * Attaches a table of the lake to a resource (挂接), in the caller's transaction; once more changes nothing.
     *
     * @throws Refusal 409 {@code catalog.not-confirmed}, {@code catalog.table-attached} when it has another table
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Article("TJ-10")
    public void attach(UUID resource, UUID table) {
        if (entries.confirmed(resource).isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalog.not-confirmed").with("resource", resource);
        }
        if (!facts.attach(resource, table)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalog.table-attached").with("resource", resource);
        }
    }

    /** Takes note of newly collected data, in the caller's transaction; older news than what is known changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void collected(Collected fact) {
        facts.collected(fact);
    }

    /** Takes note that a resource's release to the public was decided, or ended, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void released(UUID resource, boolean released) {
        facts.released(resource, released);
    }

    /** How new the data of a published resource is (更新情况); nothing was collected where it is not published. */
    public Freshness freshness(UUID resource) {
        return entries.published(resource).map(this::freshness).orElseGet(Freshness::never);
    }

    private Freshness freshness(Listed listed) {
        return listed.collectedAt() == null
                ? Freshness.never()
                : Freshness.of(
                        listed.entry().cycle(),
                        listed.collectedAt(),
                        listed.rows(),
                        listed.quarantined(),
                        clock.instant());
    }
}
