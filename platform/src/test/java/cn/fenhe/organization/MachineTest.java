package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.organization.machine.Clients;
import cn.fenhe.regulation.Article;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** 系统对接: each request is signed, in time, and once. */
@PlatformTest
@Article("FH-12")
class MachineTest {

    private static final String PATH = "/api/v1/institutions";

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    @Autowired
    PlayedClock clock;

    @Autowired
    JdbcClient jdbc;

    Institution police;
    Machine machine;

    @BeforeEach
    void aMachine() {
        police = cities.institution(cities.taiyuan(), "公安局");
        machine = people.machine(police);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aSignedRequestComesInWithoutSessionOrToken() {
        HttpHeaders headers = machine.get(PATH + "?code=" + police.code())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("公安局")
                .returnResult()
                .getResponseHeaders();

        assertThat(headers.headerNames()).doesNotContain(HttpHeaders.SET_COOKIE);
        with(machine.post("/api/v1/nothing", Map.of("name", "汾河")), 404, "api.path-unknown");
    }

    @Test
    void aQueryWithChineseIsSignedAsItIsSent() {
        machine.get(PATH + "?code={code}", "公安 局").expectStatus().isOk();
    }

    @Test
    void theSameRequestASecondTimeIsAReplay() {
        String signed = machine.authorization("GET", URI.create(PATH), new byte[0]);
        get(signed).expectStatus().isOk();

        with(get(signed), 401, "organization.replayed")
                .jsonPath("$.title")
                .isEqualTo("这个请求已经收到过")
                .jsonPath("$.articles[0].id")
                .isEqualTo("FH-12");
        acts.entry("organization.refuse-signature", machine.id(), "replay");
    }

    @Test
    void aReplayIsRefusedUntilItsTimestampIsTooOldAnyway() {
        clock.advance(Duration.ofMinutes(4));
        String fast = machine.authorization("GET", URI.create(PATH), new byte[0]);
        clock.reset();
        get(fast).expectStatus().isOk();
        clock.advance(Duration.ofMinutes(8));
        with(get(fast), 401, "organization.replayed");
        clock.advance(Duration.ofMinutes(2));
        with(get(fast), 401, "organization.clock-wrong");
    }

    @Test
    void aChangedBodyPathQueryOrMethodDoesNotFit() {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        String signed = machine.authorization("POST", URI.create("/api/v1/nothing?a=1"), body);

        with(post("/api/v1/nothing?a=1", signed, "{\"a\":2}"), 401, "organization.signature-wrong");
        with(post("/api/v1/nothing?a=2", signed, "{\"a\":1}"), 401, "organization.signature-wrong");
        with(post("/api/v1/other?a=1", signed, "{\"a\":1}"), 401, "organization.signature-wrong");
        with(get(signed), 401, "organization.signature-wrong");
        with(post("/api/v1/nothing?a=1", signed, "{\"a\":1}"), 404, "api.path-unknown");
        acts.entry("organization.refuse-signature", machine.id(), "signature");
    }

    @Test
    void anotherClientsSecretDoesNotFit() {
        String signed = people.machine(police)
                .authorization("GET", URI.create(PATH), new byte[0])
                .replaceAll("client=[^,]+", "client=" + machine.id());

        with(get(signed), 401, "organization.signature-wrong");
    }

    @Test
    void aClockMoreThanFiveMinutesOffIsTold() {
        String old = machine.authorization("GET", URI.create(PATH), new byte[0]);
        clock.advance(Duration.ofSeconds(302));
        with(get(old), 401, "organization.clock-wrong").jsonPath("$.now").exists();

        String early = machine.authorization("GET", URI.create(PATH), new byte[0]);
        clock.reset();
        with(get(early), 401, "organization.clock-wrong");
    }

    @Test
    void anUnknownClientIsTold() {
        String signed = machine.authorization("GET", URI.create(PATH), new byte[0]);
        with(get(signed.replaceAll("client=[^,]+", "client=" + UUID.randomUUID())), 401, "organization.client-refused");
        with(get(signed.replaceAll("client=[^,]+", "client=x")), 401, "organization.client-refused");
    }

    @Test
    void aMalformedSignatureIsTold() {
        for (String header : List.of(
                "FENHE-HMAC-SM3",
                "FENHE-HMAC-SM3 client=" + machine.id(),
                "FENHE-HMAC-SM3 client=" + machine.id() + ",timestamp=now,nonce=12345678,signature=00",
                "FENHE-HMAC-SM3 client=" + machine.id() + ",timestamp=1,nonce=short,signature=00")) {
            with(get(header), 401, "organization.signature-malformed");
        }
        RestTestClient.ResponseSpec english = People.client(people.baseUrl())
                .build()
                .get()
                .uri(PATH)
                .header(HttpHeaders.AUTHORIZATION, "FENHE-HMAC-SM3")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange();
        with(english, 401, "organization.signature-malformed")
                .jsonPath("$.title")
                .isEqualTo("The signature is malformed");
    }

    @Test
    @Article("FH-16")
    void withoutRightsAClientDoesNothing() {
        with(people.machineWithoutRights(police).get(PATH), 403, "organization.client-not-permitted");
    }

    @Test
    void accountsSessionsAndClientsAreForPeople() {
        with(machine.get("/api/v1/session"), 403, "organization.client-not-permitted");
        with(machine.get("/api/v1/accounts"), 403, "organization.client-not-permitted");
        with(machine.get("/api/v1/clients"), 403, "organization.client-not-permitted");
        with(machine.get("/api/v1/rights?account=" + machine.id()), 403, "organization.client-not-permitted");
    }

    @Test
    void aDisabledClientIsOut() {
        SignedIn system = people.systemAdministrator().http();
        system.post("/api/v1/clients/" + machine.id() + "/disabling")
                .expectStatus()
                .isNoContent();
        with(machine.get(PATH), 401, "organization.client-refused");

        system.post("/api/v1/clients/" + machine.id() + "/enabling")
                .expectStatus()
                .isNoContent();
        machine.get(PATH).expectStatus().isOk();
    }

    @Test
    void rightsThatAreTakenAreGoneAtTheNextRequest() {
        SignedIn security = people.securityAdministrator().http();
        String rights = "/api/v1/clients/" + machine.id() + "/rights";
        with(security.put(rights, Map.of("roles", List.of("STEWARD"))), 422, "organization.client-roles-invalid");
        security.put(rights, Map.of("roles", List.of())).expectStatus().isOk();

        with(machine.get(PATH), 403, "organization.client-not-permitted");
    }

    @Test
    void aSecretIsShownOnceAndKeptSealed() {
        Clients.Created created = Answered.with(
                people.systemAdministrator()
                        .http()
                        .post("/api/v1/clients", Map.of("name", "人口库对接", "institution", police.id())),
                201,
                Clients.Created.class);
        Clients.Issued issued = Answered.with(
                people.steward(police).http().post("/api/v1/clients/" + created.id() + "/secret"),
                201,
                Clients.Issued.class);
        String sealed = jdbc.sql("SELECT secret_sealed FROM organization.client WHERE id = :id")
                .param("id", created.id())
                .query(String.class)
                .single();

        assertThat(issued.secret()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(sealed).doesNotContain(issued.secret());
        acts.entry("organization.create-client", created.id());
        assertThat(acts.entry("organization.issue-client-secret", created.id())).doesNotContain(issued.secret());
        people.systemAdministrator()
                .http()
                .get("/api/v1/clients?limit=200")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].secret")
                .doesNotExist();
    }

    @Test
    @Article("FH-13")
    void aBodyOverTheLimitAndAnUploadAreRefused() {
        with(machine.post("/api/v1/nothing", "x".repeat(3 << 20)), 413, "api.body-too-large");
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", "rows");
        with(
                machine.client()
                        .post()
                        .uri("/api/v1/nothing")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(parts)
                        .exchange(),
                415,
                "organization.signed-body-unsupported");
    }

    private RestTestClient.ResponseSpec get(String authorization) {
        return People.client(people.baseUrl())
                .build()
                .get()
                .uri(PATH)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private RestTestClient.ResponseSpec post(String path, String authorization, String body) {
        return People.client(people.baseUrl())
                .build()
                .post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
