package cn.fenhe.organization;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls (调用者): a person in one post, a machine client, an applicant of the public, the public, or the platform itself. Controllers take it as a parameter.
 *
 * @param id of the account or client
 * @param institution of the post; null for the public, the system and the three administrators
 * @param region of the institution
 * @param jurisdiction whose law binds the caller
 * @param roles of the post
 */
public record Caller(
        String id,
        String name,
        @Nullable UUID institution,
        @Nullable UUID region,
        String jurisdiction,
        Set<Role> roles) {

    /** The jurisdiction of those who belong to no institution. */
    public static final String NATIONAL = "national";

    /** Anyone, not signed in (公众). */
    public static final Caller PUBLIC =
            new Caller(Actor.PUBLIC.id(), Actor.PUBLIC.name(), null, null, NATIONAL, Set.of());

    /** The platform itself, on a schedule or at its start. */
    public static final Caller SYSTEM =
            new Caller(Actor.SYSTEM.id(), Actor.SYSTEM.name(), null, null, NATIONAL, Set.of());

    private static final String APPLICANT = "applicant:";

    /**
     * Whoever applied for open data, known by his query code alone: he has one matter, and no post.
     *
     * @param application his matter
     * @param number of it, by which he is named where his name has no business
     */
    public static Caller applicant(UUID application, String number, String jurisdiction) {
        return new Caller(APPLICANT + application, number, null, null, jurisdiction, Set.of());
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(id, name, institution);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isPublic() {
        return id.equals(Actor.PUBLIC.id());
    }

    public boolean isApplicant(UUID application) {
        return id.equals(APPLICANT + application);
    }

    /** @throws Refusal 401 {@code organization.sign-in-required} for the public */
    public void requireKnown() {
        if (isPublic()) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "organization.sign-in-required");
        }
    }

    /**
     * @throws Refusal 401 {@code organization.sign-in-required} for the public, 403 {@code organization.role-required} for
     *     anyone without one of the roles
     */
    public void require(Role... anyOf) {
        requireKnown();
        if (Arrays.stream(anyOf).noneMatch(roles::contains)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "organization.role-required")
                    .with("roles", Arrays.stream(anyOf).map(Role::name).toList());
        }
    }

    /** The institution the caller acts for. @throws Refusal 401 for the public, 403 {@code organization.institution-required} */
    public UUID requireInstitution() {
        UUID present = institution;
        if (present != null) {
            return present;
        }
        requireKnown();
        throw Refusal.of(Refusal.Kind.FORBIDDEN, "organization.institution-required");
    }
}
