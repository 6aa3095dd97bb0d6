package cn.fenhe.catalog;

import cn.fenhe.organization.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The catalogue as a steward's client of the interface uses it, for tests. */
final class CatalogueOverHttp {

    static final String CATALOG = "/api/v1/catalog";
    static final Map<String, Object> HARMLESS = Map.of("secrecy", Map.of("passed", true, "note", "不涉密"));

    private final Person steward;

    CatalogueOverHttp(Person steward) {
        this.steward = steward;
    }

    Map<String, Object> draft(Map<String, Object> description, int status) {
        return body(steward.http()
                .post(CATALOG + "/resources", description)
                .expectStatus()
                .isEqualTo(status));
    }

    RestTestClient.ResponseSpec change(
            String revision, @org.jspecify.annotations.Nullable String version, Map<String, Object> description) {
        return steward.http()
                .client()
                .put()
                .uri(revision)
                .headers(headers -> {
                    if (version != null) {
                        headers.set(HttpHeaders.IF_MATCH, version);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(description)
                .exchange();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> body(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    static Map<String, Object> description() {
        return new java.util.HashMap<>(Map.of(
                "title", "环境空气质量小时数据",
                "summary", "各监测站点逐小时的空气质量监测数据。",
                "classification", Map.of("category", "3", "item", "07", "heading", "001"),
                "subject", "ENVIRONMENT",
                "formats", List.of(Map.of("kind", "2", "type", "csv")),
                "sharingModes", List.of("FILE"),
                "cycle", "DAILY",
                "grade", "L1",
                "items", List.of(item("station", "站点"), item("pm25", "细颗粒物"))));
    }

    static Map<String, Object> item(String name, String title) {
        return Map.of(
                "name",
                name,
                "title",
                title,
                "type",
                "C",
                "grade",
                "L1",
                "sharing",
                "UNCONDITIONAL",
                "opening",
                "UNCONDITIONAL");
    }
}
