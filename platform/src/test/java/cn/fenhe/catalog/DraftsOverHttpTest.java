package cn.fenhe.catalog;

import static cn.fenhe.catalog.CatalogueOverHttp.CATALOG;
import static cn.fenhe.catalog.CatalogueOverHttp.HARMLESS;
import static cn.fenhe.catalog.CatalogueOverHttp.body;
import static cn.fenhe.catalog.CatalogueOverHttp.description;
import static cn.fenhe.catalog.CatalogueOverHttp.item;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Drafts as clients of the interface write them, and what they are told of what is wrong. */
@PlatformTest
class DraftsOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    City city;
    Institution provider;
    Person steward;
    CatalogueOverHttp catalogue;

    @BeforeEach
    void aStewardOfItsOwn() {
        city = cities.taiyuan();
        provider = cities.institution(city, "市生态环境局");
        steward = people.steward(provider);
        catalogue = new CatalogueOverHttp(steward);
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
        Map<String, Object> started = catalogue.draft(description(), 201);
        String revision = CATALOG + "/revisions/" + started.get("revision");
        catalogue.change(revision, null, description()).expectStatus().isEqualTo(428);
        catalogue.change(revision, "\"7\"", description()).expectStatus().isEqualTo(412);
        catalogue
                .change(revision, "\"1\"", description())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"");
        catalogue.change(revision, "\"1\"", description()).expectStatus().isEqualTo(412);
    }

    @Test
    void whatWasReadMayBeSentBackAndItsItemsKeepTheirIds() {
        Map<String, Object> started = catalogue.draft(description(), 201);
        String revision = CATALOG + "/revisions/" + started.get("revision");
        Map<String, Object> read = body(steward.http().get(revision));
        catalogue.change(revision, "\"1\"", read).expectStatus().isOk();
        assertThat(body(steward.http().get(revision)).get("items")).isEqualTo(read.get("items"));
    }

    @Test
    void aReclassifiedDraftGetsACodeOfItsClassification() {
        Map<String, Object> started = catalogue.draft(description(), 201);
        Map<String, Object> moved = description();
        moved.put("classification", Map.of("category", "2", "item", "31", "heading", "007", "subheading", "12"));
        catalogue
                .change(CATALOG + "/revisions/" + started.get("revision"), "\"1\"", moved)
                .expectBody()
                .jsonPath("$.code")
                .value(String.class, code -> assertThat(code).startsWith("23100712/"));
    }

    @Test
    @Article("GW-14")
    void whatIsMissingOfAnItemNamesTheItem() {
        Map<String, Object> description = description();
        Map<String, Object> item = new java.util.HashMap<>(item("pm25", "细颗粒物"));
        item.put("sharing", "CONDITIONAL");
        description.put("items", List.of(item("station", "站点"), item));

        Map<String, Object> read = body(steward.http()
                .get(CATALOG + "/revisions/" + catalogue.draft(description, 201).get("revision"))
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
        Map<String, Object> started = catalogue.draft(register, 201);
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
        catalogue.change(revision, "*", register).expectStatus().isOk();
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
}
