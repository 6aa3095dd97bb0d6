package cn.fenhe.opening.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.organization.Answered;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Refused;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Applications over HTTP: who may do what, and what is answered to wrong, hostile and repeated requests. */
@PlatformTest
@Article({"TJ-23", "FH-8", "FH-9", "FH-16"})
class ApplicationsOverHttpTest {

    private static final String DESK = "/api/v1/opening/applications";
    private static final String OPEN = "/api/v1/open/applications";
    private static final String CODE = "Fenhe-Query-Code";
    private static final Map<String, String> REASONS = Map.of("reasons", "核查");

    /** Every act, with a body that is in order. */
    private static final Map<String, Object> ACTS = acts();

    @Autowired
    Applicants applicants;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    PlayedClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static Map<String, Object> acts() {
        Map<String, Object> acts = new LinkedHashMap<>();
        acts.put("acceptance", Map.of());
        acts.put("supplement-request", Map.of("missing", List.of("授权书")));
        acts.put("verification", Map.of("way", "ORIGINAL_IN_PERSON", "seenOn", "2026-01-01", "authorised", true));
        acts.put("proposal", Map.of("open", false, "files", 0, "reasons", "不需要", "basis", "开放条件"));
        acts.put("return", REASONS);
        acts.put("suspension", REASONS);
        acts.put("resumption", REASONS);
        acts.put("ending", REASONS);
        acts.put("identity-reading", Map.of());
        return acts;
    }

    @Test
    void nobodyButItsProviderActsOnAnApplication() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        SignedIn stranger = people.steward(filed.scene.city.authority()).http();
        SignedIn auditor = people.auditAdministrator().http();
        ACTS.forEach((act, body) -> {
            String path = DESK + "/" + filed.id + "/" + act;
            assertThat(status(people.anyone().post(path, body)))
                    .as("anyone: " + act)
                    .isIn(401, 403);
            assertThat(status(auditor.post(path, body)))
                    .as("an administrator: " + act)
                    .isEqualTo(403);
            assertThat(status(stranger.post(path, body)))
                    .as("another institution: " + act)
                    .isIn(403, 404);
        });
        assertThat(filed.own().state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(status(people.anyone().get(DESK))).isEqualTo(401);
        assertThat(status(auditor.get(DESK))).isEqualTo(403);
        Refused.with(stranger.get(DESK + "/" + filed.id), 404, "opening.unknown-access");
        assertThat(Answered.json(stranger.get(DESK), 200).path("items")).isEmpty();
    }

    @Test
    @Article("FH-2")
    void theHeadDoesNotDoTheStewardsPartNorTheStewardTheHeads() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        SignedIn head = people.unitHead(filed.scene.provider).http();
        for (String act : List.of("acceptance", "supplement-request", "verification", "proposal")) {
            Refused.with(
                    head.post(DESK + "/" + filed.id + "/" + act, Objects.requireNonNull(ACTS.get(act))),
                    403,
                    "organization.role-required");
        }
        SignedIn steward = filed.scene.steward.http();
        for (String act : List.of("return", "resumption", "ending", "decision")) {
            Refused.with(steward.post(DESK + "/" + filed.id + "/" + act, REASONS), 403, "organization.role-required");
        }
        Refused.with(head.post(DESK + "/" + filed.id + "/decision"), 428, "api.if-match-required");
    }

    @Test
    @Article("FH-14")
    void whatTwoPeopleDoAtOnceIsDoneOnce() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        SignedIn steward = filed.scene.steward.http();
        String path = DESK + "/" + filed.id + "/acceptance";
        assertThat(status(steward.post(path, Map.of()))).isEqualTo(200);
        Refused.with(steward.post(path, Map.of()), 409, "opening.application-illegal-transition");
    }

    @Test
    void whoAppliesComesBackByNumberAndCodeInAHeaderAlone() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        String path = OPEN + "/" + filed.key.number();
        JsonNode own = Answered.json(asked(path, filed.key.code()), 200);
        assertThat(own.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(own.toString()).doesNotContain(Applicants.ID_NUMBER, "13800138000", filed.key.code());
        assertThat(status(asked(path, filed.key.code().toLowerCase(java.util.Locale.ROOT) + " ")))
                .isEqualTo(200);
        assertThat(status(people.anyone().get(path))).isEqualTo(400);
        assertThat(status(people.anyone().get(path + "?code=" + filed.key.code())))
                .isEqualTo(400);
        Refused.with(asked(path + "/file", filed.key.code()), 409, "opening.application-illegal-transition");
    }

    @Test
    @Article("FH-9")
    void hostileInputIsRefusedInPlainWordsAndNeverRepeated() {
        Applicants.Scene scene = applicants.taiyuan();
        Map<String, Object> hostile = application(scene, "王\u202E小明", Applicants.ID_NUMBER);
        assertThat(status(people.anyone().post(OPEN, hostile))).isEqualTo(400);
        byte[] wrong = people.anyone()
                .post(OPEN, application(scene, "王'; DROP TABLE opening.application;--", "110105194912310021"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("opening.applicant-number-wrong")
                .returnResult()
                .getResponseBodyContent();
        assertThat(new String(wrong, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("110105194912310021");
        for (String number : List.of("%27%20OR%201%3D1", "..%2F..", "KF1")) {
            assertThat(status(asked(OPEN + "/" + number, "CX-0000-0000-0000-0000")))
                    .isIn(400, 404);
        }
    }

    @Test
    @Article("FH-14")
    void aRepeatedRequestWithItsKeyIsOneApplication() {
        Applicants.Scene scene = applicants.taiyuan();
        Map<String, Object> body = application(scene, "王小明", Applicants.ID_NUMBER);
        UUID key = UUID.randomUUID();
        JsonNode first = Answered.json(people.anyone().postOnce(key, OPEN, body), 201);
        JsonNode again = Answered.json(people.anyone().postOnce(key, OPEN, body), 201);
        assertThat(again.path("number")).isEqualTo(first.path("number"));
        assertThat(again.path("code")).isNotEqualTo(first.path("code"));
    }

    @Test
    @Article("FH-13")
    void whoGuessesIsNotListenedToForAWhileRightOrWrong() {
        Applicants.Filed filed = applicants.taiyuan().filed();
        // Long ago, so that it is over for everyone else.
        clock.set(Instant.parse("2020-06-01T00:00:00Z"));
        String path = OPEN + "/" + filed.key.number();
        for (int i = 0; i < 20; i++) {
            Refused.with(asked(path, "CX-0000-0000-0000-000" + i % 10), 404, "opening.unknown-access");
        }
        Refused.with(asked(path, "CX-0000-0000-0000-0000"), 429, "api.too-often");
        Refused.with(asked(path, filed.key.code()), 429, "api.too-often");
    }

    private Map<String, Object> application(Applicants.Scene scene, String name, String number) {
        return Map.of(
                "dataset",
                scene.entry.resource(),
                "applicant",
                Map.of(
                        "kind", "NATURAL_PERSON",
                        "name", name,
                        "idKind", "RESIDENT_ID",
                        "idNumber", number,
                        "contact", "13800138000"),
                "items",
                List.of("beds"),
                "use",
                Map.of(
                        "scenario",
                        "研究",
                        "protection",
                        "内网",
                        "until",
                        applicants.today().plusDays(30).toString()),
                "undertaking",
                applications.undertaking().digest());
    }

    private RestTestClient.ResponseSpec asked(String path, String code) {
        return people.anyone()
                .client()
                .get()
                .uri(java.net.URI.create(people.baseUrl() + path))
                .header(CODE, code)
                .exchange();
    }

    private static int status(RestTestClient.ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }
}
