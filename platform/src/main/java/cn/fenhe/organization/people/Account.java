package cn.fenhe.organization.people;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account (账号).
 *
 * @param account what the person types to sign in
 * @param credential counts changes of password and second factor, and disablings; sessions of an older one are dead
 * @param totpSealed the second factor's sealed secret; null while there is none
 * @param admitted whether the holder showed the security administrator's code since the system administrator last set the password;
 *     without it the account has its posts in vain
 * @param admissionDigest of the code that was offered and not used yet; null when there is none
 * @param totpConfirmedAt since when the second factor is asked for; null while it is not
 */
record Account(
        UUID id,
        String account,
        String name,
        String passwordHash,
        boolean mustChangePassword,
        int credential,
        @Nullable OffsetDateTime disabledAt,
        @Nullable String totpSealed,
        @Nullable OffsetDateTime totpConfirmedAt,
        boolean admitted,
        @Nullable String admissionDigest) {

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean hasSecondFactor() {
        return totpConfirmedAt != null;
    }
}
