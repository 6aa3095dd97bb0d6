package cn.fenhe.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Many wrong sign-ins at once are told the truth, and cost nobody an attempt who was never compared. */
@PlatformTest
@Article({"FH-11", "FH-13"})
class SignInFloodTest {

    private static final int AT_ONCE = 120;

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Test
    void whoeverCannotBeComparedIsToldToWaitAndNothingElseBreaks() throws Exception {
        Person steward = people.steward(cities.institution(cities.taiyuan(), "公安局"));
        steward.http().get("/api/v1/session").expectStatus().isOk();
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(crowd.submit(() -> code(people.anyone().signIn("nobody-" + UUID.randomUUID(), "wrong"))));
            }
            steward.http().get("/api/v1/session").expectStatus().isOk();
        }
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isIn(Set.of("organization.sign-in-failed", "organization.sign-in-busy"));
        }
        people.signIn(steward.accountName(), steward.password());
    }

    private static String code(org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec answer) {
        JsonNode body = answer.expectBody(JsonNode.class).returnResult().getResponseBody();
        return body == null ? "" : body.path("code").asString();
    }
}
