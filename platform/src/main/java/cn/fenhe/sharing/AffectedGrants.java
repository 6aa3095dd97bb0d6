package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a stricter entry would touch (影响的授权): the active grants that expose some of a resource's items. For who decides about the entry,
 * before he does: its provider's people, and the authority that reviews it.
 */
@Component
@Article({"GW-17", "GW-27"})
public class AffectedGrants {

    private static final int TOLD = 50;

    private final Catalog catalog;
    private final Grants grants;
    private final Organization organization;

    AffectedGrants(Catalog catalog, Grants grants, Organization organization) {
        this.catalog = catalog;
        this.grants = grants;
        this.organization = organization;
    }

    /**
     * @param total grants
     * @param holders institutions that hold them, the public left out
     * @param opened whether one of them is the public's
     * @param grants the newest of them, at most 50
     */
    public record Affected(int total, int holders, boolean opened, List<AffectedGrant> grants) {

        public Affected {
            grants = List.copyOf(grants);
        }
    }

    /** @param holder null for the public, and its name then too; @param items how many of those asked for it exposes */
    public record AffectedGrant(
            UUID id, @Nullable UUID holder, @Nullable String holderName, String scenario, int items) {}

    /**
     * @param items of the resource; none for all
     * @throws Refusal 404 {@code sharing.unknown-resource} for whoever does not decide about the entry
     */
    @Transactional(readOnly = true)
    public Affected of(Caller caller, UUID resource, Set<UUID> items) {
        requireDecider(caller, resource);
        List<Grant> affected = grants.active(resource).stream()
                .filter(grant -> items.isEmpty() || exposed(grant, items) > 0)
                .toList();
        return new Affected(
                affected.size(),
                (int) affected.stream()
                        .map(Grant::holder)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                affected.stream().anyMatch(Grant::isPublic),
                affected.stream().limit(TOLD).map(grant -> told(grant, items)).toList());
    }

    private void requireDecider(Caller caller, UUID resource) {
        UUID institution = caller.requireInstitution();
        UUID provider = catalog.provider(resource).orElseThrow(AffectedGrants::unknown);
        boolean own = provider.equals(institution)
                && (caller.is(Role.STEWARD) || caller.is(Role.UNIT_HEAD) || caller.is(Role.CHIEF_DATA_OFFICER));
        boolean reviews =
                caller.is(Role.AUTHORITY_OFFICER) && organization.decides(institution, Power.CATALOG_REVIEW, provider);
        if (!own && !reviews) {
            throw unknown();
        }
    }

    private AffectedGrant told(Grant grant, Set<UUID> items) {
        UUID holder = grant.holder();
        return new AffectedGrant(
                grant.id(),
                holder,
                holder == null
                        ? null
                        : organization
                                .institution(holder)
                                .map(Institution::name)
                                .orElse(""),
                grant.scenario(),
                items.isEmpty() ? grant.items().size() : exposed(grant, items));
    }

    private static int exposed(Grant grant, Set<UUID> items) {
        return (int) grant.items().stream()
                .filter(item -> items.contains(item.item()))
                .count();
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-resource");
    }
}
