package cn.fenhe.cryptography;

import java.security.PublicKey;

/** SM2 signatures (GB/T 32918; SM3withSM2, user id 1234567812345678, DER), verification without a keystore. */
public final class Sm2 {

    private Sm2() {}

    public static boolean verifies(PublicKey key, byte[] message, byte[] der) {
        throw new UnsupportedOperationException("verifies");
    }

    /** Reads an SM2 public key in PEM (SubjectPublicKeyInfo). */
    public static PublicKey publicKeyFromPem(String pem) {
        throw new UnsupportedOperationException("publicKeyFromPem");
    }

    public static String toPem(PublicKey key) {
        throw new UnsupportedOperationException("toPem");
    }
}
