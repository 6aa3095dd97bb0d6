package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** 跨站请求: nobody acts in a signed-in person's name from a page of another site, however near its name is. */
@PlatformTest
@Article("FH-11")
class ForgedRequestTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    Person steward;
    SignedIn browser;

    @BeforeEach
    void somebodyIsSignedIn() {
        steward = people.steward(cities.institution(cities.taiyuan(), "公安局"));
        browser = steward.http();
    }

    /** A sibling host may set a cookie for this one, so it knows a token that fits; it can send it in the address, not as a header. */
    @Test
    void aTokenInTheAddressCountsForNothing() {
        with(
                People.client(people.baseUrl())
                        .build()
                        .post()
                        .uri("/api/v1/session/totp?_csrf=tossed")
                        .header(
                                HttpHeaders.COOKIE,
                                "FENHE_SESSION=" + browser.cookie("FENHE_SESSION") + "; XSRF-TOKEN=tossed")
                        .exchange(),
                403,
                "organization.csrf-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.fenhe.test", "https://localhost.evil.example", "null", "http://localhost:1"})
    void aPageOfAnotherOriginChangesNothingEvenWithTheRightToken(String origin) {
        with(
                browser.client()
                        .post()
                        .uri("/api/v1/session/totp")
                        .header(HttpHeaders.ORIGIN, origin)
                        .exchange(),
                403,
                "organization.other-site");

        acts.entry(
                "organization.refuse-entry",
                "/api/v1/session/totp",
                steward.account().toString(),
                "FH-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatTheBrowserSaysCameFromElsewhereIsRefused(String site) {
        with(
                browser.client()
                        .post()
                        .uri("/api/v1/session/totp")
                        .header("Sec-Fetch-Site", site)
                        .exchange(),
                403,
                "organization.other-site");
    }

    @Test
    void thePlatformsOwnPagesGoOn() {
        browser.client()
                .post()
                .uri("/api/v1/session/totp")
                .header(
                        HttpHeaders.ORIGIN,
                        "http://" + URI.create(people.baseUrl()).getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void nobodyIsSignedInAsAnotherFromElsewhere() {
        SignedIn visitor = people.anyone();
        visitor.get("/api/v1/session");
        RestTestClient.ResponseSpec answer = visitor.client()
                .post()
                .uri("/api/v1/session")
                .header(HttpHeaders.ORIGIN, "http://evil.fenhe.test")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("account", steward.accountName(), "password", steward.password()))
                .exchange();

        with(answer, 403, "organization.other-site");
        assertThat(visitor.cookie("FENHE_SESSION")).isEmpty();
    }
}
