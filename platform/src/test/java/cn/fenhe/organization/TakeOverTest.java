package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.organization.machine.Clients;
import cn.fenhe.organization.people.Accounts;
import cn.fenhe.organization.people.Posts;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** No administrator alone comes to act as somebody else, and none of the three kinds dies out. */
@PlatformTest
@Article("FH-16")
class TakeOverTest {

    private static final String GOOD = "Kx7-vlinder-zonder";

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Posts posts;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    SignedIn system;
    SignedIn security;
    Institution police;

    @BeforeEach
    void administrators() {
        system = people.systemAdministrator().http();
        security = people.securityAdministrator().http();
        police = cities.institution(cities.taiyuan(), "公安局");
    }

    @Test
    void theSystemAdministratorAloneResetsNoAdministrator() {
        for (Person administrator :
                List.of(people.securityAdministrator(), people.auditAdministrator(), people.systemAdministrator())) {
            with(system.post(resetOf(administrator)), 409, "organization.consent-required")
                    .jsonPath("$.articles[0].id")
                    .isEqualTo("FH-16");
            people.signIn(administrator.accountName(), administrator.password());
        }
    }

    @Test
    void withTheSecurityAdministratorsConsentTheHolderComesInByBothTheirSecrets() {
        Person auditor = people.auditAdministrator();
        String code = offered(auditor.account());
        SignedIn again = resetAndChanged(auditor);
        with(again.get("/api/v1/audit/entries"), 403, "organization.admission-required");

        admit(again, code).expectStatus().isNoContent();

        again.get("/api/v1/audit/entries").expectStatus().isOk();
        acts.entry("organization.admit", auditor.account(), "FH-16");
    }

    @Test
    void aPasswordThatTheSystemAdministratorSetOpensNoRights() {
        Person steward = people.steward(police);
        SignedIn intruder = resetAndChanged(steward);

        intruder.get("/api/v1/session")
                .expectBody()
                .jsonPath("$.posts.length()")
                .isEqualTo(0)
                .jsonPath("$.awaitsAdmission")
                .isEqualTo(true);
        with(intruder.get("/api/v1/collection/runs"), 403, "organization.admission-required");
        with(admit(intruder, "guessed-by-somebody"), 403, "organization.admission-wrong");
        acts.entry("organization.admission-refused", steward.account());
    }

    @Test
    void anAccountGivenRightsInGoodFaithIsNotItsCreators() {
        Accounts.Created ghost = Answered.with(
                system.post("/api/v1/accounts", Map.of("account", "g" + UUID.randomUUID(), "name", "张三")),
                201,
                Accounts.Created.class);
        SignedIn creator = people.signIn(ghost.account(), ghost.firstPassword());
        creator.put("/api/v1/session/password", Map.of("old", ghost.firstPassword(), "new", GOOD))
                .expectStatus()
                .isNoContent();
        security.post(
                        "/api/v1/accounts/" + ghost.id() + "/posts",
                        Map.of("institution", police.id(), "roles", List.of("STEWARD")))
                .expectStatus()
                .isCreated();

        with(creator.get("/api/v1/collection/runs"), 403, "organization.admission-required");
        admit(creator, offered(ghost.id())).expectStatus().isNoContent();
        creator.get("/api/v1/collection/runs").expectStatus().isOk();
    }

    @Test
    void aResetKeepsTheSecondFactorAndOnlyTheSecurityAdministratorRemovesIt() {
        Person steward = people.steward(police);
        jdbc.sql("UPDATE organization.account SET totp_sealed = 'x', totp_confirmed_at = now() WHERE id = :id")
                .param("id", steward.account())
                .update();
        Accounts.Created reset = Answered.with(system.post(resetOf(steward)), 200, Accounts.Created.class);
        with(people.anyone().signIn(steward.accountName(), reset.firstPassword()), 401, "organization.otp-required");
        acts.entry("organization.sign-in-failed", steward.account(), "otp-missing");

        String factor = "/api/v1/accounts/" + steward.account() + "/second-factor";
        with(system.delete(factor), 403, "organization.role-required");
        security.delete(factor).expectStatus().isNoContent();
        people.signIn(steward.accountName(), reset.firstPassword());
    }

    @Test
    void theSystemAdministratorOffersNoCodeAndTheSecurityAdministratorSetsNoPassword() {
        Person steward = people.steward(police);
        with(system.post("/api/v1/accounts/" + steward.account() + "/admission"), 403, "organization.role-required");
        with(security.post(resetOf(steward)), 403, "organization.role-required");
    }

    @Test
    void anAdministratorsAccountIsDisabledOnlyOnceItsPostHasEnded() {
        Person auditor = people.auditAdministrator();
        String disabling = "/api/v1/accounts/" + auditor.account() + "/disabling";
        with(system.post(disabling), 409, "organization.administrators-post-first");

        security.delete("/api/v1/accounts/" + auditor.account() + "/posts/" + auditor.post())
                .expectStatus()
                .isNoContent();
        system.post(disabling).expectStatus().isNoContent();
    }

    @Test
    void nobodyEndsTheirOwnAdministratorsPost() {
        Person self = people.securityAdministrator();
        with(
                self.http().delete("/api/v1/accounts/" + self.account() + "/posts/" + self.post()),
                409,
                "organization.own-post");
    }

    @Test
    void theLastOfAKindStays() {
        Person last = people.auditAdministrator();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            "UPDATE organization.post SET valid_until = now()"
                                    + " WHERE 'AUDIT_ADMINISTRATOR' = ANY (roles) AND account <> :account AND valid_until IS NULL")
                    .param("account", last.account())
                    .update();
            assertThatThrownBy(() -> posts.end(people.securityAdministrator().caller(), last.account(), last.post()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("organization.last-administrator"));
        });
    }

    @Test
    void aMachinesSecretIsItsInstitutionsAlone() {
        JsonNode created =
                Answered.json(system.post("/api/v1/clients", Map.of("name", "认证系统", "institution", police.id())), 201);
        String secret = "/api/v1/clients/" + created.path("id").asString() + "/secret";
        assertThat(created.has("secret")).isFalse();

        with(system.post(secret), 403, "organization.role-required");
        with(security.post(secret), 403, "organization.role-required");
        Institution others = cities.institution(cities.taiyuan(), "民政局");
        with(people.steward(others).http().post(secret), 404, "organization.client-unknown");
        SignedIn steward = people.steward(police).http();
        Clients.Issued issued = Answered.with(steward.post(secret), 201, Clients.Issued.class);
        assertThat(issued.secret()).hasSizeGreaterThanOrEqualTo(43);
        steward.get("/api/v1/clients")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    private String offered(UUID account) {
        return Answered.json(security.post("/api/v1/accounts/" + account + "/admission"), 201)
                .path("code")
                .asString();
    }

    /** What the system administrator could do with somebody's account. */
    private SignedIn resetAndChanged(Person person) {
        Accounts.Created reset = Answered.with(system.post(resetOf(person)), 200, Accounts.Created.class);
        SignedIn browser = people.signIn(person.accountName(), reset.firstPassword());
        browser.put("/api/v1/session/password", Map.of("old", reset.firstPassword(), "new", GOOD))
                .expectStatus()
                .isNoContent();
        return browser;
    }

    private static org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec admit(
            SignedIn browser, String code) {
        return browser.put("/api/v1/session/admission", Map.of("code", code));
    }

    private static String resetOf(Person person) {
        return "/api/v1/accounts/" + person.account() + "/reset-password";
    }
}
