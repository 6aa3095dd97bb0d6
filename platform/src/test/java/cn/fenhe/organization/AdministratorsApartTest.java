package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.people.Accounts;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** 三员分立: who creates does not assign, who assigns does not create, who audits changes nothing, and none reads business data. */
@PlatformTest
@Article("FH-16")
class AdministratorsApartTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    SignedIn system;
    SignedIn security;
    SignedIn audit;
    Institution police;

    @BeforeEach
    void threeAdministrators() {
        system = people.systemAdministrator().http();
        security = people.securityAdministrator().http();
        audit = people.auditAdministrator().http();
        police = cities.institution(cities.taiyuan(), "公安局");
    }

    @Test
    void theSystemAdministratorCreatesAnAccountThatMayDoNothing() {
        Accounts.Created created = created();
        SignedIn person = people.anyone();
        person.signIn(created.account(), created.firstPassword())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.posts.length()")
                .isEqualTo(0)
                .jsonPath("$.post")
                .isEmpty();

        assertThat(acts.entry("organization.create-account", created.id())).doesNotContain(created.firstPassword());
    }

    @Test
    void onlyTheSystemAdministratorCreates() {
        for (SignedIn other : List.of(security, audit)) {
            with(other.post("/api/v1/accounts", account()), 403, "organization.role-required");
            with(
                    other.post("/api/v1/clients", Map.of("name", "x", "institution", police.id())),
                    403,
                    "organization.role-required");
            with(
                    other.post(
                            "/api/v1/institutions",
                            Map.of("code", Cities.creditCode(), "name", "x", "region", police.region())),
                    403,
                    "organization.role-required");
        }
    }

    @Test
    void onlyTheSecurityAdministratorAssigns() {
        Accounts.Created created = created();
        for (SignedIn other : List.of(system, audit)) {
            with(give(other, created.id(), police.id(), "STEWARD"), 403, "organization.role-required")
                    .jsonPath("$.roles[0]")
                    .isEqualTo("SECURITY_ADMINISTRATOR");
        }
        give(security, created.id(), police.id(), "STEWARD").expectStatus().isCreated();
    }

    @Test
    void nobodyHoldsTwoOfTheThree() {
        Accounts.Created created = created();
        give(security, created.id(), null, "SYSTEM_ADMINISTRATOR")
                .expectStatus()
                .isCreated();

        with(give(security, created.id(), null, "AUDIT_ADMINISTRATOR"), 409, "organization.administrators-apart")
                .jsonPath("$.articles[0].id")
                .isEqualTo("FH-16");
        with(
                give(security, created().id(), null, "AUDIT_ADMINISTRATOR", "SECURITY_ADMINISTRATOR"),
                409,
                "organization.administrators-apart");
    }

    @Test
    void nobodyIsAnAdministratorBesideABusinessPost() {
        Accounts.Created administrator = created();
        give(security, administrator.id(), null, "AUDIT_ADMINISTRATOR")
                .expectStatus()
                .isCreated();
        with(give(security, administrator.id(), police.id(), "STEWARD"), 409, "organization.administrators-apart");

        Accounts.Created steward = created();
        give(security, steward.id(), police.id(), "STEWARD").expectStatus().isCreated();
        with(give(security, steward.id(), null, "AUDIT_ADMINISTRATOR"), 409, "organization.administrators-apart");
    }

    @Test
    void givingBothAtTheSameMomentGivesOne() {
        Accounts.Created created = created();
        List<CompletableFuture<Integer>> given = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> (i % 2 == 0
                                ? give(security, created.id(), null, "AUDIT_ADMINISTRATOR")
                                : give(security, created.id(), police.id(), "STEWARD"))
                        .returnResult()
                        .getStatus()
                        .value()))
                .toList();

        given.forEach(CompletableFuture::join);
        String posts = new String(security.get("/api/v1/accounts/" + created.id() + "/posts")
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        assertThat(posts.contains("AUDIT_ADMINISTRATOR") && posts.contains("STEWARD"))
                .isFalse();
    }

    @Test
    void anAdministratorBelongsToNoInstitutionAndABusinessPostToOne() {
        Accounts.Created created = created();
        with(
                give(security, created.id(), police.id(), "AUDIT_ADMINISTRATOR"),
                422,
                "organization.administrator-without-institution");
        with(give(security, created.id(), null, "STEWARD"), 422, "organization.post-needs-institution");
        with(give(security, created.id(), police.id(), "MACHINE"), 422, "organization.roles-invalid");
        with(give(security, created.id(), police.id()), 422, "organization.roles-invalid");
        with(give(security, created.id(), UUID.randomUUID(), "STEWARD"), 404, "organization.institution-unknown");
        with(give(security, UUID.randomUUID(), police.id(), "STEWARD"), 404, "organization.account-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/catalog/resources",
                "/api/v1/collection/runs",
                "/api/v1/sharing/requests",
                "/api/v1/sharing/grants",
                "/api/v1/notices",
                "/api/v1/anything-that-comes-later"
            })
    void noneOfThemReadsBusinessData(String path) {
        for (SignedIn administrator : List.of(system, security, audit)) {
            with(administrator.get(path), 403, "organization.administrators-apart-from-data")
                    .jsonPath("$.articles[0].id")
                    .isEqualTo("FH-16");
        }
    }

    @Test
    void whoeverTriesIsRecorded() {
        String path = "/api/v1/catalog/" + UUID.randomUUID();
        with(system.get(path), 403, "organization.administrators-apart-from-data");

        acts.entry("organization.refuse-entry", path, "FH-16", "GET");
    }

    @Test
    void onlyTheAuditAdministratorComesNearTheLog() {
        with(system.get("/api/v1/audit/entries"), 403, "organization.administrators-apart-from-data");
        with(security.get("/api/v1/audit/entries"), 403, "organization.administrators-apart-from-data");
        with(people.steward(police).http().get("/api/v1/audit/entries"), 403, "organization.not-permitted");
        with(people.anyone().get("/api/v1/audit/entries"), 401, "organization.sign-in-required");
        with(people.machine(police).get("/api/v1/audit/entries"), 403, "organization.client-not-permitted");
        with(system.get("/api/v1/rights?account=" + UUID.randomUUID()), 403, "organization.role-required");
    }

    @Test
    void theAuditAdministratorChangesNothing() {
        Accounts.Created created = created();
        with(audit.post("/api/v1/accounts/" + created.id() + "/disabling"), 403, "organization.role-required");
        with(audit.post("/api/v1/accounts/" + created.id() + "/reset-password"), 403, "organization.role-required");
        with(
                audit.delete("/api/v1/accounts/" + created.id() + "/posts/" + UUID.randomUUID()),
                403,
                "organization.role-required");
    }

    private Accounts.Created created() {
        return Answered.with(system.post("/api/v1/accounts", account()), 201, Accounts.Created.class);
    }

    private static Map<String, String> account() {
        return Map.of("account", "a" + UUID.randomUUID(), "name", "张三");
    }

    private static RestTestClient.ResponseSpec give(
            SignedIn by, UUID account, @Nullable UUID institution, String... roles) {
        String at = institution == null ? "null" : "\"" + institution + "\"";
        String given = roles.length == 0 ? "" : "\"" + String.join("\",\"", roles) + "\"";
        return by.post(
                "/api/v1/accounts/" + account + "/posts", "{\"institution\":" + at + ",\"roles\":[" + given + "]}");
    }
}
