package cn.fenhe.organization;

import cn.fenhe.audit.Actor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls (调用者): a person in one post, a machine client, the public, or the platform itself. Controllers take it as a parameter.
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

    /**
     * @throws cn.fenhe.api.Refusal 401 {@code organization.sign-in-required} for the public, 403 {@code organization.role-required} for
     *     anyone without one of the roles
     */
    public void require(Role... anyOf) {
        throw new UnsupportedOperationException("require");
    }

    /** The institution the caller acts for. @throws cn.fenhe.api.Refusal 403 when there is none */
    public UUID requireInstitution() {
        throw new UnsupportedOperationException("requireInstitution");
    }
}
