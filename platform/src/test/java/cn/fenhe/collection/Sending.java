package cn.fenhe.collection;

import cn.fenhe.organization.Person;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a steward sends over HTTP, for tests. */
final class Sending {

    static final String RUNS = "/api/v1/collection/runs";

    private Sending() {}

    static RestTestClient.ResponseSpec send(Person person, UUID resource, String name, byte[] content) {
        return send(person, Map.of("resource", resource, "mode", "REPLACE"), name, content);
    }

    static RestTestClient.ResponseSpec send(Person person, Map<String, Object> order, String name, byte[] content) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("order", order, MediaType.APPLICATION_JSON);
        body.part("file", new ByteArrayResource(content)).filename(name);
        return person.http()
                .client()
                .post()
                .uri(RUNS)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(body.build())
                .exchange();
    }

    static UUID accepted(RestTestClient.ResponseSpec response) {
        Map<?, ?> body = response.expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(String.valueOf(Runs.present(body).get("id")));
    }
}
