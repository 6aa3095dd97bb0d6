package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Attempts to sign in (登录失败锁定), counted by what was typed, so that an unknown account is locked like a known one. Each counts before
 * its password is compared, so that many at once do not get more tries.
 */
@Component
@Article("FH-11")
class Attempts {

    private static final String COUNT = """
            INSERT INTO organization.failed_sign_in AS f (typed, failures, last_at)
            VALUES (:typed, 1, :now)
            ON CONFLICT (typed) DO UPDATE
               SET failures = CASE WHEN f.last_at <= :forgotten THEN 1 ELSE least(f.failures, :allowed) + 1 END,
                   last_at = CASE WHEN f.last_at > :forgotten AND f.failures >= :allowed THEN f.last_at ELSE :now END
            RETURNING failures
            """;
    private static final String UNCOUNT =
            "UPDATE organization.failed_sign_in SET failures = greatest(failures - 1, 0) WHERE typed = :typed";
    private static final String CLEAR = "DELETE FROM organization.failed_sign_in WHERE typed = :typed";
    private static final String FORGET = "DELETE FROM organization.failed_sign_in WHERE last_at <= :forgotten";

    private final JdbcClient jdbc;
    private final int allowed;
    private final Duration locked;
    private final Clock clock;

    Attempts(JdbcClient jdbc, SignInSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.allowed = settings.attempts();
        this.locked = settings.locked();
        this.clock = clock;
    }

    /** Counts one more. @throws Refusal 429 {@code organization.locked} after so many failures */
    void count(String account) {
        OffsetDateTime now = now();
        int failures = jdbc.sql(COUNT)
                .param("typed", typed(account))
                .param("now", now)
                .param("forgotten", now.minus(locked))
                .param("allowed", allowed)
                .query(Integer.class)
                .single();
        if (failures > allowed) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "organization.locked")
                    .with("minutes", locked.toMinutes())
                    .citing("FH-11");
        }
    }

    /** Takes back one that was right as far as it went. */
    void uncount(String account) {
        jdbc.sql(UNCOUNT).param("typed", typed(account)).update();
    }

    void clear(String account) {
        jdbc.sql(CLEAR).param("typed", typed(account)).update();
    }

    int forgetOld() {
        return jdbc.sql(FORGET).param("forgotten", now().minus(locked)).update();
    }

    /** People type passwords where accounts belong; so only a digest is kept. */
    static String typed(String account) {
        return Sm3.hex(AccountName.of(account).text().getBytes(StandardCharsets.UTF_8));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
