package cn.fenhe.cryptography;

import java.security.PublicKey;
import org.springframework.stereotype.Component;

/**
 * The platform's keys (密钥), each with an id and for one purpose, kept in the installation's keystore and rotated without
 * losing what older keys sealed. A purpose is a short word: {@code audit}, {@code receipt}, {@code secrets}, {@code subjects}.
 */
@Component
public class Keys {

    /** Signs with the purpose's current SM2 key (SM3withSM2, default user id, DER). */
    public Signature sign(String purpose, byte[] message) {
        throw new UnsupportedOperationException("sign");
    }

    /** The public half of a signing key, by its id; for verification and for handing out. */
    public PublicKey publicKey(String keyId) {
        throw new UnsupportedOperationException("publicKey");
    }

    /** The id of the purpose's current signing key; the key is created on first use. */
    public String currentSigningKey(String purpose) {
        throw new UnsupportedOperationException("currentSigningKey");
    }

    /** A keyed digest (HMAC-SM3) under the purpose's current key, as {@code keyId:hex}; equal messages give equal digests. */
    public String keyedDigest(String purpose, byte[] message) {
        throw new UnsupportedOperationException("keyedDigest");
    }

    /** Seals by SM4-GCM under the purpose's current key, as {@code keyId:base64}. */
    public String seal(String purpose, byte[] plain) {
        throw new UnsupportedOperationException("seal");
    }

    /** Opens what {@link #seal} sealed, under whichever key sealed it. */
    public byte[] open(String sealed) {
        throw new UnsupportedOperationException("open");
    }

    /** A signature and the id of the key that made it. */
    public record Signature(String keyId, byte[] der) {}
}
