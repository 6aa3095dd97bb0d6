package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.People;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Every error has one form, says what to do, and never what the machine underneath said. */
@PlatformTest
@Article("FH-9")
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    @Autowired
    People people;

    SignedIn anyone;

    @BeforeEach
    void anyoneCalls() {
        anyone = people.anyone();
    }

    @Test
    void aRefusalIsToldInChineseWithItsArticlesAndDetails() {
        anyone.get(Tryouts.PUBLIC + "/refusal")
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("Content-Language", "zh-CN")
                .expectBody()
                .json("""
                        {"type":"urn:fenhe:problem:api.limit-invalid","title":"每页条数须为 1 至 7 的整数","status":409,
                         "detail":"请修改参数 limit 后重试。","code":"api.limit-invalid",
                         "articles":[{"id":"TJ-17","href":"/api/v1/regulations/articles/TJ-17"},
                                     {"id":"GW-21","href":"/api/v1/regulations/articles/GW-21"}],
                         "most":7,"states":["DRAFT","HELD"]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "en, The number of rows on a page is an integer from 1 to 7",
        "'en-GB,zh;q=0.5', The number of rows on a page is an integer from 1 to 7",
        "'fr, zh-TW;q=0.8, en;q=0.5', 每页条数须为 1 至 7 的整数",
        "fr, 每页条数须为 1 至 7 的整数",
        "';;;', 每页条数须为 1 至 7 的整数"
    })
    void aRefusalIsToldInTheCallersLanguage(String accepted, String title) {
        anyone.client()
                .get()
                .uri(Tryouts.PUBLIC + "/refusal")
                .header("Accept-Language", accepted)
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(title);
    }

    @Test
    void aRefusalIsAProblemEvenWhereTheCallerWantsSomethingElse() {
        anyone.client()
                .get()
                .uri(Tryouts.PUBLIC + "/refusal")
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void fieldsThatBreakARuleAreNamedOneByOne() {
        coded(anyone.post(Tryouts.PUBLIC + "/things", "{\"name\":\"\",\"size\":-1}"), 400, "api.fields-invalid")
                .jsonPath("$.errors.length()")
                .isEqualTo(2)
                .jsonPath("$.errors[?(@.field=='size')].message")
                .exists();
    }

    @Test
    void anUnreadableBodySaysWhereAndNotWhat() {
        String answer = new String(
                coded(
                                anyone.post(Tryouts.PUBLIC + "/things", "{\"name\":\"河\",\"size\":\"geheim\"}"),
                                400,
                                "api.body-unreadable")
                        .returnResult()
                        .getResponseBodyContent(),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(answer).contains("size").doesNotContain("geheim").doesNotContain("Exception");
    }

    @Test
    void aBrokenBodyIsToldByLineAndColumn() {
        coded(anyone.post(Tryouts.PUBLIC + "/things", "{\"name\":"), 400, "api.body-unreadable")
                .jsonPath("$.where")
                .isEqualTo("1:9");
    }

    @Test
    void anUnknownPathAWrongMethodAndAWrongTypeAreTold() {
        coded(anyone.get(Tryouts.PUBLIC + "/nowhere"), 404, "api.path-unknown");
        coded(anyone.post(Tryouts.PUBLIC + "/refusal"), 405, "api.method-not-allowed");
        coded(
                anyone.client()
                        .post()
                        .uri(Tryouts.PUBLIC + "/things")
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("x")
                        .exchange(),
                415,
                "api.media-type-unsupported");
        coded(
                anyone.client()
                        .get()
                        .uri(Tryouts.PUBLIC + "/numbers/1")
                        .header("Accept", "image/png")
                        .exchange(),
                406,
                "api.not-acceptable");
        anyone.post(Tryouts.PUBLIC + "/refusal").expectHeader().valueEquals("Allow", "GET");
    }

    @Test
    void aMissingAndAWrongParameterAreNamed() {
        coded(anyone.get(Tryouts.PUBLIC + "/failure"), 400, "api.parameter-missing")
                .jsonPath("$.name")
                .isEqualTo("kind");
        coded(anyone.get(Tryouts.PUBLIC + "/numbers/seven"), 400, "api.parameter-invalid")
                .jsonPath("$.name")
                .isEqualTo("number");
    }

    @Test
    void theUnexpectedGivesAReferenceThatIsInTheLogAndNothingElse(CapturedOutput log) {
        byte[] body = coded(anyone.get(Tryouts.PUBLIC + "/failure?kind=bug"), 500, "api.unexpected")
                .returnResult()
                .getResponseBodyContent();
        String answer = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        String reference = answer.replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1");

        assertThat(answer).doesNotContain("the secret").doesNotContain("Exception");
        assertThat(log.getAll()).contains(reference).contains("the secret is 42");
    }

    @ParameterizedTest
    @CsvSource({
        "stale, 409, api.changed-meanwhile",
        "disk, 507, api.disk-full",
        "disk-of-database, 507, api.disk-full",
        "away, 503, api.database-away",
        "crowded, 503, api.busy",
        "range, 400, api.value-out-of-range",
        "twice, 409, api.changed-meanwhile"
    })
    void knownFaultsAreToldInWordsAndNotInTheEngines(String kind, int status, String code) {
        byte[] body = coded(anyone.get(Tryouts.PUBLIC + "/failure?kind=" + kind), status, code)
                .returnResult()
                .getResponseBodyContent();

        assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("secret");
    }

    @Test
    void aMissingTextIsNoReasonToFail() {
        coded(anyone.get(Tryouts.PUBLIC + "/without-text"), 409, "api.no-such-text");
    }

    @Test
    @Article("FH-13")
    void aBodyOverTheLimitIsRefused() {
        String tooMuch = "{\"name\":\"" + "河".repeat(BufferedBody.MOST / 3) + "\",\"size\":1}";

        coded(anyone.post(Tryouts.PUBLIC + "/things", tooMuch), 413, "api.body-too-large");
    }

    @Test
    @Article("FH-13")
    void anUploadWhereNoneIsTakenIsRefusedBeforeItIsRead() {
        String answer = RawRequest.to(people.baseUrl()).send("""
                        POST %s/things HTTP/1.1
                        Host: localhost
                        Content-Type: multipart/form-data; boundary=b
                        Content-Length: 5000000000

                        --b
                        """.formatted(Tryouts.PUBLIC));

        assertThat(answer)
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json", "api.media-type-unsupported");
    }

    @Test
    void aRequestThatTheContainerRefusesIsAProblemToo() {
        String answer = RawRequest.to(people.baseUrl()).send("GET /a|b HTTP/1.1\nHost: localhost\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "api.request-invalid");
        assertThat(answer).doesNotContain("Tomcat").doesNotContain("<html");
    }

    @Test
    void aRequestThatTheFirewallRefusesIsAProblemToo() {
        String answer = RawRequest.to(people.baseUrl()).send("GET /api//v1/x;y=1 HTTP/1.1\nHost: localhost\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "api.request-invalid");
    }

    private static RestTestClient.BodyContentSpec coded(RestTestClient.ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
