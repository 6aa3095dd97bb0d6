package cn.fenhe.organization;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An address is one address however it is written, and what is not named as public is for people signed in. */
@PlatformTest
@Article({"FH-16", "FH-8", "TY-7", "TJ-53"})
class AddressesTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v1/audit/entries?limit=200",
                "/ap%69/v1/audit/entries",
                "/%61pi/v1/audit/export",
                "/api/v1/%61udit/checkpoints",
                "/%61pi/v1/audit/consistency?from=1&to=2",
                "/%61pi/v1/regions",
                "/api/v1/regions",
                "/%61pi/v1/institutions",
                "/%61pi/v1/institutions/00000000-0000-0000-0000-000000000000/powers",
                "/%61pi/v1/accounts",
                "/%61pi/v1/catalog/resources",
                "/%61ctuator",
                "/actuator",
                "/%61ctuator/env"
            })
    void whatIsNotPublicAsksForSigningInHoweverItIsWritten(String address) {
        with(anyone(address), 401, "organization.sign-in-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-of-ours", "/application.yml", "/%61pplication.yml"})
    void whatIsNoPageOfOursIsNotThereForAnyone(String address) {
        with(anyone(address), 404, "api.path-unknown");
    }

    @Test
    void metricsAreNotReadFromElsewhereByAnotherSpelling() {
        for (String address : new String[] {"/actuator/prometheus", "/%61ctuator/prometheus"}) {
            with(from(address).header("X-Forwarded-For", "1.2.3.4").exchange(), 401, "organization.sign-in-required");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit/entries", "/api/v1/audit/export", "/api/v1/regions", "/api/v1/accounts"})
    void aHeaderOfAnybodyMovesNoAddress(String address) {
        with(from(address).header("X-Forwarded-Prefix", "/x").exchange(), 401, "organization.sign-in-required");
        with(
                from(address)
                        .header("X-Forwarded-Prefix", "/api/v1/open")
                        .header("Forwarded", "for=127.0.0.1;host=evil.example;proto=https")
                        .exchange(),
                401,
                "organization.sign-in-required");
    }

    @Test
    void aHeaderOfAnybodyStandsInNoDocument() {
        byte[] document = Objects.requireNonNull(from("/v3/api-docs")
                .header("X-Forwarded-Host", "evil.example")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());

        assertThat(new String(document, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/regulations",
                "/%61pi/v1/regulations",
                "/api/v1/audit/key",
                "/v3/api-docs",
                "/%763/api-docs",
                "/actuator/health"
            })
    void whatIsPublicIsReadByAnyone(String address) {
        anyone(address).expectStatus().isOk();
    }

    @Test
    void nobodyButTheAuditAdministratorReadsTheLogByAnotherSpelling() {
        Institution police = cities.institution(cities.taiyuan(), "公安局");
        for (Person person : new Person[] {people.steward(police), people.systemAdministrator()}) {
            person.http()
                    .client()
                    .get()
                    .uri(at("/api/v1/%61udit/entries"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        people.auditAdministrator()
                .http()
                .client()
                .get()
                .uri(at("/api/v1/%61udit/entries"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void readingIsAllThatThePublicMayDoWithTheRegulations() {
        with(people.anyone().put("/api/v1/regulations/calendar/2027", "{}"), 403, "organization.csrf-invalid");
        with(people.anyone().post("/assets/" + UUID.randomUUID(), "{}"), 403, "organization.csrf-invalid");
    }

    private RestTestClient.ResponseSpec anyone(String address) {
        return from(address).exchange();
    }

    private RestTestClient.RequestHeadersSpec<?> from(String address) {
        return people.anyone().client().get().uri(at(address));
    }

    private URI at(String address) {
        return URI.create(people.baseUrl() + address);
    }
}
