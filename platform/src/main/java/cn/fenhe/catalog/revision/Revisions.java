package cn.fenhe.catalog.revision;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.PersonDoubt;
import cn.fenhe.catalog.PersonWordList;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.regulation.Duty;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How revisions are read (查阅): by their provider's people, by its authority once submitted, by everyone once announced. */
@Component
public class Revisions {

    private final RevisionStore revisions;
    private final RevisionLists lists;
    private final ResourceStore resources;
    private final Rights rights;
    private final Organization organization;
    private final Clocks clocks;
    private final FaultTexts texts;
    private final PersonWordList words;

    Revisions(
            RevisionStore revisions,
            RevisionLists lists,
            ResourceStore resources,
            Rights rights,
            Organization organization,
            Clocks clocks,
            FaultTexts texts,
            PersonWordList words) {
        this.words = words;
        this.revisions = revisions;
        this.lists = lists;
        this.resources = resources;
        this.rights = rights;
        this.organization = organization;
        this.clocks = clocks;
        this.texts = texts;
    }

    /**
     * A revision as it is shown.
     *
     * @param code of its resource, null once it was given back
     * @param deadline of its review, null unless it waits for one and the jurisdiction sets one
     * @param remaining working days until then; meaningless without a deadline
     * @param missing what a draft still misses before it can be assessed
     * @param doubts by item, of those that are doubtful
     */
    public record Shown(
            Revision revision,
            @Nullable String code,
            String providerName,
            @Nullable Deadline deadline,
            int remaining,
            List<Fault> missing,
            Map<UUID, PersonDoubt> doubts) {}

    /** @throws cn.fenhe.api.Refusal 404 for whom it does not exist */
    public Shown find(Caller caller, UUID id) {
        Revision revision = readable(caller, id);
        return shown(revision);
    }

    /** What it changes against the one it was started from. @throws cn.fenhe.api.Refusal 404 */
    public Difference difference(Caller caller, UUID id) {
        Revision revision = readable(caller, id);
        UUID basis = revision.basis();
        Description before = basis == null
                ? null
                : revisions.find(basis).map(Revision::description).orElse(null);
        return Difference.between(before, revision.description());
    }

    /** Those of the caller's institution, newest first, whatever their state unless states are named. */
    public Page<Shown> own(Caller caller, Set<RevisionState> states, Paging paging) {
        caller.require(Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        Set<RevisionState> wanted = states.isEmpty() ? EnumSet.allOf(RevisionState.class) : states;
        return page(lists.ofProvider(caller.requireInstitution(), wanted, paging.afterId(), paging.fetch()), paging);
    }

    /** All revisions of a resource that the caller may see, newest first. */
    public List<Shown> ofResource(Caller caller, UUID resource) {
        UUID institution = caller.requireInstitution();
        return lists.ofResource(resource).stream()
                .filter(revision -> revision.announced() || revision.provider().equals(institution))
                .map(this::shown)
                .toList();
    }

    /** What waits for the caller's authority, to be confirmed or published, the longest waiting first. */
    @Article({"SD-9", "GW-16", "GW-17"})
    public Page<Shown> reviews(Caller caller, Paging paging) {
        caller.require(Role.AUTHORITY_OFFICER);
        UUID authority = caller.requireInstitution();
        List<UUID> providers = lists.providersWaiting().stream()
                .filter(provider -> organization.decides(authority, Power.CATALOG_REVIEW, provider))
                .toList();
        return page(lists.waiting(providers, paging.afterId(), paging.fetch()), paging);
    }

    private Revision readable(Caller caller, UUID id) {
        Revision revision = revisions.find(id).orElseThrow(Rights::unknown);
        rights.requireReader(caller, revision);
        return revision;
    }

    private Page<Shown> page(List<Revision> found, Paging paging) {
        Page<Revision> page = paging.page(found, revision -> Cursor.of(revision.id()));
        return new Page<>(page.items().stream().map(this::shown).toList(), page.next());
    }

    private Shown shown(Revision revision) {
        String jurisdiction = organization.jurisdictionOf(revision.provider());
        Optional<Deadline> deadline = revision.submittedAt()
                .filter(at ->
                        revision.state() == RevisionState.SUBMITTED || revision.state() == RevisionState.CONFIRMED)
                .flatMap(at -> clocks.start(jurisdiction, Duty.REVIEW_CATALOG, at));
        LocalWords local = words.present();
        List<Finding> missing =
                revision.state() == RevisionState.DRAFT ? Completeness.of(revision.description(), local) : List.of();
        return new Shown(
                revision,
                resources.get(revision.resource()).code(),
                organization
                        .institution(revision.provider())
                        .map(Institution::name)
                        .orElse(""),
                deadline.orElse(null),
                deadline.map(one -> clocks.remaining(jurisdiction, one)).orElse(0),
                texts.faults(jurisdiction, missing),
                doubts(revision.description(), local));
    }

    private static Map<UUID, PersonDoubt> doubts(Description description, LocalWords local) {
        Map<UUID, PersonDoubt> doubts = new LinkedHashMap<>();
        for (Item item : description.items()) {
            PersonDoubt doubt = PersonDoubt.of(item, local);
            if (doubt != null) {
                doubts.put(item.id(), doubt);
            }
        }
        return doubts;
    }
}
