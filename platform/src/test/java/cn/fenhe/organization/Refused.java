package cn.fenhe.organization;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Reads an answer as a refusal. */
public final class Refused {

    private Refused() {}

    /** Expects a problem with a status and a code, and gives its body for more. */
    public static RestTestClient.BodyContentSpec with(RestTestClient.ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
