package cn.fenhe.cryptography;

import cn.fenhe.installation.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/**
 * The keystore (密钥库): one file, mode 600, sealed by SM4-GCM under a key from a random password in a file of its own, mode 600. It is
 * written beside and renamed, so that a cut leaves the old one or the new one, and it is never written over when it cannot be read.
 */
final class Keystore {

    private static final byte[] FORM = "fenhe keystore 1".getBytes(StandardCharsets.US_ASCII);
    private static final String LINE = "%s %s %s %s %s %s";
    private static final String NOTHING = "-";

    private final Path file;
    private final Path password;
    private final Path lock;
    private final SecureRandom random;

    Keystore(Path folder, SecureRandom random) {
        this.file = folder.resolve("keystore");
        this.password = folder.resolve("password");
        this.lock = folder.resolve("lock");
        this.random = random;
    }

    /** Does something to the keystore that no other process does meanwhile. */
    <T> T alone(Supplier<T> work) {
        // The file's lock keeps other processes out, this one other threads: a process cannot lock a file twice.
        synchronized (Keystore.class) {
            return locked(work);
        }
    }

    private <T> T locked(Supplier<T> work) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All keys, oldest first. @throws IllegalStateException when the file cannot be opened by its password */
    List<StoredKey> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            byte[] plain = Sm4.open(wrappingKey(), FORM, Files.readAllBytes(file));
            List<StoredKey> keys = new ArrayList<>();
            new String(plain, StandardCharsets.US_ASCII)
                    .lines()
                    .map(Keystore::parse)
                    .forEach(keys::add);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the keystore " + file + " does not open by its password file: restore both from one backup", e);
        }
    }

    void write(List<StoredKey> keys) {
        StringBuilder text = new StringBuilder();
        for (StoredKey key : keys) {
            text.append(format(key)).append('\n');
        }
        try {
            if (!Files.exists(file) && !Files.exists(password)) {
                byte[] fresh = new byte[32];
                random.nextBytes(fresh);
                DurableFile.replace(password, Base64.getEncoder().encode(fresh));
            }
            byte[] plain = text.toString().getBytes(StandardCharsets.US_ASCII);
            DurableFile.replace(file, Sm4.seal(wrappingKey(), FORM, plain, random));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] wrappingKey() throws IOException {
        if (!Files.exists(password)) {
            throw new IllegalStateException("the keystore's password file " + password + " is missing: restore it");
        }
        // The password is 256 random bits, so one keyed digest derives the key; nothing has to be slow about it.
        byte[] derived = Sm3.hmac(Files.readAllBytes(password), FORM);
        return Arrays.copyOf(derived, Sm4.KEY_LENGTH);
    }

    private static String format(StoredKey key) {
        String line = LINE.formatted(
                key.id(), key.purpose(), key.kind().word(), key.created(), word(key.secret()), word(key.open()));
        return key.destroyed() == null ? line : line + " " + key.destroyed();
    }

    private static StoredKey parse(String line) {
        String[] words = line.split(" ", -1);
        return new StoredKey(
                words[0],
                words[1],
                KeyKind.of(words[2]),
                Instant.parse(words[3]),
                bytes(words[4]),
                bytes(words[5]),
                words.length > 6 ? Instant.parse(words[6]) : null);
    }

    /** What is empty still needs a word on its line. */
    private static String word(byte[] bytes) {
        return bytes.length == 0 ? NOTHING : Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String word) {
        return word.equals(NOTHING) ? new byte[0] : Base64.getDecoder().decode(word);
    }
}
