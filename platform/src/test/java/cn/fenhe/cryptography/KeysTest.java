package cn.fenhe.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Refusal;
import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final byte[] MESSAGE = "汾河".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aSignatureIsVerifiedWithThePublicKeyAlone() {
        Keys.Signature signature = keys().sign("audit", MESSAGE);
        String pem = Sm2.toPem(keys().publicKey(signature.keyId()));

        assertThat(Sm2.verifies(Sm2.publicKeyFromPem(pem), MESSAGE, signature.der()))
                .isTrue();
        assertThat(Sm2.verifies(Sm2.publicKeyFromPem(pem), new byte[] {1}, signature.der()))
                .isFalse();
        assertThat(Sm2.verifies(Sm2.publicKeyFromPem(pem), MESSAGE, new byte[] {1, 2}))
                .isFalse();
    }

    @Test
    void aSigningKeysIdFollowsFromItsPublicHalf() {
        String id = keys().currentSigningKey("audit");
        assertThat(Sm2.keyId("audit", keys().publicKey(id))).isEqualTo(id);
    }

    @Test
    void whatWasSealedOpensAfterARestartAndARotation() {
        String sealed = keys().seal("secrets", MESSAGE);
        String rotated = keys().replace(keyOf(sealed));

        assertThat(keys().open(sealed)).isEqualTo(MESSAGE);
        assertThat(keys().seal("secrets", MESSAGE)).startsWith(rotated + ":");
    }

    @Test
    void whatWasSealedAndChangedDoesNotOpen() {
        String sealed = keys().seal("secrets", MESSAGE);
        char last = sealed.charAt(sealed.length() - 6);
        String changed = sealed.substring(0, sealed.length() - 6)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 5);

        assertThatThrownBy(() -> keys().open(changed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys().open("plain")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalMessagesDigestEquallyUntilTheKeyIsRotatedAndAreStillFoundAfterwards() {
        Keys keys = keys();
        String before = keys.keyedDigest("subjects", MESSAGE);
        assertThat(keys.keyedDigest("subjects", MESSAGE)).isEqualTo(before);

        keys.replace(keyOf(before));
        String after = keys.keyedDigest("subjects", MESSAGE);
        assertThat(after).isNotEqualTo(before);
        assertThat(keys.keyedDigests("subjects", MESSAGE)).containsExactly(before, after);
    }

    @Test
    void aKeyIsReplacedOnceHoweverOftenItIsTold() {
        String sealed = keys().seal("secrets", MESSAGE);
        String next = keys().replace(keyOf(sealed));

        assertThat(keys().replace(keyOf(sealed))).isEqualTo(next);
        assertThat(keys().list()).hasSize(2);
    }

    @Test
    void aDestroyedKeyMatchesNobodyOpensNothingAndStaysListed() {
        Keys keys = keys();
        String digested = keys.keyedDigest("subjects", MESSAGE);
        String sealed = keys.seal("secrets", MESSAGE);
        keys.replace(keyOf(digested));
        keys.replace(keyOf(sealed));
        keys.destroy(keyOf(digested));
        keys.destroy(keyOf(sealed));
        keys.destroy(keyOf(sealed));

        Keys later = keys();
        assertThat(later.keyedDigests("subjects", MESSAGE)).doesNotContain(digested);
        assertThatThrownBy(() -> later.open(sealed)).isInstanceOf(Refusal.class);
        assertThat(later.list())
                .extracting(KeptKey::state)
                .containsExactly(
                        KeptKey.State.DESTROYED, KeptKey.State.DESTROYED, KeptKey.State.CURRENT, KeptKey.State.CURRENT);
    }

    @Test
    void aSigningKeyAndOneInUseAreNeverDestroyed() {
        Keys keys = keys();
        String signing = keys.currentSigningKey("audit");
        keys.replace(signing);
        assertThatThrownBy(() -> keys.destroy(signing)).isInstanceOf(IllegalArgumentException.class);

        String inUse = keyOf(keys.seal("secrets", MESSAGE));
        assertThatThrownBy(() -> keys.destroy(inUse)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofADestroyedKeyNoSecretIsLeftInTheKeystore() {
        Keys keys = keys();
        String sealed = keys.seal("secrets", MESSAGE);
        keys.replace(keyOf(sealed));
        keys.destroy(keyOf(sealed));

        StoredKey left = new Keystore(folder.resolve("keys"), new SecureRandom())
                .read().stream()
                        .filter(key -> key.id().equals(keyOf(sealed)))
                        .findFirst()
                        .orElseThrow();
        assertThat(left.secret()).isEmpty();
    }

    @Test
    void oneKeyIsMadeWhenManyAskAtOnce() throws Exception {
        Keys one = keys();
        Keys other = keys();
        Set<String> ids = ConcurrentHashMap.newKeySet();
        List<Future<?>> asked = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                Keys keys = i % 2 == 0 ? one : other;
                asked.add(threads.submit(() -> {
                    start.await();
                    return ids.add(keys.currentSigningKey("receipt"));
                }));
            }
            start.countDown();
            for (Future<?> each : asked) {
                each.get();
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void theFilesAreTheirOwnersAlone() throws IOException {
        keys().currentSigningKey("audit");
        for (String name : new String[] {"keystore", "password"}) {
            Path file = folder.resolve("keys").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aKeystoreWithoutItsPasswordIsRefusedAndNotOverwritten() throws IOException {
        keys().currentSigningKey("audit");
        Path store = folder.resolve("keys").resolve("keystore");
        byte[] before = Files.readAllBytes(store);
        Files.writeString(folder.resolve("keys").resolve("password"), "another");

        assertThatThrownBy(this::keys).isInstanceOf(IllegalStateException.class).hasMessageContaining("backup");
        assertThat(Files.readAllBytes(store)).isEqualTo(before);
    }

    @Test
    void aPublicKeyThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Sm2.publicKeyFromPem("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String keyOf(String sealedOrDigested) {
        return sealedOrDigested.substring(0, sealedOrDigested.indexOf(':'));
    }

    private Keys keys() {
        return new Keys(new Installation(folder), Clock.systemUTC());
    }
}
