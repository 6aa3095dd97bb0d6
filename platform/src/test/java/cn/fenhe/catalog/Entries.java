package cn.fenhe.catalog;

import cn.fenhe.api.IfMatch;
import cn.fenhe.catalog.revision.Approving;
import cn.fenhe.catalog.revision.Assessment;
import cn.fenhe.catalog.revision.Compiling;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.catalog.revision.Reviewing;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes entries for tests, through the doors: every call a new resource, with people of its own. */
@Component
public class Entries {

    /** May be named where no version is meant. */
    public static final IfMatch ANY = new IfMatch(null);

    private static final Assessment HARMLESS = new Assessment(
            new Assessment.Secrecy(true, "不涉密"), new Assessment.PersonalInformation(Assessment.Impact.LOW, "按最小必要共享"));

    private final Compiling compiling;
    private final Approving approving;
    private final Reviewing reviewing;
    private final Catalog catalog;
    private final Organization organization;

    Entries(Compiling compiling, Approving approving, Reviewing reviewing, Catalog catalog, Organization organization) {
        this.compiling = compiling;
        this.approving = approving;
        this.reviewing = reviewing;
        this.catalog = catalog;
        this.organization = organization;
    }

    /** A published entry of the provider, whose level must have an authority; see {@link Items} for its items. */
    public Entry published(Institution provider, ItemInput... items) {
        return published(provider, Descriptions.of(items));
    }

    public Entry published(Institution provider, Descriptions description) {
        UUID resource = confirmed(provider, description).resource();
        UUID revision = catalog.confirmed(resource).orElseThrow().revision();
        reviewing.publish(officer(provider), revision, ANY);
        return catalog.published(resource).orElseThrow();
    }

    /** A confirmed entry, to which data may be attached. */
    public Entry confirmed(Institution provider, ItemInput... items) {
        return confirmed(provider, Descriptions.of(items));
    }

    public Entry confirmed(Institution provider, Descriptions description) {
        Compiling.Started started = submitted(provider, description);
        reviewing.confirm(officer(provider), started.revision(), ANY);
        return catalog.confirmed(started.resource()).orElseThrow();
    }

    /** An entry that waits for the authority. */
    public Compiling.Started submitted(Institution provider, Descriptions description) {
        Caller steward = caller(provider, Role.STEWARD);
        Compiling.Started started = compiling.draft(steward, description.input());
        submit(provider, steward, started.revision());
        return started;
    }

    /** A new revision of a published resource that says something else, published in its place. */
    public Entry republished(Entry entry, ItemInput... items) {
        Institution provider = organization.institution(entry.provider()).orElseThrow();
        Caller steward = caller(provider, Role.STEWARD);
        Compiling.Started started = compiling.revise(steward, entry.resource(), "测试变更");
        compiling.change(
                steward,
                started.revision(),
                new IfMatch("*"),
                Descriptions.like(entry, Arrays.asList(items)).input());
        submit(provider, steward, started.revision());
        Caller officer = officer(provider);
        reviewing.confirm(officer, started.revision(), ANY);
        reviewing.publish(officer, started.revision(), ANY);
        return catalog.published(entry.resource()).orElseThrow();
    }

    /** Withdraws what is published, by the authority of its level. */
    public void withdrawn(Entry entry) {
        Institution provider = organization.institution(entry.provider()).orElseThrow();
        reviewing.withdraw(officer(provider), entry.revision(), "职责划转");
    }

    private void submit(Institution provider, Caller steward, UUID revision) {
        approving.assess(steward, revision, ANY, HARMLESS);
        approving.approve(caller(provider, Role.UNIT_HEAD), revision, ANY);
        approving.submit(steward, revision, ANY);
    }

    private Caller officer(Institution provider) {
        Institution authority =
                organization.authorityFor(Power.CATALOG_REVIEW, provider.id()).orElseThrow();
        return caller(authority, Role.AUTHORITY_OFFICER);
    }

    /** Somebody new in a post, for calling doors: without an account, which would cost a password's hash. */
    public Caller caller(Institution institution, Role... roles) {
        return new Caller(
                UUID.randomUUID().toString(),
                "测试人员",
                institution.id(),
                institution.region(),
                organization.jurisdictionOf(institution.id()),
                Set.of(roles));
    }

    /** The same person in another post. */
    public Caller as(Caller person, Institution institution, Role... roles) {
        return new Caller(
                person.id(),
                person.name(),
                institution.id(),
                institution.region(),
                organization.jurisdictionOf(institution.id()),
                Set.of(roles));
    }

    /** Items of an entry as inputs, to be sent again. */
    public static List<ItemInput> again(Entry entry) {
        return entry.items().stream().map(Items::of).toList();
    }
}
