package cn.fenhe.catalog.revision;

import cn.fenhe.api.Ids;
import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Description;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a provider's steward compiles its entries (编制): drafts and their changes. */
@Component
@Article({"GW-13", "TJ-10", "SD-9"})
public class Compiling {

    private final Desk desk;
    private final Rights rights;
    private final RevisionStore revisions;
    private final ResourceStore resources;
    private final ResourceCodes codes;
    private final Titles titles;
    private final Organization organization;
    private final FaultTexts texts;

    Compiling(
            Desk desk,
            Rights rights,
            RevisionStore revisions,
            ResourceStore resources,
            ResourceCodes codes,
            Titles titles,
            Organization organization,
            FaultTexts texts) {
        this.desk = desk;
        this.rights = rights;
        this.revisions = revisions;
        this.resources = resources;
        this.codes = codes;
        this.titles = titles;
        this.organization = organization;
        this.texts = texts;
    }

    /** A draft just started. */
    public record Started(UUID resource, UUID revision, String code, long version) {}

    /**
     * A new resource of the steward's institution, with its first draft; parts that are only missing may follow later.
     *
     * @throws Refusal 422 {@code catalog.description-invalid} with all its faults, 409 {@code catalog.duplicate-title}
     */
    @Transactional
    public Started draft(Caller caller, DescriptionInput input) {
        caller.require(Role.STEWARD);
        UUID provider = caller.requireInstitution();
        Description description = read(input, KnownItems.NONE, provider);
        UUID resource = Ids.next();
        String code = codes.allocate(description.classification());
        resources.insert(resource, code, provider, desk.now());
        titles.claim(provider, description.title(), resource);
        Revision draft = Revision.draft(Ids.next(), resource, provider, description, caller.actor(), desk.now());
        revisions.insert(draft);
        desk.record(caller, draft, "catalog.draft", "GW-13", "TJ-10", "SD-9");
        return new Started(resource, draft.id(), code, draft.version());
    }

    /**
     * A new draft of a resource that has a published or withdrawn revision and no open one.
     *
     * @param reason why (变更理由), null where none is given
     * @throws Refusal 404, 409 {@code catalog.revision-open}
     */
    @Transactional
    @Article("GW-17")
    public Started revise(Caller caller, UUID resource, @Nullable String reason) {
        ResourceStore.Resource kept = resources.locked(resource).orElseThrow(Rights::unknown);
        rights.requireSteward(caller, kept.provider());
        Revision latest = revisions.latest(resource).orElseThrow(Rights::unknown);
        if (latest.state().open()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalog.revision-open")
                    .with("state", latest.state())
                    .with("revision", latest.id());
        }
        Revision basis = revisions.published(resource).orElse(latest);
        Revision draft = basis.revise(
                Ids.next(), latest.number() + 1, Notes.optional(reason, "reason"), caller.actor(), desk.now());
        titles.claim(draft.provider(), draft.description().title(), resource);
        String code = kept.code() == null ? recode(resource, draft.description()) : kept.code();
        revisions.insert(draft);
        desk.record(caller, draft, "catalog.revise", "GW-17", "TJ-10");
        return new Started(resource, draft.id(), code, draft.version());
    }

    /**
     * Replaces what a draft says.
     *
     * @param meant for which version; must be given
     * @throws Refusal 428, 412, 422 with all faults, 409 {@code catalog.illegal-transition} when it is no draft
     */
    @Transactional
    public Revision change(Caller caller, UUID revision, IfMatch meant, DescriptionInput input) {
        Revision before = desk.locked(revision);
        rights.requireSteward(caller, before.provider());
        meant.require(before.version());
        ResourceStore.Resource resource = resources.get(before.resource());
        Description description = read(input, known(before, resource.fixed()), before.provider());
        Revision after = before.change(description, caller.actor(), desk.now());
        reclassify(resource, before.description(), description);
        titles.claim(after.provider(), description.title(), after.resource());
        revisions.change(after);
        titles.release(after.resource());
        desk.record(caller, after, "catalog.change", "GW-13", "TJ-10");
        return after;
    }

    /** Discards a draft; a code that was never confirmed is given out again. */
    @Transactional
    public Revision discard(Caller caller, UUID revision, @Nullable String reasons) {
        Revision before = desk.locked(revision);
        rights.requireSteward(caller, before.provider());
        Revision after = before.discard(Notes.required(reasons, "reasons"), caller.actor(), desk.now());
        desk.move(caller, after, "catalog.discard");
        titles.release(after.resource());
        ResourceStore.Resource resource = resources.get(after.resource());
        if (!resource.fixed() && resource.code() != null) {
            resources.recode(resource.id(), null);
            codes.free(resource.code());
        }
        return after;
    }

    private Description read(DescriptionInput input, KnownItems known, UUID provider) {
        DescriptionReader.Outcome outcome = DescriptionReader.read(input, known, surroundings());
        String jurisdiction = organization.jurisdictionOf(provider);
        texts.refuse("catalog.description-invalid", jurisdiction, outcome.findings());
        return Optional.ofNullable(outcome.description())
                .orElseThrow(() -> new IllegalStateException("nothing is wrong, and nothing was read"));
    }

    private Surroundings surroundings() {
        return new Surroundings(
                id -> organization.region(id).isPresent(),
                id -> organization.institution(id).isPresent(),
                resources::confirmedCode);
    }

    /** Names are fixed once a revision was confirmed, since columns bear them from then on. */
    private KnownItems known(Revision draft, boolean fixed) {
        UUID basis = draft.basis();
        if (basis == null || !fixed) {
            return new KnownItems(draft.description(), null);
        }
        Description old = revisions.find(basis).map(Revision::description).orElse(null);
        return new KnownItems(draft.description(), old);
    }

    /** The code holds the classification: it is given anew while nobody confirmed it, and fixed afterwards. */
    private void reclassify(ResourceStore.Resource resource, Description before, Description after) {
        if (before.classification().equals(after.classification())) {
            return;
        }
        if (resource.fixed()) {
            List<Finding> fixed =
                    List.of(Finding.wrong("classification", "classification-fixed", String.valueOf(resource.code())));
            texts.refuse("catalog.description-invalid", organization.jurisdictionOf(resource.provider()), fixed);
        }
        if (resource.code() != null) {
            codes.free(resource.code());
        }
        recode(resource.id(), after);
    }

    private String recode(UUID resource, Description description) {
        String code = codes.allocate(description.classification());
        resources.recode(resource, code);
        return code;
    }
}
