package cn.fenhe.opening;

import cn.fenhe.api.Ids;
import cn.fenhe.api.ReferenceCodes;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Data needs (数据需求): anyone says which data he would use, and the authority over the portal answers. What stands in the portal the
 * authority has read: nothing that a visitor wrote is published by itself. A contact is sealed and never public.
 */
@Component
@Article({"TJ-24", "SD-13"})
public class Needs {

    private static final String[] ARTICLES = {"TJ-24", "SD-13"};

    private final NeedStore store;
    private final OpenDatasets datasets;
    private final PublicDesk desk;
    private final AuditLog audit;
    private final Regulations regulations;
    private final Clock clock;

    Needs(
            NeedStore store,
            OpenDatasets datasets,
            PublicDesk desk,
            AuditLog audit,
            Regulations regulations,
            Clock clock) {
        this.store = store;
        this.datasets = datasets;
        this.desk = desk;
        this.audit = audit;
        this.regulations = regulations;
        this.clock = clock;
    }

    /**
     * 提出需求, by anyone.
     *
     * @param contact where he can be asked, null or blank for none
     * @throws Refusal 429 {@code opening.too-many-needs}
     */
    @Transactional
    public PublicNeed file(String wanted, String purpose, @Nullable String contact) {
        desk.requireRoom(store.waiting(), "opening.too-many-needs");
        Need need = new Need(
                Ids.next(),
                ReferenceCodes.next("XQ"),
                wanted.strip(),
                purpose.strip(),
                desk.seal(contact),
                clock.instant(),
                null,
                false);
        store.add(need);
        audit.record(Act.of(Actor.PUBLIC, "opening.file-need", "need", need.id()));
        return PublicNeed.of(need);
    }

    /** @throws Refusal 404 {@code opening.unknown-need} */
    @Transactional(readOnly = true)
    public PublicNeed byReference(String reference) {
        return store.byReference(reference).map(PublicNeed::of).orElseThrow(Needs::unknown);
    }

    /** What stands in the portal, the newest first. @param before id of the page before's last */
    @Transactional(readOnly = true)
    public List<PublicNeed> listed(@Nullable UUID before, int limit) {
        return store.listed(before, limit).stream().map(PublicNeed::listed).toList();
    }

    /** For the authority: what waits, the longest first, or what was answered, the newest first; without contacts. */
    @Transactional(readOnly = true)
    public List<NeedView> page(Caller caller, boolean answered, @Nullable UUID place, int limit) {
        desk.requireAuthority(caller, ARTICLES);
        return (answered ? store.answered(place, limit) : store.waiting(place, limit))
                .stream().map(need -> NeedView.of(need, null)).toList();
    }

    /** One need with its contact, for the authority; reading a contact is recorded. */
    @Transactional
    public NeedView find(Caller caller, UUID id) {
        desk.requireAuthority(caller, ARTICLES);
        Need need = store.find(id).orElseThrow(Needs::unknown);
        return NeedView.of(need, desk.read(caller, "need", id, need.contact()));
    }

    /**
     * 答复; an answer may be given again, and the newer stands.
     *
     * @param dataset that serves the need; wanted where it is {@code AVAILABLE}
     * @param listed whether the need and its answer stand in the portal
     * @throws Refusal 422 {@code opening.dataset-missing}, 404 for a dataset that is not open
     */
    @Transactional
    public NeedView answer(
            Caller caller, UUID id, NeedAnswer.Outcome outcome, String text, @Nullable UUID dataset, boolean listed) {
        UUID authority = desk.requireAuthority(caller, ARTICLES);
        Need need = store.lock(id).orElseThrow(Needs::unknown);
        if (outcome == NeedAnswer.Outcome.AVAILABLE && dataset == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.dataset-missing");
        }
        NeedAnswer answer = new NeedAnswer(
                outcome,
                text.strip(),
                dataset,
                dataset == null ? null : datasets.find(dataset).title(),
                desk.name(authority),
                clock.instant());
        store.answer(id, answer, listed, caller.id());
        audit.record(Act.of(caller.actor(), "opening.answer-need", "need", id)
                .with("outcome", outcome.name())
                .with("listed", listed)
                .citing(regulations.binding(caller.jurisdiction(), ARTICLES)));
        return NeedView.of(
                new Need(
                        id,
                        need.reference(),
                        need.wanted(),
                        need.purpose(),
                        need.contact(),
                        need.filedAt(),
                        answer,
                        listed),
                null);
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-need");
    }
}
