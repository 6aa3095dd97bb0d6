package cn.fenhe.catalog.revision;

import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may do what with a revision. */
@Component
class Rights {

    private final Organization organization;
    private final Regulations regulations;

    Rights(Organization organization, Regulations regulations) {
        this.organization = organization;
        this.regulations = regulations;
    }

    /** A steward of the provider. */
    void requireSteward(Caller caller, UUID provider) {
        requireOwn(caller, provider);
        caller.require(Role.STEWARD);
    }

    /** The head or the chief data officer of the provider. */
    @Article({"GW-13", "TY-6"})
    void requireHead(Caller caller, UUID provider) {
        requireOwn(caller, provider);
        caller.require(Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
    }

    /**
     * An officer of the institution that reviews the catalogue of the provider's own level, and of no other; what an authority itself
     * provides is reviewed by the next one above.
     */
    @Article({"SD-9", "TJ-10", "GW-16", "FH-2"})
    void requireAuthority(Caller caller, UUID provider) {
        if (!caller.is(Role.AUTHORITY_OFFICER)) {
            requireVisible(mayReadDrafts(caller, provider));
        }
        caller.require(Role.AUTHORITY_OFFICER);
        if (!organization.decides(caller.requireInstitution(), Power.CATALOG_REVIEW, provider)) {
            if (provider.equals(caller.institution())) {
                throw ownEntry(provider);
            }
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "catalog.not-your-level")
                    .citing(regulations.binding(
                            organization.jurisdictionOf(provider), "SD-9", "XZ-10", "TJ-10", "GW-16"));
        }
    }

    /** Nobody reviews what his own institution compiled; says who does. */
    @Article("FH-2")
    Refusal ownEntry(UUID provider) {
        return organization
                .deciderFor(Power.CATALOG_REVIEW, provider)
                .map(decider ->
                        Refusal.of(Refusal.Kind.FORBIDDEN, "catalog.own-entry").with("who", decider.name()))
                .orElseGet(() -> Refusal.of(Refusal.Kind.FORBIDDEN, "catalog.own-entry-nobody"))
                .citing("FH-2");
    }

    /** Announced revisions are every institution's; others are the provider's, and once submitted its authority's. */
    @Article({"TJ-16", "GW-16"})
    void requireReader(Caller caller, Revision revision) {
        UUID institution = caller.requireInstitution();
        boolean submitted = revision.submittedAt().isPresent();
        boolean authority = submitted
                && caller.is(Role.AUTHORITY_OFFICER)
                && organization.decides(institution, Power.CATALOG_REVIEW, revision.provider());
        requireVisible(revision.announced() || institution.equals(revision.provider()) || authority);
    }

    static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "catalog.revision-unknown");
    }

    private static void requireOwn(Caller caller, UUID provider) {
        requireVisible(mayReadDrafts(caller, provider));
    }

    private static boolean mayReadDrafts(Caller caller, UUID provider) {
        return caller.requireInstitution().equals(provider);
    }

    /** What someone may not see does not exist. */
    private static void requireVisible(boolean visible) {
        if (!visible) {
            throw unknown();
        }
    }
}
