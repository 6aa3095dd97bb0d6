package cn.fenhe.api;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.People;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** What no client means to send is refused kindly, and nobody's fault is called the platform's. */
@PlatformTest
@Article({"FH-9", "FH-13"})
class HostileRequestsTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    SignedIn anyone;

    @BeforeEach
    void someone() {
        anyone = people.anyone();
        anyone.get("/api/v1/session");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"account\":\"a\\u0000b\",\"password\":\"x\"}",
                "{\"account\":\"a\\\\\\u0000b\",\"password\":\"x\"}",
                "{\"account\":\"ab\",\"password\":\"x\",\"\\u0000\":1}",
            })
    void aNulInJsonIsRefused(String body) {
        with(anyone.post("/api/v1/session", body), 400, "api.text-has-nul");
    }

    @Test
    void whatOnlyLooksLikeOneIsText() {
        with(
                anyone.post("/api/v1/session", "{\"account\":\"a\\\\u0000b\",\"password\":\"x\"}"),
                401,
                "organization.sign-in-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/open/datasets?q=%00", "/api/v1/institutions?code=%00", "/?x=a%00b"})
    void aNulInAParameterIsRefused(String address) {
        with(anyone.client().get().uri(URI.create(people.baseUrl() + address)).exchange(), 400, "api.text-has-nul");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/open/corrections", "/api/v1/session", "/api/v1/sharing/requests"})
    void aFormIsRefusedHoweverLarge(String path) {
        for (String form : new String[] {"a=1", "a=" + "x".repeat(3 << 20), "a=1&".repeat(2000)}) {
            with(
                    anyone.client()
                            .post()
                            .uri(path)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .body(form)
                            .exchange(),
                    415,
                    "api.media-type-unsupported");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/open/datasets?limit=0",
                "/api/v1/open/datasets?limit=-1",
                "/api/v1/open/datasets?limit=2147483647"
            })
    void aLimitOutOfBoundsIsRefused(String address) {
        with(anyone.get(address), 400, "api.limit-invalid");
    }

    @Test
    void timesThatNobodyMeansAreRefused() {
        SignedIn auditor = people.auditAdministrator().http();
        for (String time : new String[] {"+999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z", "x"}) {
            with(auditor.get("/api/v1/audit/entries?from={time}", time), 400, "audit.query-invalid");
        }
        with(
                anyone.client()
                        .get()
                        .uri("/api/v1/catalog/resources")
                        .header(
                                "Authorization",
                                "FENHE-HMAC-SM3 client="
                                        + people.machine(cities.institution(cities.taiyuan(), "公安局"))
                                                .id()
                                        + ",timestamp=9223372036854775807,nonce=abcdefghij,signature=00")
                        .exchange(),
                401,
                "organization.signature-malformed");
    }

    @Test
    void anUploadOfAnyoneIsNotWrittenAnywhere() throws IOException {
        URI base = URI.create(people.baseUrl());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/open/corrections HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data;"
                            + " boundary=b\r\nContent-Length: 1000000000\r\n\r\n--b\r\nContent-Disposition: form-data;"
                            + " name=\"f\"; filename=\"f\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[1 << 20]);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 415");
        }
        try (Stream<Path> written = Files.find(
                Path.of(System.getProperty("java.io.tmpdir")),
                6,
                (path, attributes) -> path.getFileName().toString().startsWith("upload_")
                        && path.toString().contains("." + base.getPort() + "."))) {
            assertThat(written).isEmpty();
        }
    }

    @Test
    void aBodyThatBreaksOffIsRefusedAndNoFaultOfOurs() throws IOException {
        URI base = URI.create(people.baseUrl());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            ("POST /api/v1/open/corrections HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                            + "Content-Length: 100\r\n\r\n{")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("api.body-incomplete");
        }
    }
}
