package cn.fenhe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.collection.Runs;
import cn.fenhe.organization.Answered;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.PublicUseCounts;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** What search engines and readers without scripts get of the portal. */
@PlatformTest
class PortalPagesTest {

    @Autowired
    Entries entries;

    @Autowired
    Runs runs;

    @Autowired
    OpeningReviews reviews;

    @Autowired
    OpenDatasets datasets;

    @Autowired
    PublicUseCounts counts;

    @Autowired
    Organization organization;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    RestTestClient client;

    @BeforeEach
    void anyone() {
        client = RestTestClient.bindToServer().baseUrl(people.baseUrl()).build();
    }

    private Entry opened(String title) {
        City city = cities.taiyuan();
        Institution provider = cities.institution(city, "生态环境局");
        Person steward = people.steward(provider);
        Entry entry = entries.published(
                provider,
                Descriptions.of(
                                Items.text("station", "监测站").build(),
                                Items.text("note", "备注").notOpened("内部管理").build())
                        .title(title)
                        .summary("各站点的名称。"));
        runs.committed(steward, entry.resource(), "监测站,备注\n桃园,旧址\n金胜,新址\n");
        UUID review = reviews.propose(steward.caller(), entry.resource()).id();
        reviews.decide(people.unitHead(provider).caller(), review, true, null);
        return entry;
    }

    private String page(String path, int status) {
        EntityExchangeResult<String> answer = client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .returnResult(String.class);
        assertThat(answer.getResponseHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-cache");
        return Objects.requireNonNull(answer.getResponseBody());
    }

    @Test
    @Article({"TJ-20", "TJ-22"})
    void aDatasetsPageSaysWhatItIsAndWhereItsFilesAreBeforeAnyScript() {
        Entry entry = opened("监测站名录" + UUID.randomUUID());
        String page = page("/datasets/" + entry.resource(), 200);

        assertThat(page)
                .contains("<title>" + entry.title() + " - ")
                .contains("<h1>" + entry.title() + "</h1>")
                .contains("各站点的名称。")
                .contains("<td>监测站</td><td>station</td><td>文本</td>")
                .contains("/api/v1/open/datasets/" + entry.resource() + "/download?format=csv\">CSV</a>")
                .contains("application/ld+json")
                .contains("\"@type\":\"Dataset\"")
                .contains("\"encodingFormat\":\"application/vnd.apache.parquet\"");
        assertThat(page).as("what is not opened is not there").doesNotContain("备注");
    }

    @Test
    void whatAProviderWroteStaysText() {
        Entry entry = opened("\"甲\" </script><script>alert('乙')</script> & <b>" + UUID.randomUUID());
        String page = page("/datasets/" + entry.resource(), 200);

        assertThat(page).doesNotContain("<script>alert").doesNotContain("<b>").doesNotContain("\" </script>");
        assertThat(page).contains("&quot;甲&quot; &lt;/script&gt;&lt;script&gt;alert(&#39;乙&#39;)");
        assertThat(page).contains("\\\"甲\\\" \\u003c/script\\u003e");
    }

    @Test
    @Article({"TY-8", "FH-8"})
    void whatIsNotOpenHasNoPage() {
        Institution provider = cities.institution(cities.taiyuan(), "文旅局");
        Entry closed = entries.published(
                provider, Items.text("note", "备注").notOpened("内部管理").build());
        for (String id :
                new String[] {closed.resource().toString(), UUID.randomUUID().toString(), "x"}) {
            assertThat(page("/datasets/" + id, 404)).contains("noindex").doesNotContain(closed.title());
        }
    }

    @Test
    @Article("FH-8")
    void anAddressThatLeadsNowhereIsAnsweredToABrowserByThePortalsOwnPage() {
        for (String path :
                new String[] {"/foo", "/foo/bar?next=//elsewhere.example", "/needs/x", "/regulations/XX", "/assets/x.js"
                }) {
            String page = Objects.requireNonNull(client.get()
                    .uri(path)
                    .header(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType("text/html;charset=UTF-8")
                    .returnResult(String.class)
                    .getResponseBody());
            assertThat(page)
                    .contains("没有这个页面", "There is no such page", "noindex", "<form action=\"/datasets\"")
                    .doesNotContain("foo", "elsewhere");
        }
    }

    @Test
    @Article("FH-8")
    void toAProgramItIsTheSameRefusalAndTheAddressesOfInterfacesKeepTheirs() {
        assertRefused("/foo", "application/json", 404, "api.path-unknown");
        assertRefused("/api/v1/foo", "text/html", 401, "organization.sign-in-required");
        assertRefused("/api/v1/open/foo", "text/html", 404, "api.path-unknown");
        assertRefused("/actuator/env", "text/html", 401, "organization.sign-in-required");
        assertRefused("/v3/foo", "text/html", 401, "organization.sign-in-required");
    }

    private void assertRefused(String path, String accepted, int status, String code) {
        client.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, accepted)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void everyPageOfThePortalIsAnsweredWithItsDocument() {
        for (String path : new String[] {
            "/", "/needs", "/showcase", "/showcase/new", "/regulations", "/regulations/TJ", "/developers", "/verify"
        }) {
            assertThat(page(path, 200)).contains("<div id=\"root\"><main class=\"plain\"><h1>");
        }
        assertThat(page("/datasets", 200)).contains("<h1>数据目录</h1>");
        assertThat(page("/datasets?q=没有这样的数据", 200)).contains("<h1>数据目录</h1>").doesNotContain("<li>");
    }

    @Test
    void theSiteMapLeadsToEveryDatasetThatCanBeTaken() {
        Entry entry = opened("监测站名录" + UUID.randomUUID());
        String index = text("/sitemap.xml");
        assertThat(index).contains("<loc>" + people.baseUrl() + "/sitemap.xml?part=1</loc>");
        assertThat(text("/sitemap.xml?part=1"))
                .contains("<loc>" + people.baseUrl() + "/datasets/" + entry.resource() + "</loc>");
        client.get().uri("/sitemap.xml?part=99").exchange().expectStatus().isNotFound();
        assertThat(text("/robots.txt"))
                .contains("Disallow: /console")
                .contains("Sitemap: " + people.baseUrl() + "/sitemap.xml");
    }

    @Test
    @Article("TJ-22")
    void whatChangesCanBeSubscribedToAsAWholeAndByDataset() throws Exception {
        Entry entry = opened("\"甲\" <b>&" + UUID.randomUUID());
        runs.committed(people.steward(provider(entry)), entry.resource(), "监测站,备注\n桃园,旧址\n");
        String address = "/api/v1/open/datasets/" + entry.resource() + "/feed";
        await().untilAsserted(() -> assertThat(entries(address)).isEqualTo(3));
        assertThat(text(address))
                .contains(people.baseUrl() + "/datasets/" + entry.resource())
                .doesNotContain("<b>");
        await().untilAsserted(() ->
                assertThat(text("/api/v1/open/feed")).contains(entry.resource().toString()));
        assertThat(page("/datasets/" + entry.resource(), 200)).contains("application/atom+xml");

        String changed = client.get()
                .uri(address)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LAST_MODIFIED);
        client.get()
                .uri(address)
                .header(HttpHeaders.IF_MODIFIED_SINCE, String.valueOf(changed))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    /** Of a feed that is well-formed. */
    private int entries(String address) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text(address))))
                .getElementsByTagName("entry")
                .getLength();
    }

    @Test
    @Article("FH-8")
    void whatIsNotOpenHasNoFeed() {
        Entry closed = entries.published(
                cities.institution(cities.taiyuan(), "文旅局"),
                Items.text("note", "备注").notOpened("内部管理").build());
        client.get()
                .uri("/api/v1/open/datasets/" + closed.resource() + "/feed")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(text("/api/v1/open/feed")).doesNotContain(closed.resource().toString());
    }

    private String text(String path) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody());
    }

    @Test
    void answersAreSentCompressedAndDownloadsAsTheyAre() throws Exception {
        Entry entry = opened("监测站名录" + UUID.randomUUID());
        assertThat(encoding("/v3/api-docs")).contains("gzip");
        assertThat(encoding("/api/v1/open/datasets/" + entry.resource() + "/download?format=json"))
                .isEmpty();
    }

    /** As the bytes come: the other client unpacks them. */
    private Optional<String> encoding(String path) throws Exception {
        try (HttpClient plain = HttpClient.newHttpClient()) {
            return plain.send(
                            HttpRequest.newBuilder(URI.create(people.baseUrl() + path))
                                    .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue(HttpHeaders.CONTENT_ENCODING);
        }
    }

    @Test
    @Article("TJ-20")
    void whatThePublicTakesIsCountedAndOrdersTheList() {
        String name = "使用统计" + UUID.randomUUID().toString().substring(0, 8);
        Entry rare = opened(name + "甲");
        Entry used = opened(name + "乙");
        take(rare, 1);
        take(used, 2);

        await().untilAsserted(() -> {
            counts.count();
            assertThat(datasets.find(used.resource()).uses().downloads()).isEqualTo(2);
            assertThat(listed(name, "MOST_USED")).containsExactly(used.resource(), rare.resource());
        });
        assertThat(datasets.find(used.resource()).uses().days()).hasSize(30).endsWith(2L);
        runs.committed(people.steward(provider(rare)), rare.resource(), "监测站,备注\n桃园,旧址\n");
        await().untilAsserted(
                        () -> assertThat(listed(name, "NEWEST")).containsExactly(rare.resource(), used.resource()));
        assertThat(text("/api/v1/open/figures")).contains("\"datasets\":").contains("\"downloads\":");
    }

    private void take(Entry entry, int times) {
        for (int taken = 0; taken < times; taken++) {
            client.get()
                    .uri("/api/v1/open/datasets/" + entry.resource() + "/download?format=csv")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private Institution provider(Entry entry) {
        return organization.institution(entry.provider()).orElseThrow();
    }

    private List<UUID> listed(String name, String sort) {
        JsonNode found = Answered.json(
                client.get()
                        .uri("/api/v1/open/datasets?q={q}&sort={sort}", name, sort)
                        .exchange(),
                200);
        return found.path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }
}
