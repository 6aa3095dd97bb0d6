package cn.fenhe.cryptography;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key as the keystore keeps it; the newest of a kind and purpose is the current one.
 *
 * @param id {@code purpose-kind-16 hexadecimal digits}
 * @param secret private scalar, or symmetric key
 * @param secret private scalar, or symmetric key; empty once it is destroyed
 * @param open SubjectPublicKeyInfo of a signing key, else empty
 * @param destroyed when; null while it is kept
 */
record StoredKey(
        String id,
        String purpose,
        KeyKind kind,
        Instant created,
        byte[] secret,
        byte[] open,
        @Nullable Instant destroyed) {

    StoredKey(String id, String purpose, KeyKind kind, Instant created, byte[] secret, byte[] open) {
        this(id, purpose, kind, created, secret, open, null);
    }

    /** What is left of it: its name, and when it ended. */
    StoredKey destroyed(Instant at) {
        return new StoredKey(id, purpose, kind, created, new byte[0], open, at);
    }

    boolean isDestroyed() {
        return destroyed != null;
    }

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
