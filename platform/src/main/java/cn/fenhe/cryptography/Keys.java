package cn.fenhe.cryptography;

import cn.fenhe.installation.Installation;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The platform's keys (密钥), each with an id and for one purpose, kept in the installation's keystore and rotated without
 * losing what older keys sealed. A purpose is a short word: {@code audit}, {@code receipt}, {@code secrets}, {@code subjects}.
 * Every key is created on first use, once, whoever asks at the same moment.
 */
@Component
public class Keys {

    private final SecureRandom random = new SecureRandom();
    private final KeyRing ring;

    Keys(Installation installation, Clock clock) {
        this.ring = new KeyRing(new Keystore(installation.folder("keys"), random), clock, random);
    }

    /** Signs with the purpose's current SM2 key (SM3withSM2, default user id, DER). */
    public Signature sign(String purpose, byte[] message) {
        StoredKey key = ring.current(KeyKind.SIGNING, purpose);
        return new Signature(key.id(), SigningKeys.sign(key, message, random));
    }

    /** Signs with one certain key: for a message that names the key that signs it. */
    public byte[] signBy(String keyId, byte[] message) {
        return SigningKeys.sign(ring.byId(keyId, KeyKind.SIGNING), message, random);
    }

    /** The public half of a signing key, by its id; for verification and for handing out. */
    public PublicKey publicKey(String keyId) {
        return Sm2.publicKey(ring.byId(keyId, KeyKind.SIGNING).open());
    }

    /** The id of the purpose's current signing key; the key is created on first use. */
    public String currentSigningKey(String purpose) {
        return ring.current(KeyKind.SIGNING, purpose).id();
    }

    /** Ids of all the purpose's signing keys, oldest first; the last one signs. */
    public List<String> signingKeys(String purpose) {
        return ring.all(KeyKind.SIGNING, purpose).stream().map(StoredKey::id).toList();
    }

    /** A keyed digest (HMAC-SM3) under the purpose's current key, as {@code keyId:hex}; equal messages give equal digests. */
    public String keyedDigest(String purpose, byte[] message) {
        return digest(ring.current(KeyKind.DIGESTING, purpose), message);
    }

    /** The digests of a message under every key that the purpose has had: to find what was recorded before a rotation. */
    public List<String> keyedDigests(String purpose, byte[] message) {
        ring.current(KeyKind.DIGESTING, purpose);
        return ring.all(KeyKind.DIGESTING, purpose).stream()
                .map(key -> digest(key, message))
                .toList();
    }

    /** Seals by SM4-GCM under the purpose's current key, as {@code keyId:base64}. */
    public String seal(String purpose, byte[] plain) {
        StoredKey key = ring.current(KeyKind.SEALING, purpose);
        byte[] sealed = Sm4.seal(key.secret(), associated(key), plain, random);
        return key.id() + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * Opens what {@link #seal} sealed, under whichever key sealed it.
     *
     * @throws IllegalArgumentException when it was changed, or its key is not in the keystore
     * @throws cn.fenhe.api.Refusal 410 {@code cryptography.key-destroyed}
     */
    public byte[] open(String sealed) {
        int colon = sealed.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not sealed");
        }
        StoredKey key = ring.byId(sealed.substring(0, colon), KeyKind.SEALING);
        return Sm4.open(key.secret(), associated(key), Base64.getDecoder().decode(sealed.substring(colon + 1)));
    }

    /** Every key of the platform, oldest first, those destroyed among them; never a secret. */
    public List<KeptKey> list() {
        List<StoredKey> all = ring.everything();
        return all.stream().map(key -> kept(key, all)).toList();
    }

    /**
     * Puts a new key in the place of one that is current (轮换); the older ones stay for what they sealed, signed and digested. Told again of a key
     * that was replaced already, it makes none.
     *
     * @return id of the key that came in its place
     * @throws IllegalArgumentException for an unknown key
     */
    public String replace(String keyId) {
        return ring.replace(keyId).id();
    }

    /**
     * Destroys a key for ever (密钥销毁): what it sealed can no longer be opened, and what it digested can no longer be matched to a person.
     * A signing key is never destroyed, since signatures must stay verifiable, nor one that is current. Told again, it does nothing.
     *
     * @throws IllegalArgumentException for such a key, and an unknown one
     */
    public void destroy(String keyId) {
        ring.destroy(keyId);
    }

    private static KeptKey kept(StoredKey key, List<StoredKey> all) {
        boolean newest = all.stream()
                .filter(other -> other.kind() == key.kind() && other.purpose().equals(key.purpose()))
                .reduce((before, after) -> after)
                .filter(key::equals)
                .isPresent();
        KeptKey.State state =
                key.isDestroyed() ? KeptKey.State.DESTROYED : newest ? KeptKey.State.CURRENT : KeptKey.State.OLDER;
        return new KeptKey(key.id(), key.purpose(), key.kind(), key.created(), state, key.destroyed());
    }

    private static String digest(StoredKey key, byte[] message) {
        return key.id() + ":" + HexFormat.of().formatHex(Sm3.hmac(key.secret(), message));
    }

    private static byte[] associated(StoredKey key) {
        return key.id().getBytes(StandardCharsets.US_ASCII);
    }

    /** A signature and the id of the key that made it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signature(String keyId, byte[] der) {}
}
