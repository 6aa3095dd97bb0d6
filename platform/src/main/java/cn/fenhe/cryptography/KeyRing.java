package cn.fenhe.cryptography;

import cn.fenhe.api.Refusal;
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

    /** Every key there was, oldest first. */
    List<StoredKey> everything() {
        return keys;
    }

    /** Those that are not destroyed, oldest first; the last one is current. */
    List<StoredKey> all(KeyKind kind, String purpose) {
        return keys.stream()
                .filter(key -> key.kind() == kind && key.purpose().equals(purpose) && !key.isDestroyed())
                .toList();
    }

    /**
     * @throws IllegalArgumentException when there is no such key of that kind, here or in the file by now
     * @throws Refusal 410 {@code cryptography.key-destroyed}
     */
    StoredKey byId(String id, KeyKind kind) {
        Optional<StoredKey> known = find(id);
        if (known.isEmpty()) {
            store.alone(() -> keys = store.read());
            known = find(id);
        }
        StoredKey key = known.filter(found -> found.kind() == kind)
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " key " + id));
        if (key.isDestroyed()) {
            throw Refusal.of(Refusal.Kind.GONE, "cryptography.key-destroyed").with("key", id);
        }
        return key;
    }

    /** The key that came in the place of another one; made now when none did. */
    StoredKey replace(String id) {
        return store.alone(() -> {
            keys = store.read();
            StoredKey before = known(id);
            return keys.stream()
                    .filter(key -> key.kind() == before.kind() && key.purpose().equals(before.purpose()))
                    .dropWhile(key -> !key.equals(before))
                    .skip(1)
                    .findFirst()
                    .orElseGet(() -> add(before.kind(), before.purpose()));
        });
    }

    void destroy(String id) {
        store.alone(() -> {
            keys = store.read();
            StoredKey key = known(id);
            if (key.kind() == KeyKind.SIGNING) {
                throw new IllegalArgumentException("a signing key is never destroyed: " + id);
            }
            if (newest(key.kind(), key.purpose()).filter(key::equals).isPresent()) {
                throw new IllegalArgumentException("a key in use is not destroyed: " + id);
            }
            if (!key.isDestroyed()) {
                List<StoredKey> less = keys.stream()
                        .map(each -> each.equals(key) ? each.destroyed(clock.instant()) : each)
                        .toList();
                store.write(less);
                keys = less;
            }
            return key;
        });
    }

    private StoredKey known(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no key " + id));
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
