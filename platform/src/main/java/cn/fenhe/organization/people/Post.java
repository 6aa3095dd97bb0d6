package cn.fenhe.organization.people;

import cn.fenhe.organization.Role;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post (岗位): in which institution a person acts as what. It ends and is never changed, so that the past can be told.
 *
 * @param institution null for the three administrators
 * @param validUntil null while it lasts
 */
public record Post(
        UUID id,
        UUID account,
        @Nullable UUID institution,
        @Nullable String institutionName,
        Set<Role> roles,
        OffsetDateTime validFrom,
        @Nullable OffsetDateTime validUntil) {

    public Post {
        roles = Set.copyOf(roles);
    }

    boolean isAdministrators() {
        return roles.stream().anyMatch(Role::isAdministrator);
    }
}
