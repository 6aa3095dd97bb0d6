package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Password digests (口令杂凑, Argon2id), a bounded number at once, since each takes memory and time by intent. */
@Component
class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What an unknown account's password is compared with, so that it takes as long; of a password that was thrown away. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$DKrU3YzRkfRPYo0FbhLNUg$fcNPJnyElAtWeeHpKX2s9EW1l6XCc59aZGVbK90tcWQ";

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** @throws Refusal 503 {@code organization.sign-in-busy} when too many wait already */
    String of(String password) {
        return inPlace(() -> argon.encode(password));
    }

    boolean matches(String password, String hash) {
        return inPlace(() -> argon.matches(password, hash));
    }

    /** Takes as long as {@link #matches}, for nothing. */
    void matchNobody(String password) {
        boolean ignored = inPlace(() -> argon.matches(password, NOBODYS));
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.of(Refusal.Kind.UNAVAILABLE, "organization.sign-in-busy")
                        .with("retryAfter", PATIENCE.toSeconds());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "organization.sign-in-busy")
                    .with("retryAfter", PATIENCE.toSeconds());
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
