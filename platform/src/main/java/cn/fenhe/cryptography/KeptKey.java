package cn.fenhe.cryptography;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a key (密钥): everything but its secret.
 *
 * @param id {@code purpose-kind-16 hexadecimal digits}
 * @param destroyed when; null while it is kept
 */
public record KeptKey(
        String id,
        String purpose,
        KeyKind kind,
        Instant created,
        State state,
        @Nullable Instant destroyed) {

    /** What a key is good for now. */
    public enum State {
        /** 现用: signs, digests and seals. */
        CURRENT,
        /** 留用: opens, verifies and finds what it sealed, signed and digested. */
        OLDER,
        /** 已销毁. */
        DESTROYED
    }
}
