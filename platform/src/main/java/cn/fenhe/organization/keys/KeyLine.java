package cn.fenhe.organization.keys;

import cn.fenhe.cryptography.KeptKey;
import cn.fenhe.cryptography.KeyKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A key (密钥) as the security administrator sees it: never its secret.
 *
 * @param created when it was made
 * @param made by whom it was put in the place of the one before; null of the first, which the platform made when it needed one
 * @param destroyed by whom and why; null while it is kept
 * @param waiting what is ordered about it and not yet done by the keystore; null when nothing is
 */
record KeyLine(
        String id,
        String purpose,
        KeyKind kind,
        KeptKey.State state,
        Instant created,
        @Nullable Deed made,
        @Nullable Deed destroyed,
        KeyOrder.@Nullable Act waiting) {

    /** Who did something, when, and why. */
    record Deed(String by, OffsetDateTime at, String reasons) {

        static Deed of(KeyOrder order) {
            return new Deed(order.by().name(), order.ordered(), order.reasons());
        }
    }
}
