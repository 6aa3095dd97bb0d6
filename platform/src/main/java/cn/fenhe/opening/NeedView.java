package cn.fenhe.opening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as the authority sees it.
 *
 * @param reachable whether a contact was given
 * @param contact only where one need was opened, which is recorded; null in lists
 * @param listed whether it stands in the portal
 */
public record NeedView(
        UUID id,
        String wanted,
        String purpose,
        boolean reachable,
        @Nullable String contact,
        Instant filedAt,
        @Nullable NeedAnswer answer,
        boolean listed) {

    static NeedView of(Need need, @Nullable String contact) {
        return new NeedView(
                need.id(),
                need.wanted(),
                need.purpose(),
                need.contact() != null,
                contact,
                need.filedAt(),
                need.answer(),
                need.listed());
    }
}
