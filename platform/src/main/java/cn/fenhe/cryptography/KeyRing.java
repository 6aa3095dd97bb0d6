package cn.fenhe.cryptography;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keystore's keys in memory; read often, changed rarely, each change under the keystore's lock from what the file then holds. */
final class KeyRing {

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Keystore store;
    private final Clock clock;
    private final SecureRandom random;
    private volatile List<StoredKey> keys;

    KeyRing(Keystore store, Clock clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.keys = store.read();
    }

    StoredKey current(KeyKind kind, String purpose) {
        return newest(kind, purpose)
                .orElseGet(() -> store.alone(() -> {
                    keys = store.read();
                    return newest(kind, purpose).orElseGet(() -> add(kind, purpose));
                }));
    }

    List<StoredKey> all(KeyKind kind, String purpose) {
        return keys.stream()
                .filter(key -> key.kind() == kind && key.purpose().equals(purpose))
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such key of that kind, here or in the file by now */
    StoredKey byId(String id, KeyKind kind) {
        Optional<StoredKey> known = find(id);
        if (known.isEmpty()) {
            store.alone(() -> keys = store.read());
            known = find(id);
        }
        return known.filter(key -> key.kind() == kind)
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " key " + id));
    }

    StoredKey rotate(KeyKind kind, String purpose) {
        return store.alone(() -> {
            keys = store.read();
            return add(kind, purpose);
        });
    }

    void destroy(String id) {
        store.alone(() -> {
            List<StoredKey> present = store.read();
            for (StoredKey key : present) {
                if (key.id().equals(id) && key.kind() == KeyKind.SIGNING) {
                    throw new IllegalArgumentException("a signing key is never destroyed: " + id);
                }
            }
            keys = present.stream().filter(key -> !key.id().equals(id)).toList();
            store.write(keys);
            return keys;
        });
    }

    private StoredKey add(KeyKind kind, String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("a purpose is a short lower-case word: " + purpose);
        }
        StoredKey key = SigningKeys.generate(kind, purpose, clock.instant(), random);
        List<StoredKey> more = new ArrayList<>(keys);
        more.add(key);
        store.write(more);
        keys = List.copyOf(more);
        return key;
    }

    private Optional<StoredKey> newest(KeyKind kind, String purpose) {
        List<StoredKey> candidates = all(kind, purpose);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getLast());
    }

    private Optional<StoredKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
