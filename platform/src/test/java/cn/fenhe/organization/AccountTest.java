package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.people.Accounts;
import cn.fenhe.regulation.Article;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Accounts and their passwords. */
@PlatformTest
@Article("FH-11")
class AccountTest {

    private static final String GOOD = "Fenhe-runs-2-Huanghe";

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    SignedIn system;
    Accounts.Created created;
    SignedIn person;

    @BeforeEach
    void anAccountWithItsFirstPassword() {
        system = people.systemAdministrator().http();
        created = Answered.with(
                system.post("/api/v1/accounts", Map.of("account", "a" + UUID.randomUUID(), "name", "张三")),
                201,
                Accounts.Created.class);
        person = people.anyone();
        person.signIn(created.account(), created.firstPassword()).expectStatus().isOk();
    }

    @Test
    void theFirstPasswordHasToBeChangedBeforeAnythingElse() {
        person.get("/api/v1/session")
                .expectBody()
                .jsonPath("$.mustChangePassword")
                .isEqualTo(true);
        with(person.get("/api/v1/institutions"), 403, "organization.password-change-required")
                .jsonPath("$.articles[0].id")
                .isEqualTo("FH-11");
        with(person.post("/api/v1/session/totp"), 403, "organization.password-change-required");

        change(created.firstPassword(), GOOD).expectStatus().isNoContent();

        person.get("/api/v1/institutions").expectStatus().isOk();
        people.signIn(created.account(), GOOD)
                .get("/api/v1/session")
                .expectBody()
                .jsonPath("$.mustChangePassword")
                .isEqualTo(false);
        acts.entry("organization.change-password", created.id());
    }

    @Test
    void whoMustChangeThePasswordMaySignOutInstead() {
        person.delete("/api/v1/session").expectStatus().isNoContent();
    }

    @ParameterizedTest
    @CsvSource({
        "Short-1, organization.password-length",
        "onlysmallletters, organization.password-kinds",
        "ONLYCAPITALS123, organization.password-kinds",
        "Password-1, organization.password-common",
        "P@ssw0rd123, organization.password-common",
        "1qaz2wsxABCD, organization.password-common"
    })
    void aPasswordThatBreaksARuleIsRefused(String password, String code) {
        with(change(created.firstPassword(), password), 422, code);
    }

    @Test
    void aPasswordWithTheAccountInItIsRefused() {
        with(
                change(created.firstPassword(), created.account().toUpperCase(java.util.Locale.ROOT) + "-1a"),
                422,
                "organization.password-is-account");
    }

    @Test
    void anOldPasswordDoesNotComeAgain() {
        change(created.firstPassword(), GOOD).expectStatus().isNoContent();
        with(change(GOOD, GOOD), 422, "organization.password-repeated");
        change(GOOD, GOOD + "2").expectStatus().isNoContent();
        with(change(GOOD + "2", GOOD), 422, "organization.password-repeated")
                .jsonPath("$.remembered")
                .isEqualTo(5);
        with(change(GOOD + "2", created.firstPassword()), 422, "organization.password-repeated");
    }

    @Test
    void aWrongOldPasswordIsRefusedAndCounted() {
        for (int i = 0; i < 5; i++) {
            with(change("wrong", GOOD), 403, "organization.password-wrong");
        }
        with(change(created.firstPassword(), GOOD), 429, "organization.locked");
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        SignedIn elsewhere = people.signIn(created.account(), created.firstPassword());
        change(created.firstPassword(), GOOD).expectStatus().isNoContent();

        with(elsewhere.get("/api/v1/session"), 401, "organization.session-ended");
        person.get("/api/v1/session").expectStatus().isOk();
    }

    @Test
    void aResetPasswordIsAFirstPasswordAgain() {
        change(created.firstPassword(), GOOD).expectStatus().isNoContent();
        Accounts.Created reset = Answered.with(
                system.post("/api/v1/accounts/" + created.id() + "/reset-password"), 200, Accounts.Created.class);

        with(person.get("/api/v1/session"), 401, "organization.session-ended");
        with(people.anyone().signIn(created.account(), GOOD), 401, "organization.sign-in-failed");
        people.signIn(created.account(), reset.firstPassword())
                .get("/api/v1/session")
                .expectBody()
                .jsonPath("$.mustChangePassword")
                .isEqualTo(true);
    }

    @Test
    void aDisabledAccountIsOutAtTheNextRequestAndCannotComeIn() {
        system.post("/api/v1/accounts/" + created.id() + "/disabling")
                .expectStatus()
                .isNoContent();

        with(person.get("/api/v1/session"), 401, "organization.session-ended")
                .jsonPath("$.title")
                .isEqualTo("登录已失效");
        with(people.anyone().signIn(created.account(), created.firstPassword()), 401, "organization.sign-in-failed");

        system.post("/api/v1/accounts/" + created.id() + "/enabling")
                .expectStatus()
                .isNoContent();
        people.signIn(created.account(), created.firstPassword());
    }

    @Test
    void nobodyDisablesTheOwnAccount() {
        Person administrator = people.systemAdministrator();
        with(
                administrator.http().post("/api/v1/accounts/" + administrator.account() + "/disabling"),
                409,
                "organization.own-account");
    }

    @Test
    void anAccountIsTakenOnceWhateverItsCapitals() {
        with(
                system.post(
                        "/api/v1/accounts",
                        Map.of("account", created.account().toUpperCase(java.util.Locale.ROOT), "name", "李四")),
                409,
                "organization.account-exists");
        with(
                system.post("/api/v1/accounts", Map.of("account", "'; DROP TABLE x; --", "name", "李四")),
                422,
                "organization.account-invalid");
    }

    @Test
    void theFirstPasswordIsShownOnce() {
        UUID key = UUID.randomUUID();
        Map<String, String> account = Map.of("account", "b" + UUID.randomUUID(), "name", "王五");
        system.postOnce(key, "/api/v1/accounts", account).expectStatus().isCreated();

        with(system.postOnce(key, "/api/v1/accounts", account), 409, "api.idempotency-not-replayable");
    }

    private RestTestClient.ResponseSpec change(String old, String wanted) {
        return person.put("/api/v1/session/password", Map.of("old", old, "new", wanted));
    }
}
