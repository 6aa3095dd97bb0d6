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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** How anyone shows what he made with open data, and what becomes of it. */
@PlatformTest
@Article({"TJ-26", "SX-10"})
class ShowcaseTest {

    @Autowired
    Showcase showcase;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    City city;
    Caller officer;
    Entry dataset;

    @BeforeEach
    void aCityWithAnOpenDataset() {
        city = cities.taiyuan();
        officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
        dataset = entries.published(
                cities.institution(city, "生态环境局"), Items.text("station", "监测站").build());
    }

    private Showcase.Submission application(String address, UUID... datasets) {
        return new Showcase.Submission(
                "跑步" + UUID.randomUUID(), "提示适合跑步的时段", "学生团队", address, List.of(datasets), "13800138000");
    }

    private PublicShowcaseItem submitted() {
        return showcase.submit(application("https://run.example.org/taiyuan", dataset.resource()));
    }

    private List<UUID> shown() {
        return showcase.published(dataset.resource(), null, 200).stream()
                .map(PublicShowcaseItem::id)
                .toList();
    }

    @Test
    void itStandsInThePortalOnlyOnceTheAuthorityHasPublishedItAndUnderTheDatasetThatItUses() {
        PublicShowcaseItem sent = submitted();
        assertThat(sent.reference()).startsWith("YY-");
        assertThat(shown()).isEmpty();
        assertThat(showcase.page(officer, Showcase.Stage.WAITING, null, 200))
                .extracting(ShowcaseView::id)
                .contains(sent.id());

        showcase.decide(officer, sent.id(), true, null);

        assertThat(showcase.published(dataset.resource(), null, 200))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.reference()).isNull();
                    assertThat(item.datasets()).containsExactly(new UsedDataset(dataset.resource(), dataset.title()));
                });
        assertThat(showcase.published(UUID.randomUUID(), null, 200)).isEmpty();
        assertThat(showcase.published(null, null, 200))
                .extracting(PublicShowcaseItem::id)
                .contains(sent.id());
    }

    @Test
    void whoSentItReadsTheReasonsOfARefusalAndWhatIsPublishedCanBeTakenOutAgain() {
        PublicShowcaseItem sent = submitted();
        assertRefused(() -> showcase.decide(officer, sent.id(), false, " "), "opening.application-reasons-missing");
        showcase.decide(officer, sent.id(), true, null);
        showcase.decide(officer, sent.id(), false, "网址已不能打开");

        assertThat(shown()).isEmpty();
        assertThat(showcase.byReference(String.valueOf(sent.reference())).decision())
                .extracting("published", "reasons")
                .containsExactly(false, "网址已不能打开");
        assertThat(showcase.page(officer, Showcase.Stage.REFUSED, null, 200))
                .extracting(ShowcaseView::id)
                .contains(sent.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://run.example.org",
                "javascript:alert(1)",
                "https:run.example.org",
                "https://someone@run.example.org/",
                "https://localhost/",
                "https://run.example.org/ a",
                "run.example.org"
            })
    void anAddressIsOfAPublicSiteOverHttps(String address) {
        assertRefused(() -> showcase.submit(application(address, dataset.resource())), "opening.address-not-https");
    }

    @Test
    @Article("FH-8")
    void itNamesDatasetsThatAreOpen() {
        Entry closed = entries.published(
                cities.institution(city, "文旅局"),
                Items.text("note", "备注").notOpened("内部管理").build());
        assertRefused(
                () -> showcase.submit(application("https://run.example.org", closed.resource())),
                "opening.unknown-dataset");
        assertRefused(() -> showcase.submit(application("https://run.example.org")), "opening.datasets-missing");
        UUID[] many = Stream.generate(UUID::randomUUID).limit(11).toArray(UUID[]::new);
        assertRefused(() -> showcase.submit(application("https://run.example.org", many)), "opening.datasets-missing");
    }

    @Test
    void onlyTheUppermostAuthorityReadsTheContactAndDecides() {
        UUID sent = submitted().id();
        assertThat(showcase.find(officer, sent).contact()).isEqualTo("13800138000");
        assertThat(showcase.page(officer, Showcase.Stage.WAITING, null, 200))
                .allSatisfy(item -> assertThat(item.contact()).isNull());
        Caller county = entries.caller(city.districtAuthority(), Role.AUTHORITY_OFFICER);
        assertRefused(() -> showcase.decide(county, sent, true, null), "opening.authority-only");
        Institution provider = cities.institution(city, "文旅局");
        Caller steward = entries.caller(provider, Role.STEWARD);
        assertRefused(() -> showcase.find(steward, sent), "organization.role-required");
        assertRefused(() -> showcase.find(officer, UUID.randomUUID()), "opening.unknown-application");
    }

    @Test
    @Article("FH-13")
    void overHttpItIsBoundedAndNeverTellsTheContact() {
        RestTestClient client =
                RestTestClient.bindToServer().baseUrl(people.baseUrl()).build();
        Map<String, Object> sent = Map.of(
                "name",
                "跑步",
                "about",
                "提示时段",
                "maker",
                "学生",
                "address",
                "https://run.example.org",
                "datasets",
                List.of(dataset.resource()),
                "contact",
                "13800138000");
        JsonNode filed = Answered.json(
                client.post().uri("/api/v1/open/showcase").body(sent).exchange(), 201);
        String answer = Answered.json(
                        client.get()
                                .uri("/api/v1/open/showcase/"
                                        + filed.path("reference").asString())
                                .exchange(),
                        200)
                .toString();
        assertThat(answer).contains("跑步").doesNotContain("13800138000");
        client.post()
                .uri("/api/v1/open/showcase")
                .body(Map.of("name", "x".repeat(61), "about", "y", "maker", "z", "address", "https://a.example"))
                .exchange()
                .expectStatus()
                .isBadRequest();
        client.get()
                .uri("/api/v1/open/showcase/YY-0000")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get().uri("/api/v1/opening/showcase").exchange().expectStatus().isUnauthorized();
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
