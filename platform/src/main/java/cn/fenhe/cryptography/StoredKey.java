package cn.fenhe.cryptography;

import java.time.Instant;
import java.util.Arrays;

/**
 * A key as the keystore keeps it; the newest of a kind and purpose is the current one.
 *
 * @param id {@code purpose-kind-16 hexadecimal digits}
 * @param secret private scalar, or symmetric key
 * @param open SubjectPublicKeyInfo of a signing key, else empty
 */
record StoredKey(String id, String purpose, KeyKind kind, Instant created, byte[] secret, byte[] open) {

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredKey key && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return id + " of " + created + " " + Arrays.hashCode(open);
    }
}
