package cn.fenhe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Answered;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** How anyone says which data he would use, and what becomes of it. */
@PlatformTest
@Article({"TJ-24", "SD-13"})
class NeedsTest {

    @Autowired
    Needs needs;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    City city;
    Caller officer;

    @BeforeEach
    void aCity() {
        city = cities.taiyuan();
        officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
    }

    @Test
    void whoFiledItFollowsItByItsReferenceAndNobodyElseSeesItBeforeTheAuthorityListedIt() {
        String wanted = "公交线路 " + UUID.randomUUID();
        PublicNeed filed = needs.file(wanted, "换乘提示", "13800138000");
        assertThat(filed.reference()).startsWith("XQ-");
        assertThat(needs.listed(null, 200)).extracting(PublicNeed::wanted).doesNotContain(wanted);

        needs.answer(officer, filed.id(), NeedAnswer.Outcome.PLANNED, "列入明年一季度计划", null, true);

        assertThat(needs.byReference(String.valueOf(filed.reference())).answer())
                .satisfies(answer -> assertThat(answer).isNotNull());
        assertThat(needs.listed(null, 200))
                .filteredOn(need -> need.wanted().equals(wanted))
                .singleElement()
                .satisfies(need -> assertThat(need.reference()).isNull());
    }

    @Test
    void theContactIsForTheAuthorityAloneAndReadingItIsOpenedOneByOne() {
        PublicNeed filed = needs.file("学校名录", "择校", "13800138000");
        NeedView listed = needs.page(officer, false, null, 200).stream()
                .filter(need -> need.id().equals(filed.id()))
                .findFirst()
                .orElseThrow();
        assertThat(listed.reachable()).isTrue();
        assertThat(listed.contact()).isNull();
        assertThat(needs.find(officer, filed.id()).contact()).isEqualTo("13800138000");
    }

    @Test
    void onlyTheUppermostAuthorityAnswers() {
        UUID need = needs.file("学校名录", "择校", null).id();
        Caller county = entries.caller(city.districtAuthority(), Role.AUTHORITY_OFFICER);
        assertRefused(() -> needs.page(county, false, null, 10), "opening.authority-only");
        Institution provider = cities.institution(city, "文旅局");
        Caller steward = entries.caller(provider, Role.STEWARD);
        assertRefused(() -> needs.find(steward, need), "organization.role-required");
        assertRefused(() -> needs.find(officer, UUID.randomUUID()), "opening.unknown-need");
    }

    @Test
    void whatIsAnsweredAsOpenNamesADatasetThatIs() {
        UUID need = needs.file("监测站", "科普", null).id();
        assertRefused(
                () -> needs.answer(officer, need, NeedAnswer.Outcome.AVAILABLE, "已开放", null, true),
                "opening.dataset-missing");
        assertRefused(
                () -> needs.answer(officer, need, NeedAnswer.Outcome.AVAILABLE, "已开放", UUID.randomUUID(), true),
                "opening.unknown-dataset");
        Entry entry = entries.published(
                cities.institution(city, "生态环境局"), Items.text("station", "监测站").build());
        NeedAnswer answer = needs.answer(officer, need, NeedAnswer.Outcome.AVAILABLE, "已开放", entry.resource(), false)
                .answer();
        assertThat(answer).isNotNull().extracting(NeedAnswer::datasetTitle).isEqualTo(entry.title());
    }

    @Test
    @Article("FH-13")
    void overHttpItIsBoundedAndNeverTellsTheContact() {
        RestTestClient client =
                RestTestClient.bindToServer().baseUrl(people.baseUrl()).build();
        JsonNode filed = Answered.json(
                client.post()
                        .uri("/api/v1/open/needs")
                        .body(Map.of("wanted", "古树名木", "purpose", "科普", "contact", "13800138000"))
                        .exchange(),
                201);
        String answer = Answered.json(
                        client.get()
                                .uri("/api/v1/open/needs/"
                                        + filed.path("reference").asString())
                                .exchange(),
                        200)
                .toString();
        assertThat(answer).contains("古树名木").doesNotContain("13800138000");
        client.post()
                .uri("/api/v1/open/needs")
                .body(Map.of("wanted", " ", "purpose", "x".repeat(2001)))
                .exchange()
                .expectStatus()
                .isBadRequest();
        client.get().uri("/api/v1/open/needs/XQ-0000").exchange().expectStatus().isNotFound();
        client.get().uri("/api/v1/opening/needs").exchange().expectStatus().isUnauthorized();
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
