package cn.fenhe.cryptography;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jcajce.provider.asymmetric.ec.KeyFactorySpi;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** SM2 signatures (GB/T 32918; SM3withSM2, user id 1234567812345678, DER), verification without a keystore. */
public final class Sm2 {

    private Sm2() {}

    /** Whether the key's private half signed exactly this message; a signature that is no DER is false, not an error. */
    public static boolean verifies(PublicKey key, byte[] message, byte[] der) {
        SM2Signer signer = new SM2Signer();
        signer.init(false, parameters(key));
        signer.update(message, 0, message.length);
        return signer.verifySignature(der);
    }

    /**
     * The id that a signing key of that purpose has: any reader of a public key can tell whether it is the one a signature names.
     */
    public static String keyId(String purpose, PublicKey key) {
        return purpose + "-sm2-" + HexFormat.of().formatHex(Sm3.digest(key.getEncoded()), 0, 8);
    }

    /**
     * Reads an SM2 public key in PEM (SubjectPublicKeyInfo).
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static PublicKey publicKeyFromPem(String pem) {
        try (PemReader reader = new PemReader(new StringReader(pem))) {
            PemObject object = reader.readPemObject();
            if (object == null || !object.getType().equals("PUBLIC KEY")) {
                throw new IllegalArgumentException("not a public key in PEM");
            }
            return publicKey(object.getContent());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a public key in PEM", e);
        }
    }

    public static String toPem(PublicKey key) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject("PUBLIC KEY", key.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static PublicKey publicKey(byte[] encoded) {
        try {
            SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(encoded);
            ASN1Encodable curve = info.getAlgorithm().getParameters();
            if (!GMObjectIdentifiers.sm2p256v1.equals(curve)) {
                throw new IllegalArgumentException("not a key on the SM2 curve");
            }
            return new Factory().read(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an SM2 public key", e);
        }
    }

    private static ECPublicKeyParameters parameters(PublicKey key) {
        try {
            return (ECPublicKeyParameters) PublicKeyFactory.createKey(key.getEncoded());
        } catch (IOException e) {
            throw new IllegalArgumentException("not an SM2 public key", e);
        }
    }

    /** The provider's own factory without its provider, whose registration costs a tenth of a second at the start. */
    private static final class Factory extends KeyFactorySpi.EC {
        PublicKey read(byte[] encoded) throws GeneralSecurityException {
            return engineGeneratePublic(new X509EncodedKeySpec(encoded));
        }
    }
}
