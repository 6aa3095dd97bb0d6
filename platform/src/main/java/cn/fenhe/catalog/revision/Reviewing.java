package cn.fenhe.catalog.revision;

import cn.fenhe.api.IfMatch;
import cn.fenhe.catalog.EntryWithdrawn;
import cn.fenhe.catalog.RevisionPublished;
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
        notices.returned(caller, after, told);
        return after;
    }

    /** Confirms it: from here on data may be attached, and nothing in it changes. */
    @Transactional
    @Article({"TJ-10", "FH-2"})
    public Revision confirm(Caller caller, UUID revision, IfMatch meant) {
        Revision before = reviewed(caller, revision);
        Desk.requireVersion(before, meant);
        Revision after = desk.recordingRefusals(
                caller, before, "catalog.confirm", () -> before.confirm(caller.actor(), desk.now()));
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
        Set<UUID> stricter = old.map(one -> Difference.between(one.description(), after.description())
                        .stricter())
                .orElse(Set.of());
        events.publishEvent(new RevisionPublished(
                after.resource(), after.id(), old.map(Revision::id).orElse(null), stricter));
        notices.published(caller, after);
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
        if (before.state() == RevisionState.PUBLISHED) {
            resources.publish(after.resource(), null);
            events.publishEvent(new EntryWithdrawn(after.resource(), after.id()));
        }
        notices.withdrawn(caller, after, told);
        return after;
    }

    private Revision reviewed(Caller caller, UUID revision) {
        Revision before = desk.locked(revision);
        return desk.recordingRefusals(caller, before, "catalog.review", () -> {
            rights.requireAuthority(caller, before.provider());
            return before;
        });
    }
}
