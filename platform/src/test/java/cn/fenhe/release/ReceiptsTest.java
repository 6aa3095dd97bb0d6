package cn.fenhe.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Ids;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt says what left and what is still kept of it, to whoever holds its id. */
@PlatformTest
@Article({"TJ-19", "TJ-21", "SX-8"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptsTest {

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    Releases releases;

    @Autowired
    JsonMapper json;

    @Autowired
    PlayedClock clock;

    Grant opened;

    @BeforeAll
    void air() {
        opened = registers.opened(registers.air());
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void itSaysWhatItProvesAndWhetherTheDataIsStillKept() {
        UUID file = releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV)
                .receipt()
                .id();
        UUID preview = releases.preview(Caller.PUBLIC, opened.id(), 3).receipt().id();

        assertThat(shown(file).get("proves").asString()).contains("3");
        assertThat(shown(file).get("data").get("state").asString()).isEqualTo("KEPT");
        assertThat(shown(file).get("digest").get("algorithm").asString()).isEqualTo("SM3");
        assertThat(shown(preview).get("data").get("state").asString()).isEqualTo("NOT_KEPT");
        clock.advance(Duration.ofDays(8));
        assertThat(shown(file).get("data").get("state").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void theDigestOfRowsIsThatOfTheirCompactJson() {
        Releases.Rows rows = releases.preview(Caller.PUBLIC, opened.id(), 3);

        String compact = json.writeValueAsString(rows.rows());
        assertThat(rows.receipt().digest()).isEqualTo(Sm3.hex(compact.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Article("FH-8")
    void anUnknownReceiptDoesNotExist() {
        people.anyone()
                .get("/api/v1/receipts/" + Ids.next())
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("release.not-found"));
    }

    private JsonNode shown(UUID receipt) {
        String body = people.anyone()
                .get("/api/v1/receipts/" + receipt)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return json.readTree(String.valueOf(body));
    }
}
