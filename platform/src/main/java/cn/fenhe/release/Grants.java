package cn.fenhe.release;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.decision.Rates;
import cn.fenhe.release.decision.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants (授权), issued by sharing and opening after their decisions. */
@Component
public class Grants {

    private final GrantStore store;
    private final GrantCheck check;
    private final Rates rates;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            GrantStore store,
            GrantCheck check,
            Rates rates,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.rates = rates;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Issues a grant in the caller's transaction; items are checked against the published entry and its levels, and the masks against
     * everything else that the same holder may get of the resource.
     *
     * @param holder null for the public
     * @param perMinute values looked up a minute, 1 to 1,000,000
     * @throws cn.fenhe.api.Refusal when an item may not be granted so (a stricter type, an opened L3, a masked ID beside a full birth date)
     */
    @Article({"GW-20", "GW-25", "SD-12", "TY-8"})
    @Transactional
    public Grant issue(
            Actor by,
            UUID resource,
            @Nullable UUID holder,
            String scenario,
            UUID purposeId,
            List<Grant.GrantedItem> items,
            @Nullable Instant until,
            int perMinute) {
        return issue(by, resource, new To(holder, null), scenario, purposeId, items, until, perMinute);
    }

    /**
     * Issues a grant to one applicant outside, in the caller's transaction: what is opened, on application or to all, below level 3,
     * personal information only masked. It is his who comes as {@link cn.fenhe.organization.Caller#applicant} of that application, and
     * nothing leaves before a snapshot is cleared for it.
     *
     * @param application which is its purpose too
     * @param files how often he may take the file
     * @throws cn.fenhe.api.Refusal when an item may not be granted so
     */
    @Article({"TY-8", "TJ-23", "FH-19"})
    @Transactional
    public Grant issueOnApplication(
            Actor by,
            UUID resource,
            UUID application,
            String scenario,
            List<Grant.GrantedItem> items,
            Instant until,
            int files) {
        Grant.Applied applied = new Grant.Applied(application, check.files(files));
        return issue(by, resource, new To(null, applied), scenario, application, items, until, files);
    }

    /** For whom a grant is issued. */
    private record To(@Nullable UUID holder, Grant.@Nullable Applied applied) {}

    private Grant issue(
            Actor by,
            UUID resource,
            To to,
            String scenario,
            UUID purposeId,
            List<Grant.GrantedItem> items,
            @Nullable Instant until,
            int perMinute) {
        // To the microsecond, as PostgreSQL keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check.term(now, until, perMinute);
        Instant end = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
        Entry entry = check.entry(resource);
        Audience audience =
                to.holder != null ? Audience.INSTITUTION : to.applied == null ? Audience.PUBLIC : Audience.APPLICANT;
        List<Grant.GrantedItem> plain = check.items(entry, audience, to.holder, items, null);
        Grant grant = new Grant(
                Ids.next(),
                resource,
                to.holder,
                scenario,
                purposeId,
                plain,
                now,
                end,
                perMinute,
                Grant.State.ACTIVE,
                null,
                null,
                to.applied);
        store.add(new StoredGrant(grant, false, terms(entry, grant)));
        audit.record(act(by, "release.grant", grant).citing(check.binding(entry, "GW-20", "SD-12", "TY-8")));
        return grant;
    }

    /**
     * Whether a grant could be issued so now, for whoever proposes it; nothing is changed.
     *
     * @param replaced a grant of the holder that would end then, null for none
     * @throws cn.fenhe.api.Refusal as {@link #issue}
     */
    @Article({"GW-20", "FH-17", "FH-20"})
    @Transactional(readOnly = true)
    public void requireIssuable(
            UUID resource,
            @Nullable UUID holder,
            List<Grant.GrantedItem> items,
            @Nullable Instant until,
            int perMinute,
            @Nullable UUID replaced) {
        check.term(clock.instant(), until, perMinute);
        Audience audience = holder == null ? Audience.PUBLIC : Audience.INSTITUTION;
        check.items(check.entry(resource), audience, holder, items, replaced);
    }

    /** Likewise, of a grant to an applicant. @throws cn.fenhe.api.Refusal as {@link #issueOnApplication} */
    @Article({"TY-8", "TJ-23", "FH-17", "FH-19"})
    @Transactional(readOnly = true)
    public void requireIssuableOnApplication(UUID resource, List<Grant.GrantedItem> items, Instant until, int files) {
        check.term(clock.instant(), until, check.files(files));
        check.items(check.entry(resource), Audience.APPLICANT, null, items, null);
    }

    /** 暂停: at once, with the reason recorded. */
    @Article("GW-27")
    @Transactional
    public Grant suspend(Actor by, UUID grant, String reason) {
        Grant suspended = locked(grant).grant().suspend(reason, by.institution());
        store.update(suspended);
        audit.record(act(by, "release.suspend", suspended).with("reason", reason));
        events.publishEvent(
                new GrantSuspended(grant, suspended.resource(), suspended.holder(), suspended.purposeId(), by, reason));
        return suspended;
    }

    /**
     * 恢复: as it was granted, when its entry is published and covers it so. What became stricter takes a new request or review instead,
     * since those who decided about the grant did not decide about that.
     *
     * @throws cn.fenhe.api.Refusal 409 {@code release.no-entry}, 422 {@code release.item-stricter} or another fault of an item
     */
    @Article({"GW-14", "GW-27", "SD-12"})
    @Transactional
    public Grant resume(Actor by, UUID grant, String reason) {
        StoredGrant suspended = locked(grant);
        Grant resumed = suspended.grant().resume();
        check.covered(check.entry(resumed.resource()), suspended);
        store.update(resumed);
        audit.record(act(by, "release.resume", resumed).with("reason", reason));
        events.publishEvent(
                new GrantResumed(grant, resumed.resource(), resumed.holder(), resumed.purposeId(), by, reason));
        return resumed;
    }

    @Article("GW-27")
    @Transactional
    public Grant end(Actor by, UUID grant, String reason) {
        return end(by, locked(grant).grant().end(reason));
    }

    /**
     * Lets the public, or an applicant, have a snapshot that was looked at, in the place of the one before; in the caller's transaction.
     */
    @Article({"TY-8", "SX-8"})
    @Transactional
    public void clear(Actor by, UUID grant, long snapshot) {
        Grant cleared = locked(grant).grant();
        if (cleared.audience() == Audience.INSTITUTION) {
            throw new IllegalArgumentException("an institution gets the newest snapshot");
        }
        store.clear(grant, snapshot);
        audit.record(act(by, "release.clear", cleared).with("snapshot", String.valueOf(snapshot)));
    }

    /** The snapshot that the public has under a grant; empty where nothing was cleared. */
    public Optional<Long> cleared(UUID grant) {
        return store.find(grant).map(StoredGrant::grant).flatMap(store::cleared);
    }

    /** A snapshot that the public was given, and since when. */
    public record Clearing(long snapshot, Instant at) {}

    /** The snapshots that the public was given under a grant, the newest first. */
    public List<Clearing> clearings(UUID grant, int limit) {
        return store.clearings(grant, limit);
    }

    /**
     * Lowers how many values a minute the holder of a grant may look up of its resource, by this grant and any other (降低频次).
     *
     * @return the grant's number as it is now
     */
    @Article({"FH-13", "TJ-8"})
    @Transactional
    public int lowerRate(Actor by, UUID grant, int perMinute, String reason) {
        Grant slowed = locked(grant).grant();
        check.rate(perMinute);
        rates.lower(new Rates.Spender(slowed.resource(), slowed.holder()), perMinute);
        audit.record(act(by, "release.lower-rate", slowed)
                .with("perMinute", perMinute)
                .with("reason", reason));
        return rate(slowed);
    }

    /** Values a minute that a grant comes to. */
    public int rate(Grant grant) {
        return rates.most(new Rates.Spender(grant.resource(), grant.holder()), grant.perMinute());
    }

    /** Ends what its term has ended, so that it is recorded and told; it counted as ended before. */
    @Article({"GW-20", "GW-27"})
    @Transactional
    void expire(UUID grant) {
        store.locked(grant)
                .map(StoredGrant::grant)
                .filter(expired -> Grant.EXPIRED.equals(expired.reason()))
                .ifPresent(expired -> end(Actor.SYSTEM, expired));
    }

    private Grant end(Actor by, Grant ended) {
        String reason = String.valueOf(ended.reason());
        if (store.update(ended)) {
            audit.record(act(by, "release.end", ended).with("reason", reason));
            events.publishEvent(
                    new GrantEnded(ended.id(), ended.resource(), ended.holder(), ended.purposeId(), by, reason));
        }
        return ended;
    }

    public Optional<Grant> find(UUID grant) {
        return store.find(grant).map(StoredGrant::grant);
    }

    /** In which state grants are now, in one question. */
    public Map<UUID, Grant.State> states(Collection<UUID> grants) {
        return store.states(grants);
    }

    /** The grants that a holder has on a resource, or the public ones for a null holder; newest first. */
    public List<Grant> of(@Nullable UUID holder, UUID resource) {
        return store.of(holder, resource).stream().map(StoredGrant::grant).toList();
    }

    /** The active grants of applicants on a resource, newest first. */
    public List<Grant> onApplication(UUID resource) {
        return store.appliedOn(resource).stream().map(StoredGrant::grant).toList();
    }

    /** How often an applicant has taken the file that his grant gives him. */
    public int filesTaken(UUID grant) {
        return store.filesTaken(grant);
    }

    /** All active grants on a resource, whoever holds them, newest first; standing ones of its provider left out. */
    public List<Grant> active(UUID resource) {
        return store.seenActive(resource).stream().map(StoredGrant::grant).toList();
    }

    /** All grants that come from one request or review. */
    public List<Grant> from(UUID purposeId) {
        return store.from(purposeId).stream().map(StoredGrant::grant).toList();
    }

    private StoredGrant locked(UUID grant) {
        return store.locked(grant).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "release.not-found"));
    }

    private static Map<UUID, Term> terms(Entry entry, Grant grant) {
        Map<UUID, Term> terms = new HashMap<>();
        grant.items()
                .forEach(granted -> entry.item(granted.item())
                        .ifPresent(item -> terms.put(item.id(), Term.of(item, grant.holder()))));
        return terms;
    }

    private static Act act(Actor by, String action, Grant grant) {
        return Act.of(by, action, "grant", grant.id())
                .with("resource", grant.resource().toString())
                .with(
                        "holder",
                        switch (grant.audience()) {
                            case PUBLIC -> "public";
                            case APPLICANT -> "applicant";
                            case INSTITUTION -> String.valueOf(grant.holder());
                        })
                .with("purpose", grant.purposeId().toString());
    }
}
