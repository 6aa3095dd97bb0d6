package cn.fenhe.catalog.revision;

import cn.fenhe.api.IfMatch;
import cn.fenhe.catalog.EntryWithdrawn;
import cn.fenhe.catalog.RevisionPublished;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the authority of the provider's own level reviews entries (审核、发布): it returns, confirms, publishes, withdraws. */
@Component
@Article({"SD-9", "TJ-10", "GW-16"})
public class Reviewing {

    private final Desk desk;
    private final Rights rights;
    private final RevisionStore revisions;
    private final ResourceStore resources;
    private final Titles titles;
    private final RevisionNotices notices;
    private final ApplicationEventPublisher events;

    Reviewing(
            Desk desk,
            Rights rights,
            RevisionStore revisions,
            ResourceStore resources,
            Titles titles,
            RevisionNotices notices,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rights = rights;
        this.revisions = revisions;
        this.resources = resources;
        this.titles = titles;
        this.notices = notices;
        this.events = events;
    }

    /** Returns it to its provider, who is told the reasons by notice. */
    @Transactional
    public Revision giveBack(Caller caller, UUID revision, @Nullable String reasons) {
        Revision before = reviewed(caller, revision);
        String told = Notes.required(reasons, "reasons");
        Revision after = before.returnByAuthority(told, caller.actor(), desk.now());
        desk.move(caller, after, "catalog.return", "SD-9", "TJ-10", "GW-16");
        notices.issue(caller, Notices.Kind.RETURN, after, told);
        return after;
    }

    /** Confirms it: from here on data may be attached, and nothing in it changes. */
    @Transactional
    @Article({"TJ-10", "FH-2"})
    public Revision confirm(Caller caller, UUID revision, IfMatch meant) {
        Revision before = reviewed(caller, revision);
        Desk.requireVersion(before, meant);
        Revision after = before.confirm(caller.actor(), desk.now());
        desk.move(caller, after, "catalog.confirm", "SD-9", "TJ-10", "GW-16");
        resources.confirm(after.resource(), desk.now());
        return after;
    }

    /**
     * Publishes it in the place of the one before; the provider is told by notice, everyone finds it in the catalogue, and
     * {@link RevisionPublished} is published in the same transaction.
     */
    @Transactional
    @Article({"GW-16", "GW-17"})
    public Revision publish(Caller caller, UUID revision, IfMatch meant) {
        Revision before = reviewed(caller, revision);
        Desk.requireVersion(before, meant);
        Revision after = before.publish(caller.actor(), desk.now());
        Optional<Revision> old = revisions.published(after.resource());
        old.ifPresent(
                one -> desk.move(caller, one.supersede(caller.actor(), desk.now()), "catalog.supersede", "GW-17"));
        desk.move(caller, after, "catalog.publish", "GW-16", "GW-17");
        resources.publish(after.resource(), after.id());
        titles.release(after.resource());
        notices.issue(caller, Notices.Kind.INFORMATION, after, null);
        Set<UUID> stricter = old.map(one -> Difference.between(one.description(), after.description())
                        .stricter())
                .orElse(Set.of());
        events.publishEvent(new RevisionPublished(
                after.resource(), after.id(), old.map(Revision::id).orElse(null), stricter));
        return after;
    }

    /** Withdraws what was confirmed or published; nothing can be released under it any more. */
    @Transactional
    @Article({"GW-17", "GW-27"})
    public Revision withdraw(Caller caller, UUID revision, @Nullable String reasons) {
        Revision before = reviewed(caller, revision);
        String told = Notes.required(reasons, "reasons");
        Revision after = before.withdraw(told, caller.actor(), desk.now());
        desk.move(caller, after, "catalog.withdraw", "GW-17", "GW-27");
        titles.release(after.resource());
        notices.issue(caller, Notices.Kind.DECISION, after, told);
        if (before.state() == RevisionState.PUBLISHED) {
            resources.publish(after.resource(), null);
            events.publishEvent(new EntryWithdrawn(after.resource(), after.id()));
        }
        return after;
    }

    private Revision reviewed(Caller caller, UUID revision) {
        Revision before = desk.locked(revision);
        rights.requireAuthority(caller, before.provider());
        return before;
    }
}
