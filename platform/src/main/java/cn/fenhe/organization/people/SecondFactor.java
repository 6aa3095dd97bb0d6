package cn.fenhe.organization.people;

import cn.fenhe.cryptography.Keys;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The second factor (动态口令, TOTP of RFC 6238): six digits that change every half minute, each good once. */
@Component
class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final String PURPOSE = "secrets";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final AccountStore accounts;
    private final Keys keys;
    private final Clock clock;

    SecondFactor(AccountStore accounts, Keys keys, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    /** A new secret for an account, not asked for until it is confirmed. */
    Proposal propose(Account account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        accounts.proposeSecondFactor(account.id(), keys.seal(PURPOSE, secret));
        String text = Base32.of(secret);
        return new Proposal(
                text,
                "otpauth://totp/Fenhe:" + URLEncoder.encode(account.account(), StandardCharsets.UTF_8) + "?secret="
                        + text + "&issuer=Fenhe");
    }

    /** Whether the code is right now (half a minute early or late is) and was not used before. */
    boolean accepts(Account account, String code) {
        String sealed = account.totpSealed();
        return sealed != null && accepts(account.id(), keys.open(sealed), code.strip());
    }

    private boolean accepts(UUID account, byte[] secret, String code) {
        Instant now = clock.instant();
        long present = now.getEpochSecond() / generator.getTimeStep().toSeconds();
        for (long step = present - 1; step <= present + 1; step++) {
            if (isRight(secret, step, code)) {
                return accounts.useStep(account, step);
            }
        }
        return false;
    }

    private boolean isRight(byte[] secret, long step, String code) {
        try {
            Instant at = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
            String right =
                    generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
            return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param secret in Base32, to be typed; @param uri to be shown as a picture */
    record Proposal(String secret, String uri) {}
}
