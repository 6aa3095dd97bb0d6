package cn.fenhe.api;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
                .value(names -> org.assertj.core.api.Assertions.assertThat(names.toString())
                        .contains("cursor", "limit")
                        .doesNotContain("caller"))
                .jsonPath("$.paths['/api/v1/open/tryouts/refusal']")
                .doesNotExist();
    }
}
