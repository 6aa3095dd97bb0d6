package cn.fenhe.demo;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the platform. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    static final JsonMapper JSON = JsonMapper.shared();

    JsonNode json() {
        return body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean ok() {
        return status / 100 == 2;
    }

    /** The value of a header, null when it is absent. */
    @Nullable
    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** This answer, or a failed step with the platform's own words. */
    Answer expect(int expected) {
        if (status != expected) {
            throw new StepFailed("expected " + expected + ", got " + status + ": " + text());
        }
        return this;
    }

    /** This answer when it is a refusal of that code. */
    Answer refused(int expected, String code) {
        expect(expected);
        if (!json().path("code").asString("").equals(code)) {
            throw new StepFailed("expected the refusal " + code + ", got " + text());
        }
        return this;
    }
}
