package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The console's types are made of {@code console/openapi.json}. It is written anew by running this test with
 * {@code -Dfenhe.contract=write}.
 */
@PlatformTest
class ContractTest {

    private static final Path COMMITTED = Path.of("../console/openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    People people;

    @Test
    @Article("FH-14")
    void theConsoleIsBuiltFromTheDocumentThatThePlatformAnswersWith() throws IOException {
        String answered = document();
        if (System.getProperty("fenhe.contract", "").equals("write")) {
            Files.writeString(COMMITTED, answered);
        }

        assertThat(answered)
                .as("console/openapi.json is stale; run this test with -Dfenhe.contract=write")
                .isEqualTo(Files.readString(COMMITTED));
    }

    private String document() {
        byte[] body = people.anyone()
                .get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        ObjectNode document = (ObjectNode) JSON.readTree(Objects.requireNonNull(body));
        document.remove("servers");
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.treeToValue(document, Object.class))
                + "\n";
    }
}
