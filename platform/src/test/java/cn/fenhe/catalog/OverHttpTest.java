package cn.fenhe.catalog;

import static cn.fenhe.catalog.CatalogueOverHttp.CATALOG;
import static cn.fenhe.catalog.CatalogueOverHttp.HARMLESS;
import static cn.fenhe.catalog.CatalogueOverHttp.body;
import static cn.fenhe.catalog.CatalogueOverHttp.description;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue as clients of the interface meet it. */
@PlatformTest
class OverHttpTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Entries entries;

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
    @Article({"GW-13", "GW-16", "SD-9", "TJ-16"})
    void anEntryGoesTheWholeWayAndIsFoundByAnotherInstitution() {
        Map<String, Object> started = catalogue.draft(description(), 201);
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
    @Article("FH-9")
    void whatIsNoTransitionIsRefusedWithThePresentState() {
        Map<String, Object> started = catalogue.draft(description(), 201);
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
        catalogue.draft(description(), 201);
        Map<String, Object> second = description();
        second.put("title", "水环境质量月报");
        Map<String, Object> discarded = catalogue.draft(second, 201);
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
        String revision =
                CATALOG + "/revisions/" + catalogue.draft(description(), 201).get("revision");
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
    @Article("XZ-6")
    void theFiguresOfALevelAreForItsOfficersAndHeads() {
        entries.published(provider, Items.text("id", "编号").build());
        people.authorityOfficer(city)
                .http()
                .get(CATALOG + "/figures/beneath")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.published")
                .isEqualTo(1);
        steward.http().get(CATALOG + "/figures/beneath").expectStatus().isForbidden();
    }
}
