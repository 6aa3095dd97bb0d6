package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password digests (口令杂凑, Argon2id). Each takes memory and time by intent, so they are made on a few threads of their own, one core fewer
 * than there are, and a bounded number waits: whoever tries thousands of passwords at once keeps nobody else from anything.
 */
@Component
class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final int WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What an unknown account's password is compared with, so that it takes as long; of a password that was thrown away. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$DKrU3YzRkfRPYo0FbhLNUg$fcNPJnyElAtWeeHpKX2s9EW1l6XCc59aZGVbK90tcWQ";

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final ExecutorService places = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("password-", 0).factory());

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

    @PreDestroy
    void end() {
        places.shutdownNow();
    }

    private <T> T inPlace(Callable<T> work) {
        Future<T> done;
        try {
            done = places.submit(work);
        } catch (RejectedExecutionException tooMany) {
            throw busy();
        }
        try {
            return done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            done.cancel(false);
            throw busy();
        } catch (InterruptedException stopped) {
            done.cancel(false);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Refusal busy() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "organization.sign-in-busy")
                .with("retryAfter", PATIENCE.toSeconds());
    }
}
