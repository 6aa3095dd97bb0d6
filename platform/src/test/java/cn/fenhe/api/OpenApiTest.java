package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.People;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class OpenApiTest {

    @Autowired
    People people;

    @Test
    void theDocumentDescribesProblemsAndWaysIn() {
        people.anyone()
                .get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0")
                .jsonPath("$.components.schemas.Problem.properties.code")
                .exists()
                .jsonPath("$.components.securitySchemes.session.name")
                .isEqualTo("FENHE_SESSION")
                .jsonPath("$.paths['/api/v1/session'].post.responses.default.$ref")
                .isEqualTo("#/components/responses/Problem")
                .jsonPath("$.paths['/api/v1/regions'].get.parameters[*].name")
                .value(names ->
                        assertThat(names.toString()).contains("cursor", "limit").doesNotContain("caller"))
                .jsonPath("$.paths['/api/v1/open/tryouts/refusal']")
                .doesNotExist();
    }

    @Test
    void everyCallHasASummaryAndAnIdOfItsOwnAndAnswersJson() {
        List<JsonNode> calls = document().get("paths").values().stream()
                .flatMap(path -> path.values().stream())
                .toList();

        assertThat(calls).hasSizeGreaterThan(90).allSatisfy(call -> {
            assertThat(call.path("summary").asString("")).isNotBlank();
            assertThat(call.path("responses").toString()).doesNotContain("*/*");
        });
        assertThat(calls.stream().map(call -> call.get("operationId").asString()))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[a-zA-Z]+"));
    }

    @Test
    void whatIsAskedForHasAnExample() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(List.of(
                        "SharingRequestDraft",
                        "SharingSharedDataLookup",
                        "OrganizationSessionWords",
                        "CollectionOrderBody"))
                .allSatisfy(
                        name -> assertThat(schemas.at("/" + name + "/example").isObject())
                                .isTrue());
    }

    @Test
    void whatIsNeverNullIsRequired() {
        JsonNode problem = document().at("/components/schemas/Problem");
        JsonNode institution = document().at("/components/schemas/OrganizationInstitution");

        assertThat(problem.get("required").toString())
                .contains("code", "articles")
                .doesNotContain("detail");
        assertThat(institution.get("required").toString()).contains("id", "name", "region");
    }

    @Test
    void recordsOfOneNameInTwoModulesAreTwoSchemas() {
        JsonNode paths = document().get("paths");

        assertThat(body(paths, "/api/v1/opening/reviews"))
                .isNotEqualTo(body(paths, "/api/v1/sharing/requests/{id}/proposal"));
        assertThat(document().at("/components/schemas").propertyNames())
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z]+"));
    }

    private static String body(JsonNode paths, String path) {
        return paths.get(path)
                .get("post")
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString();
    }

    private JsonNode document() {
        byte[] body = people.anyone()
                .get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new JsonMapper().readTree(Objects.requireNonNull(body));
    }
}
