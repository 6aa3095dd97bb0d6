package cn.fenhe.opening;

import cn.fenhe.api.Ids;
import cn.fenhe.api.ReferenceCodes;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.nio.charset.StandardCharsets;
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

    private static final String PURPOSE = "contacts";

    /** Unanswered ones; beyond that it asks people to wait. */
    private static final int MOST_WAITING = 2_000;

    private final NeedStore store;
    private final OpenDatasets datasets;
    private final Organization organization;
    private final Keys keys;
    private final AuditLog audit;
    private final Regulations regulations;
    private final Clock clock;

    Needs(
            NeedStore store,
            OpenDatasets datasets,
            Organization organization,
            Keys keys,
            AuditLog audit,
            Regulations regulations,
            Clock clock) {
        this.store = store;
        this.datasets = datasets;
        this.organization = organization;
        this.keys = keys;
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
        if (store.waiting() >= MOST_WAITING) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "opening.too-many-needs").with("most", MOST_WAITING);
        }
        Need need = new Need(
                Ids.next(),
                ReferenceCodes.next("XQ"),
                wanted.strip(),
                purpose.strip(),
                contact == null || contact.isBlank()
                        ? null
                        : keys.seal(PURPOSE, contact.strip().getBytes(StandardCharsets.UTF_8)),
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
        requireAuthority(caller);
        return (answered ? store.answered(place, limit) : store.waiting(place, limit))
                .stream().map(need -> NeedView.of(need, null)).toList();
    }

    /** One need with its contact, for the authority; reading a contact is recorded. */
    @Transactional
    public NeedView find(Caller caller, UUID id) {
        requireAuthority(caller);
        Need need = store.find(id).orElseThrow(Needs::unknown);
        String sealed = need.contact();
        if (sealed == null) {
            return NeedView.of(need, null);
        }
        audit.record(Act.of(caller.actor(), "opening.read-contact", "need", id).citing("FH-4"));
        return NeedView.of(need, new String(keys.open(sealed), StandardCharsets.UTF_8));
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
        UUID authority = requireAuthority(caller);
        Need need = store.lock(id).orElseThrow(Needs::unknown);
        if (outcome == NeedAnswer.Outcome.AVAILABLE && dataset == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.dataset-missing");
        }
        NeedAnswer answer = new NeedAnswer(
                outcome,
                text.strip(),
                dataset,
                dataset == null ? null : datasets.find(dataset).title(),
                organization.institution(authority).orElseThrow().name(),
                clock.instant());
        store.answer(id, answer, listed, caller.id());
        audit.record(Act.of(caller.actor(), "opening.answer-need", "need", id)
                .with("outcome", outcome.name())
                .with("listed", listed)
                .citing(regulations.binding(caller.jurisdiction(), "TJ-24", "SD-13")));
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

    private UUID requireAuthority(Caller caller) {
        caller.require(Role.AUTHORITY_OFFICER);
        UUID institution = caller.requireInstitution();
        if (!organization.isUppermost(institution, Power.CATALOG_REVIEW)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.authority-only")
                    .citing(regulations.binding(caller.jurisdiction(), "TJ-24", "SD-13"));
        }
        return institution;
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-need");
    }
}
