package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, and being locked out. */
@PlatformTest
@Article("FH-11")
class SignInTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    @Autowired
    PlayedClock clock;

    Person steward;

    @BeforeEach
    void aSteward() {
        steward = people.steward(cities.institution(cities.taiyuan(), "公安局"));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aPersonIsSignedInInThePostThatSecurityGave() {
        steward.http()
                .get("/api/v1/session")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(steward.account().toString())
                .jsonPath("$.posts[0].institutionName")
                .isEqualTo("公安局")
                .jsonPath("$.posts[0].roles[0]")
                .isEqualTo("STEWARD")
                .jsonPath("$.post")
                .isEqualTo(steward.post().toString());
        acts.entry("organization.sign-in", steward.account());
    }

    @Test
    @Article({"TY-31", "TJ-53"})
    void aFailedSignInIsRecordedWithoutThePassword() {
        with(people.anyone().signIn(steward.accountName(), "geheim-geheim"), 401, "organization.sign-in-failed");

        assertThat(acts.entry("organization.sign-in-failed", steward.account()))
                .contains("password")
                .doesNotContain("geheim");
    }

    @Test
    void whatWasTypedForAnUnknownAccountIsRecordedAsADigestOnly() {
        String typed = "MyPassword-" + UUID.randomUUID();
        with(people.anyone().signIn(typed, "x"), 401, "organization.sign-in-failed");

        String digest = Sm3.hex(typed.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        assertThat(acts.entry("organization.sign-in-failed", "unknown:" + digest))
                .doesNotContain("MyPassword");
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword() {
        byte[] wrong = people.anyone()
                .signIn(steward.accountName(), "wrong")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        byte[] unknown = people.anyone()
                .signIn("nobody" + UUID.randomUUID(), "wrong")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();

        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void theSixthAttemptIsLockedOutEvenWithTheRightPassword() {
        SignedIn browser = people.anyone();
        failFiveTimes(browser, steward.accountName());

        with(browser.signIn(steward.accountName(), steward.password()), 429, "organization.locked")
                .jsonPath("$.title")
                .isEqualTo("登录失败次数过多，已暂时锁定")
                .jsonPath("$.minutes")
                .isEqualTo(15)
                .jsonPath("$.articles[0].id")
                .isEqualTo("FH-11");
        acts.entry("organization.sign-in-failed", steward.account(), "locked");
    }

    @Test
    void anUnknownAccountIsLockedOutLikeAKnownOne() {
        SignedIn browser = people.anyone();
        String nobody = "nobody" + UUID.randomUUID();
        failFiveTimes(browser, nobody);

        with(browser.signIn(nobody, "wrong"), 429, "organization.locked");
    }

    @Test
    void aLockOutIsOverAfterAQuarterOfAnHourAndTriesDoNotLengthenIt() {
        SignedIn browser = people.anyone();
        failFiveTimes(browser, steward.accountName());
        clock.advance(Duration.ofMinutes(14));
        with(browser.signIn(steward.accountName(), steward.password()), 429, "organization.locked");

        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        browser.signIn(steward.accountName(), steward.password()).expectStatus().isOk();
    }

    @Test
    void aLockOutDoesNotThrowOutWhoeverIsIn() {
        SignedIn inside = steward.http();
        failFiveTimes(people.anyone(), steward.accountName());

        inside.get("/api/v1/session").expectStatus().isOk();
    }

    @Test
    void aSuccessClearsTheCount() {
        SignedIn browser = people.anyone();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                with(browser.signIn(steward.accountName(), "wrong"), 401, "organization.sign-in-failed");
            }
            browser.signIn(steward.accountName(), steward.password())
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void manyAttemptsAtOnceGetNoMoreTries() {
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> people.anyone()
                        .signIn(steward.accountName(), "wrong")
                        .returnResult()
                        .getStatus()
                        .value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(status -> status == 401)).hasSize(5);
    }

    @Test
    void capitalsAndSpacesAroundAnAccountDoNotMatter() {
        people.anyone()
                .signIn(" " + steward.accountName().toUpperCase(java.util.Locale.ROOT), steward.password())
                .expectStatus()
                .isOk();
    }

    @Test
    void anEmptyAccountIsAFieldToCorrect() {
        with(people.anyone().signIn("", ""), 400, "api.fields-invalid");
    }

    private static void failFiveTimes(SignedIn browser, String account) {
        for (int i = 0; i < 5; i++) {
            with(browser.signIn(account, "wrong"), 401, "organization.sign-in-failed");
        }
    }
}
