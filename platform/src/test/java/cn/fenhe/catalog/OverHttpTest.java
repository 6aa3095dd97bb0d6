package cn.fenhe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The catalogue as clients of the interface meet it. */
@PlatformTest
class OverHttpTest {

    private static final String CATALOG = "/api/v1/catalog";
    private static final Map<String, Object> HARMLESS = Map.of("secrecy", Map.of("passed", true, "note", "不涉密"));

    @Autowired
    People people;

    @Autowired
    Cities cities;

    City city;
    Institution provider;
    Person steward;

    @BeforeEach
    void aStewardOfItsOwn() {
        city = cities.taiyuan();
        provider = cities.institution(city, "市生态环境局");
        steward = people.steward(provider);
    }

    @Test
    @Article({"GW-13", "GW-16", "SD-9", "TJ-16"})
    void anEntryGoesTheWholeWayAndIsFoundByAnotherInstitution() {
        Map<String, Object> started = draft(description(), 201);
        String revision = CATALOG + "/revisions/" + started.get("revision");
        assertThat(started.get("code")).asString().matches("307001/\\d{6}");
        SignedIn officer = people.authorityOfficer(city).http();

        steward.http().post(revision + "/assessment", HARMLESS).expectStatus().isOk();
        people.unitHead(provider)
                .http()
                .post(revision + "/approval")
                .expectStatus()
                .isOk();
        steward.http()
                .post(revision + "/submission")
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("SUBMITTED")
                .jsonPath("$.deadline.article")
                .isEqualTo("GW-17");
        officer.get(CATALOG + "/reviews")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].deadline.remaining")
                .exists();
        officer.post(revision + "/confirmation").expectStatus().isOk();
        officer.post(revision + "/publication").expectBody().jsonPath("$.state").isEqualTo("PUBLISHED");

        SignedIn other = people.steward(cities.institution(city, "市文旅局")).http();
        String resource = CATALOG + "/resources/" + started.get("resource");
        other.get(resource)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("环境空气质量小时数据")
                .jsonPath("$.items[0].id")
                .exists()
                .jsonPath("$.freshness.status")
                .isEqualTo("NEVER")
                .jsonPath("$.sharing")
                .isEqualTo("UNCONDITIONAL");
        await().untilAsserted(() -> other.get(CATALOG + "/resources?q={q}&provider={provider}", "空气质量", provider.id())
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.facets.provider[0].title")
                .exists());
        other.get(resource + "/revisions")
                .expectBody()
                .jsonPath("$.items[0].state")
                .isEqualTo("PUBLISHED");
    }

    @Test
    void allFaultsAreToldAtOnceInTheReadersLanguage() {
        Map<String, Object> bad = description();
        bad.put("cycle", "HOURLY");
        bad.put("items", List.of(Map.of("name", "x\"; DROP TABLE catalog.revision; --", "title", "名称", "type", "Z")));
        steward.http()
                .post(CATALOG + "/resources", bad)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("catalog.description-invalid")
                .jsonPath("$.count")
                .isEqualTo(6)
                .jsonPath("$.faults[?(@.path=='cycle')].code")
                .isEqualTo("unknown-value")
                .jsonPath("$.faults[?(@.path=='items[0].name')].text")
                .isEqualTo("字段名以小写字母开头，只能使用小写字母、数字和下划线，最长 63 个字符。");
        steward.http()
                .client()
                .post()
                .uri(CATALOG + "/resources")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .body(bad)
                .exchange()
                .expectBody()
                .jsonPath("$.faults[?(@.path=='items[0].grade')].text")
                .isEqualTo("Required.");
    }

    @Test
    void tenThousandItemsAreRefused() {
        Map<String, Object> bad = description();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            items.add(item("item_" + i, "名称" + i));
        }
        bad.put("items", items);
        steward.http()
                .post(CATALOG + "/resources", bad)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("too-many");
    }

    @Test
    @Article("FH-14")
    void aDraftIsChangedOnlyByWhoeverKnowsItsVersion() {
        Map<String, Object> started = draft(description(), 201);
        String revision = CATALOG + "/revisions/" + started.get("revision");
        change(revision, null, description()).expectStatus().isEqualTo(428);
        change(revision, "\"7\"", description()).expectStatus().isEqualTo(412);
        change(revision, "\"1\"", description())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"");
        change(revision, "\"1\"", description()).expectStatus().isEqualTo(412);
    }

    @Test
    void whatWasReadMayBeSentBackAndItsItemsKeepTheirIds() {
        Map<String, Object> started = draft(description(), 201);
        String revision = CATALOG + "/revisions/" + started.get("revision");
        Map<String, Object> read = body(steward.http().get(revision));
        change(revision, "\"1\"", read).expectStatus().isOk();
        assertThat(body(steward.http().get(revision)).get("items")).isEqualTo(read.get("items"));
    }

    @Test
    void aReclassifiedDraftGetsACodeOfItsClassification() {
        Map<String, Object> started = draft(description(), 201);
        Map<String, Object> moved = description();
        moved.put("classification", Map.of("category", "2", "item", "31", "heading", "007", "subheading", "12"));
        change(CATALOG + "/revisions/" + started.get("revision"), "\"1\"", moved)
                .expectBody()
                .jsonPath("$.code")
                .value(String.class, code -> assertThat(code).startsWith("23100712/"));
    }

    @Test
    @Article("FH-9")
    void whatIsNoTransitionIsRefusedWithThePresentState() {
        Map<String, Object> started = draft(description(), 201);
        steward.http()
                .post(CATALOG + "/revisions/" + started.get("revision") + "/submission")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("catalog.illegal-transition")
                .jsonPath("$.state")
                .isEqualTo("DRAFT")
                .jsonPath("$.title")
                .value(String.class, title -> assertThat(title).contains("草稿"));
    }

    @Test
    @Article("FH-8")
    void thePublicAndTheAdministratorsSeeNothingHere() {
        people.anyone().get(CATALOG + "/resources").expectStatus().isUnauthorized();
        people.auditAdministrator()
                .http()
                .get(CATALOG + "/resources")
                .expectStatus()
                .isForbidden();
        steward.http()
                .get(CATALOG + "/revisions/" + UUID.randomUUID())
                .expectStatus()
                .isNotFound();
        steward.http()
                .get(CATALOG + "/resources/" + UUID.randomUUID())
                .expectStatus()
                .isNotFound();
        people.unitHead(provider)
                .http()
                .post(CATALOG + "/resources", description())
                .expectStatus()
                .isForbidden();
    }

    @Test
    void myInstitutionsRevisionsAreListedInAnyState() {
        draft(description(), 201);
        Map<String, Object> second = description();
        second.put("title", "水环境质量月报");
        Map<String, Object> discarded = draft(second, 201);
        steward.http()
                .post(CATALOG + "/revisions/" + discarded.get("revision") + "/withdrawal", Map.of("reasons", "重复编制"))
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("WITHDRAWN");
        steward.http()
                .get(CATALOG + "/revisions")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        steward.http()
                .get(CATALOG + "/revisions?state=DRAFT")
                .expectBody()
                .jsonPath("$.items[0].title")
                .isEqualTo("环境空气质量小时数据");
        Map<String, Object> page = body(steward.http().get(CATALOG + "/revisions?limit=1"));
        steward.http()
                .get(CATALOG + "/revisions?limit=1&cursor={cursor}", Objects.requireNonNull(page.get("next")))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Map<String, Object> page = body(steward.http().get(CATALOG + "/resources?limit=1"));
        assertThat(page).containsKey("total");
        steward.http()
                .get(CATALOG + "/resources?cursor=nonsense")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    @Article("GW-13")
    void aStewardTakesBackWhatNobodyHasDecidedAndNobodyElseDoes() {
        String revision = CATALOG + "/revisions/" + draft(description(), 201).get("revision");
        steward.http().post(revision + "/assessment", HARMLESS).expectStatus().isOk();

        people.unitHead(provider)
                .http()
                .post(revision + "/recall", Map.of())
                .expectStatus()
                .isForbidden();
        steward.http()
                .post(revision + "/recall", Map.of("reasons", "漏了一个信息项"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DRAFT")
                .jsonPath("$.assessment")
                .isEmpty()
                .jsonPath("$.steps[2].action")
                .isEqualTo("RECALL");
        steward.http().post(revision + "/recall", Map.of()).expectStatus().isEqualTo(409);
    }

    @Test
    @Article("GW-14")
    void whatIsMissingOfAnItemNamesTheItem() {
        Map<String, Object> description = description();
        Map<String, Object> item = new java.util.HashMap<>(item("pm25", "细颗粒物"));
        item.put("sharing", "CONDITIONAL");
        description.put("items", List.of(item("station", "站点"), item));

        Map<String, Object> read = body(steward.http()
                .get(CATALOG + "/revisions/" + draft(description, 201).get("revision"))
                .expectStatus()
                .isOk());

        Object id = ((Map<?, ?>) ((List<?>) Objects.requireNonNull(read.get("items"))).get(1)).get("id");
        assertThat((List<?>) Objects.requireNonNull(read.get("missing")))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(((Map<?, ?>) fault).get("item")).isEqualTo(id));
    }

    @Test
    @Article({"FH-21", "SD-10", "GW-13"})
    void whatMayBePersonalIsToldFromTheImportToTheEntry() {
        steward.http()
                .post(
                        CATALOG + "/recognition",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("title", "姓名", "name", "item_1"),
                                        Map.of("title", "身份证号", "name", "item_2"),
                                        Map.of("title", "机构名称", "name", "item_3"))))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].personal")
                .isEqualTo(true)
                .jsonPath("$[1].format")
                .isEqualTo("ID_NUMBER")
                .jsonPath("$[2].personal")
                .isEqualTo(false);

        Map<String, Object> register = description();
        register.put("items", List.of(item("item_1", "姓名"), item("code", "编码")));
        Map<String, Object> started = draft(register, 201);
        String revision = CATALOG + "/revisions/" + started.get("revision");
        steward.http()
                .post(revision + "/assessment", HARMLESS)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("catalog.description-incomplete")
                .jsonPath("$.faults[0].code")
                .isEqualTo("says-person");
        Map<String, Object> explained = new java.util.HashMap<>(item("item_1", "姓名"));
        explained.put("personalReason", "历史人物，均已去世百年以上");
        register.put("items", List.of(explained, item("code", "编码")));
        change(revision, "*", register).expectStatus().isOk();
        steward.http()
                .post(revision + "/assessment", HARMLESS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.doubts[0].doubt")
                .isEqualTo("SAYS_PERSON")
                .jsonPath("$.doubts[0].reason")
                .isEqualTo("历史人物，均已去世百年以上");
        people.unitHead(provider)
                .http()
                .post(revision + "/approval")
                .expectStatus()
                .isOk();
        steward.http().post(revision + "/submission").expectStatus().isOk();
        SignedIn officer = people.authorityOfficer(city).http();
        officer.post(revision + "/confirmation").expectStatus().isOk();
        officer.post(revision + "/publication").expectStatus().isOk();
        steward.http()
                .get(CATALOG + "/resources/" + started.get("resource"))
                .expectBody()
                .jsonPath("$.doubtful.length()")
                .isEqualTo(1);
    }

    private Map<String, Object> draft(Map<String, Object> description, int status) {
        return body(steward.http()
                .post(CATALOG + "/resources", description)
                .expectStatus()
                .isEqualTo(status));
    }

    private RestTestClient.ResponseSpec change(
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
    private static Map<String, Object> body(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    private static Map<String, Object> description() {
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

    private static Map<String, Object> item(String name, String title) {
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
