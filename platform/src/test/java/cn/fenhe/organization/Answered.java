package cn.fenhe.organization;

import java.util.Objects;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Reads an answer as what was asked for. */
public final class Answered {

    private Answered() {}

    /** Expects a status and gives the body. */
    public static <T> T with(RestTestClient.ResponseSpec answer, int status, Class<T> type) {
        return Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(type)
                .returnResult()
                .getResponseBody());
    }

    /** Expects a status and gives the body as JSON, for types that are nobody else's. */
    public static JsonNode json(RestTestClient.ResponseSpec answer, int status) {
        return with(answer, status, JsonNode.class);
    }
}
