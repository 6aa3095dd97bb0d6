package cn.fenhe.cryptography;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM (GB/T 32907): a random nonce of 12 bytes, the sealed bytes, a tag of 16. */
final class Sm4 {

    static final int KEY_LENGTH = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Sm4() {}

    static byte[] seal(byte[] key, byte[] associated, byte[] plain, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        GCMModeCipher cipher = cipher(true, key, nonce, associated);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
        int written = cipher.processBytes(plain, 0, plain.length, sealed, NONCE);
        try {
            cipher.doFinal(sealed, NONCE + written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
        return sealed;
    }

    /** @throws IllegalArgumentException when it was changed or sealed under another key */
    static byte[] open(byte[] key, byte[] associated, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new IllegalArgumentException("too short to have been sealed");
        }
        GCMModeCipher cipher = cipher(false, key, Arrays.copyOf(sealed, NONCE), associated);
        byte[] plain = new byte[cipher.getOutputSize(sealed.length - NONCE)];
        int written = cipher.processBytes(sealed, NONCE, sealed.length - NONCE, plain, 0);
        try {
            cipher.doFinal(plain, written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalArgumentException("changed since it was sealed, or sealed under another key", e);
        }
        return plain;
    }

    private static GCMModeCipher cipher(boolean sealing, byte[] key, byte[] nonce, byte[] associated) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
        return cipher;
    }
}
