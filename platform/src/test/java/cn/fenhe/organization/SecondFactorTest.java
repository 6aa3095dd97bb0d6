package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.regulation.Article;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** 动态口令: asked for once it is confirmed, each code good once. */
@PlatformTest
@Article("FH-11")
class SecondFactorTest {

    private static final TimeBasedOneTimePasswordGenerator AUTHENTICATOR = new TimeBasedOneTimePasswordGenerator();

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    PlayedClock clock;

    @Autowired
    JdbcClient jdbc;

    Person steward;
    byte[] secret;

    @BeforeEach
    void aStewardWhoWantsASecondFactor() {
        steward = people.steward(cities.institution(cities.taiyuan(), "公安局"));
        JsonNode proposal = Answered.json(steward.http().post("/api/v1/session/totp"), 200);
        String text = proposal.path("secret").asString();
        secret = base32(text);
        assertThat(proposal.path("uri").asString())
                .startsWith("otpauth://totp/Fenhe:" + steward.accountName())
                .contains("secret=" + text);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void untilItIsConfirmedItIsNotAskedFor() {
        people.signIn(steward.accountName(), steward.password());
        with(confirm("000000"), 403, "organization.otp-invalid");
        people.signIn(steward.accountName(), steward.password());
    }

    @Test
    void onceConfirmedItIsRequired() {
        confirm(code()).expectStatus().isNoContent();
        nextCode();

        SignedIn browser = people.anyone();
        with(browser.signIn(steward.accountName(), steward.password()), 401, "organization.otp-required");
        with(signIn(browser, "000000"), 401, "organization.sign-in-failed");
        signIn(browser, code()).expectStatus().isOk();
    }

    @Test
    void theSameCodeIsRefusedTheSecondTime() {
        String first = code();
        confirm(first).expectStatus().isNoContent();
        with(signIn(people.anyone(), first), 401, "organization.sign-in-failed");

        nextCode();
        String next = code();
        signIn(people.anyone(), next).expectStatus().isOk();
        with(signIn(people.anyone(), next), 401, "organization.sign-in-failed");
    }

    @Test
    void aWrongCodeCountsAsAFailureAndAMissingOneDoesNot() {
        confirm(code()).expectStatus().isNoContent();
        nextCode();
        SignedIn browser = people.anyone();
        for (int i = 0; i < 4; i++) {
            with(signIn(browser, "000000"), 401, "organization.sign-in-failed");
            with(browser.signIn(steward.accountName(), steward.password()), 401, "organization.otp-required");
        }
        with(signIn(browser, "000000"), 401, "organization.sign-in-failed");
        with(signIn(browser, code()), 429, "organization.locked");
    }

    @Test
    void theSecretIsKeptSealed() {
        String sealed = jdbc.sql("SELECT totp_sealed FROM organization.account WHERE id = :id")
                .param("id", steward.account())
                .query(String.class)
                .single();

        assertThat(sealed)
                .matches("[^:]+:[A-Za-z0-9+/=]+")
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void aSecondSecretNeedsAResetOfTheFirst() {
        confirm(code()).expectStatus().isNoContent();
        with(steward.http().post("/api/v1/session/totp"), 409, "organization.otp-present");
    }

    private RestTestClient.ResponseSpec confirm(String code) {
        return steward.http().put("/api/v1/session/totp", Map.of("otp", code));
    }

    private RestTestClient.ResponseSpec signIn(SignedIn browser, String code) {
        return browser.signIn(Map.of("account", steward.accountName(), "password", steward.password(), "otp", code));
    }

    private void nextCode() {
        clock.advance(Duration.ofSeconds(60));
    }

    private String code() {
        try {
            return AUTHENTICATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, AUTHENTICATOR.getAlgorithm()), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base32(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char c : text.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
