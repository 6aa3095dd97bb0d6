package cn.fenhe.cryptography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** Makes keys, and signs with SM2 ones. */
final class SigningKeys {

    private static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

    private SigningKeys() {}

    static StoredKey generate(KeyKind kind, String purpose, Instant now, SecureRandom random) {
        return switch (kind) {
            case SIGNING -> pair(purpose, now, random);
            case DIGESTING -> symmetric(kind, purpose, now, Sm3.LENGTH, random);
            case SEALING -> symmetric(kind, purpose, now, Sm4.KEY_LENGTH, random);
        };
    }

    static byte[] sign(StoredKey key, byte[] message, SecureRandom random) {
        SM2Signer signer = new SM2Signer();
        ECPrivateKeyParameters secret = new ECPrivateKeyParameters(new BigInteger(1, key.secret()), CURVE);
        signer.init(true, new ParametersWithRandom(secret, random));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredKey pair(String purpose, Instant now, SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        byte[] secret = ((ECPrivateKeyParameters) pair.getPrivate()).getD().toByteArray();
        try {
            byte[] open = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                    .getEncoded();
            String id = Sm2.keyId(purpose, Sm2.publicKey(open));
            return new StoredKey(id, purpose, KeyKind.SIGNING, now, secret, open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredKey symmetric(KeyKind kind, String purpose, Instant now, int length, SecureRandom random) {
        byte[] secret = new byte[length];
        random.nextBytes(secret);
        byte[] name = new byte[8];
        random.nextBytes(name);
        String id = purpose + "-" + kind.word() + "-" + HexFormat.of().formatHex(name);
        return new StoredKey(id, purpose, kind, now, secret, new byte[0]);
    }
}
