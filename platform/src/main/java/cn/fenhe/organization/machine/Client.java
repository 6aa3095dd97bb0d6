package cn.fenhe.organization.machine;

import cn.fenhe.organization.Role;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine client (系统对接): another system that acts for its institution.
 *
 * @param roles empty until the security administrator gives it rights
 */
public record Client(
        UUID id,
        String name,
        UUID institution,
        Set<Role> roles,
        @Nullable OffsetDateTime disabledAt) {

    public Client {
        roles = Set.copyOf(roles);
    }

    boolean isDisabled() {
        return disabledAt != null;
    }
}
