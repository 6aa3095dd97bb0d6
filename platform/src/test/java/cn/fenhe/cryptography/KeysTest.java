package cn.fenhe.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        String rotated = keys().rotate(KeyKind.SEALING, "secrets");

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

        keys.rotate(KeyKind.DIGESTING, "subjects");
        String after = keys.keyedDigest("subjects", MESSAGE);
        assertThat(after).isNotEqualTo(before);
        assertThat(keys.keyedDigests("subjects", MESSAGE)).containsExactly(before, after);
    }

    @Test
    void aDestroyedKeyMatchesNobodyAndASigningKeyIsNeverDestroyed() {
        Keys keys = keys();
        String before = keys.keyedDigest("subjects", MESSAGE);
        keys.destroy(before.substring(0, before.indexOf(':')));
        assertThat(keys.keyedDigests("subjects", MESSAGE)).doesNotContain(before);

        String signing = keys.currentSigningKey("audit");
        assertThatThrownBy(() -> keys.destroy(signing)).isInstanceOf(IllegalArgumentException.class);
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

    private Keys keys() {
        return new Keys(new Installation(folder), Clock.systemUTC());
    }
}
