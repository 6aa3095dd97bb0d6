package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.people.Post;
import cn.fenhe.organization.people.Posts;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

/** Sessions, posts within them, and what guards them. */
@PlatformTest
@Article("FH-11")
class SessionTest {

    private static final Caller SECURITY =
            new Caller("fixture", "fixture", null, null, Caller.NATIONAL, Set.of(Role.SECURITY_ADMINISTRATOR));

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    City taiyuan;
    Person steward;

    @BeforeEach
    void aSteward() {
        taiyuan = cities.taiyuan();
        steward = people.steward(cities.institution(taiyuan, "公安局"));
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        SignedIn browser = people.anyone();
        browser.get("/api/v1/session");
        EntityExchangeResult<byte[]> signedIn = browser.signIn(steward.accountName(), steward.password())
                .expectBody()
                .returnResult();

        assertThat(signedIn.getResponseHeaders().get(HttpHeaders.SET_COOKIE))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("FENHE_SESSION=").contains("HttpOnly", "SameSite=Lax", "Path=/"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Lax")
                        .doesNotContain("HttpOnly"));
    }

    @Test
    void aSessionKeepsIdsOnlyAndItsIdIsNewAtSignIn() {
        SignedIn browser = steward.http();
        String before = browser.cookie("FENHE_SESSION");
        String tokenBefore = browser.cookie("XSRF-TOKEN");
        browser.signIn(steward.accountName(), steward.password()).expectStatus().isOk();

        assertThat(browser.cookie("FENHE_SESSION")).isNotEqualTo(before);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEqualTo(tokenBefore);
        SignedIn fixated = people.anyone();
        with(
                fixated.client()
                        .get()
                        .uri("/api/v1/session")
                        .header(HttpHeaders.COOKIE, "FENHE_SESSION=" + before)
                        .exchange(),
                401,
                "organization.sign-in-required");
    }

    @Test
    void aChangeWithoutTheTokenIsRefused() {
        String session = steward.http().cookie("FENHE_SESSION");
        with(
                        People.client(people.baseUrl())
                                .build()
                                .post()
                                .uri("/api/v1/sharing/requests")
                                .header(HttpHeaders.COOKIE, "FENHE_SESSION=" + session)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body("{}")
                                .exchange(),
                        403,
                        "organization.csrf-invalid")
                .jsonPath("$.title")
                .isEqualTo("请求缺少防伪标记，或标记已过期");
        with(
                People.client(people.baseUrl())
                        .build()
                        .post()
                        .uri("/api/v1/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("account", steward.accountName(), "password", steward.password()))
                        .exchange(),
                403,
                "organization.csrf-invalid");
    }

    @Test
    void signingOutEndsTheSession() {
        steward.http().delete("/api/v1/session").expectStatus().isNoContent();

        with(steward.http().get("/api/v1/session"), 401, "organization.sign-in-required");
    }

    @Test
    void aSessionLeftAloneIsOver() {
        steward.http().get("/api/v1/session").expectStatus().isOk();
        assertThat(jdbc.sql("SELECT DISTINCT max_inactive_interval FROM organization.session")
                        .query(Integer.class)
                        .list())
                .containsExactly(1800);
        jdbc.sql("UPDATE organization.session SET last_access_time = last_access_time - 1801000,"
                        + " expiry_time = expiry_time - 1801000 WHERE primary_id IN (SELECT session_primary_id"
                        + " FROM organization.session_attributes WHERE attribute_name = 'account'"
                        + " AND position(cast(:account AS bytea) IN attribute_bytes) > 0)")
                .param("account", steward.account().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();

        with(steward.http().get("/api/v1/session"), 401, "organization.sign-in-required");
    }

    @Test
    void aPersonActsInOnePostAtATimeAndSwitches() {
        Institution civil = cities.institution(taiyuan, "民政局");
        Post second = posts.give(SECURITY, steward.account(), civil.id(), Set.of(Role.UNIT_HEAD));
        SignedIn browser = steward.http();
        browser.get("/api/v1/session")
                .expectBody()
                .jsonPath("$.post")
                .isEqualTo(steward.post().toString())
                .jsonPath("$.posts.length()")
                .isEqualTo(2);

        browser.put("/api/v1/session/post", Map.of("post", second.id()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.post")
                .isEqualTo(second.id().toString());

        browser.get("/api/v1/session")
                .expectBody()
                .jsonPath("$.post")
                .isEqualTo(second.id().toString());
        with(
                browser.put(
                        "/api/v1/session/post",
                        Map.of("post", people.steward(civil).post())),
                404,
                "organization.post-unknown");
    }

    @Test
    void aPostThatEndsTakesItsSessionWithIt() {
        steward.http().get("/api/v1/session").expectStatus().isOk();
        posts.end(SECURITY, steward.account(), steward.post());

        with(steward.http().get("/api/v1/session"), 401, "organization.session-ended");
    }

    @Test
    void aRoleGivenLaterIsThereAtTheNextRequest() {
        Person nobody = people.steward(cities.institution(taiyuan, "民政局"));
        posts.end(SECURITY, nobody.account(), nobody.post());
        SignedIn browser = nobody.http();
        with(browser.get("/api/v1/catalog/nowhere"), 403, "organization.not-permitted");

        posts.give(SECURITY, nobody.account(), taiyuan.authority().id(), Set.of(Role.AUTHORITY_OFFICER));

        with(browser.get("/api/v1/catalog/nowhere"), 404, "api.path-unknown");
    }

    @Test
    void anEndedPostCannotBeEndedAgain() {
        posts.end(SECURITY, steward.account(), steward.post());
        with(
                people.securityAdministrator()
                        .http()
                        .delete("/api/v1/accounts/" + steward.account() + "/posts/" + steward.post()),
                404,
                "organization.post-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/session", "/api/v1/open/nowhere", "/"})
    void everyAnswerTellsTheBrowserToBeStrict(String path) {
        HttpHeaders headers =
                people.anyone().get(path).expectBody().returnResult().getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void thePublicHasNoSession() {
        for (String path : List.of("/api/v1/open/nowhere", "/api/v1/regulations", "/v3/api-docs", "/actuator/health")) {
            assertThat(people.anyone()
                            .get(path)
                            .expectBody()
                            .returnResult()
                            .getResponseHeaders()
                            .headerNames())
                    .doesNotContain(HttpHeaders.SET_COOKIE);
        }
    }

    @Test
    void whatNoLineAllowsIsRefused() {
        with(people.anyone().get("/actuator/env"), 401, "organization.sign-in-required");
        with(steward.http().get("/actuator/env"), 403, "organization.not-permitted");
        with(people.anyone().get("/api/v2/anything"), 401, "organization.sign-in-required");
        with(people.anyone().post("/api/v1/anything", "{}"), 403, "organization.csrf-invalid");
        with(steward.http().get("/api/v1/nothing/" + UUID.randomUUID()), 404, "api.path-unknown");
    }

    @Test
    void metricsAreForACollectorOnThisMachine() {
        people.anyone().get("/actuator/prometheus").expectStatus().isOk();
        with(
                people.anyone()
                        .client()
                        .get()
                        .uri("/actuator/prometheus")
                        .header("X-Forwarded-For", "127.0.0.1")
                        .exchange(),
                401,
                "organization.sign-in-required");
    }
}
