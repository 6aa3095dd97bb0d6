package cn.fenhe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.CatalogQuery;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.collection.Runs;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Figures;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Releases;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** How data comes to the public: by two people, after a look at the data itself, and never past what the catalogue opens. */
@PlatformTest
class OpeningTest {

    @Autowired
    OpeningReviews reviews;

    @Autowired
    OpenDatasets datasets;

    @Autowired
    NewData data;

    @Autowired
    Closing closing;

    @Autowired
    Notices notices;

    @Autowired
    Entries entries;

    @Autowired
    Runs runs;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    /** A provider with a published resource that has data. */
    private final class Scene {
        final City city = cities.taiyuan();
        final Institution provider = cities.institution(city, "生态环境局");
        final Person steward = people.steward(provider);
        final Caller head = people.unitHead(provider).caller();
        final Entry entry;

        Scene(String rows, ItemInput... items) {
            entry = entries.published(provider, items);
            runs.committed(steward, entry.resource(), rows);
        }

        UUID resource() {
            return entry.resource();
        }

        OpeningReview proposed() {
            return reviews.propose(steward.caller(), resource());
        }

        List<Object> publicStations() {
            return datasets.preview(Caller.PUBLIC, resource(), 10).rows().stream()
                    .map(row -> Objects.requireNonNull(row.get("station")))
                    .toList();
        }

        OpeningReview opened() {
            return reviews.decide(head, proposed().id(), true, null);
        }
    }

    private Scene stations() {
        return new Scene(
                "监测站,备注\n桃园,旧址\n金胜,新址\n",
                Items.text("station", "监测站").build(),
                Items.text("note", "备注").notOpened("内部管理").build());
    }

    @Test
    @Article({"TY-8", "TJ-22"})
    void anyoneSeesTheOpenedItemsAfterTheReviewAndNothingBefore() {
        Scene scene = stations();
        Caller anyone = Caller.PUBLIC;
        assertThat(datasets.find(scene.resource()).released()).isFalse();
        assertRefused(() -> datasets.preview(anyone, scene.resource(), 10), "opening.unknown-dataset");

        assertThat(scene.opened().state()).isEqualTo(ReviewState.OPENED);

        assertThat(datasets.find(scene.resource()).items())
                .extracting(Dataset.OpenItem::name)
                .containsExactly("station");
        var preview = datasets.preview(anyone, scene.resource(), 10);
        assertThat(preview.names()).containsExactly("station");
        assertThat(preview.rows()).extracting(row -> row.get("station")).containsExactlyInAnyOrder("桃园", "金胜");
    }

    @Test
    @Article({"TJ-22", "FH-13"})
    void anyoneGetsFiguresOfWhatIsOpenedWithAReceiptAndOfNothingElse() {
        Scene scene = new Scene(
                "监测站,日期,浓度,值班\n桃园,2026-01-01,10,3\n桃园,2026-01-02,20,3\n金胜,2026-01-01,,4\n",
                Items.text("station", "监测站").build(),
                Items.text("day", "日期").build(),
                Items.item("value", "浓度", DataType.INTEGER).build(),
                Items.item("staff", "值班", DataType.INTEGER).notOpened("内部管理").build());
        scene.opened();

        var figures = figures(scene, List.of("station"), List.of("value"), Map.of());
        assertThat(figures.names())
                .containsExactly("station", ".count", "value.values", "value.min", "value.mean", "value.max");
        assertThat(figures.rows()).hasSize(2);
        assertThat(figures.rows().getFirst())
                .containsEntry("station", "桃园")
                .containsEntry(".count", 2L)
                .containsEntry("value.mean", 15.0);
        assertThat(figures.rows().getLast()).containsEntry("value.values", 0L).containsEntry("value.min", null);
        assertThat(figures.receipt().rows()).isEqualTo(2);

        assertThat(figures(scene, List.of(), List.of("value"), Map.of("day", "2026-01-02"))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry(".count", 1L).containsEntry("value.max", 20.0));
        assertRefused(() -> figures(scene, List.of("staff"), List.of(), Map.of()), "release.figures-unknown-item");
        assertRefused(() -> figures(scene, List.of(), List.of(), Map.of("staff", "3")), "release.figures-unknown-item");
        assertRefused(() -> figures(scene, List.of(), List.of("day"), Map.of()), "release.figures-no-number");
        assertRefused(() -> figures(scene, List.of("day", "day"), List.of(), Map.of()), "release.figures-twice");
        closing.suspend(scene.steward.caller(), scene.resource(), "核对中");
        assertRefused(() -> figures(scene, List.of(), List.of(), Map.of()), "opening.unknown-dataset");
    }

    @Test
    @Article({"TJ-22", "FH-13"})
    void anyoneIsToldHowManyRowsHaveAValueOfEachOpenedItem() {
        Scene scene = new Scene(
                "监测站,日期,浓度,值班\n桃园,2026-01-01,10,甲\n桃园,,20,\n金胜,2026-01-01,,\n",
                Items.text("station", "监测站").build(),
                Items.item("day", "日期", DataType.DATE).build(),
                Items.item("value", "浓度", DataType.INTEGER).build(),
                Items.text("staff", "值班").notOpened("内部管理").build());
        scene.opened();
        assertThat(present(scene, "station", "day", "value").rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(".count", 3L)
                        .containsEntry("station.present", 3L)
                        .containsEntry("day.present", 2L)
                        .containsEntry("value.present", 2L));
        assertRefused(() -> present(scene, "staff"), "release.figures-unknown-item");
        assertRefused(() -> present(scene, "day", "day"), "release.figures-twice");
    }

    private Releases.Rows present(Scene scene, String... names) {
        Figures figures = new Figures(List.of(), List.of(), Map.of(), Map.of(), List.of(names));
        return datasets.figures(Caller.PUBLIC, scene.resource(), figures);
    }

    private Releases.Rows figures(Scene scene, List<String> by, List<String> of, Map<String, String> where) {
        return datasets.figures(Caller.PUBLIC, scene.resource(), new Figures(by, of, where, Map.of(), List.of()));
    }

    @Test
    @Article({"TJ-22", "SX-8"})
    void anyoneIsToldWhatThePublicHasAndSinceWhen() {
        Scene scene = stations();
        scene.opened();
        CurrentData first = datasets.current(Caller.PUBLIC, scene.resource());
        assertThat(first.updates()).hasSize(1);
        assertThat(first.files()).isEmpty();

        var file = datasets.download(Caller.PUBLIC, scene.resource(), FileFormat.CSV);
        assertThat(datasets.current(Caller.PUBLIC, scene.resource()).files())
                .containsExactly(new Releases.PreparedFile(
                        "csv", file.bytes(), file.receipt().digest()));

        runs.committed(scene.steward, scene.resource(), "监测站,备注\n桃园,旧址\n小店,新址\n");
        await().untilAsserted(() -> assertThat(
                        datasets.current(Caller.PUBLIC, scene.resource()).updates())
                .hasSize(2));
        CurrentData second = datasets.current(Caller.PUBLIC, scene.resource());
        assertThat(second.updates()).element(1).isEqualTo(first.updates().getFirst());
        assertThat(second.files()).isEmpty();
    }

    @Test
    @Article({"TY-8", "FH-2"})
    void theStewardWhoProposedDoesNotDecide() {
        Scene scene = stations();
        UUID review = scene.proposed().id();
        assertRefused(() -> reviews.decide(scene.steward.caller(), review, true, null), "organization.role-required");
        Caller stranger =
                people.unitHead(cities.institution(cities.taiyuan(), "文旅局")).caller();
        assertRefused(() -> reviews.decide(stranger, review, true, null), "opening.unknown-review");
    }

    @Test
    @Article({"TY-8", "SX-8"})
    void numbersOfPersonsInTheDataRefuseTheReviewWhateverTheCatalogueSays() {
        Scene scene = new Scene("联系\n无\n", Items.text("contact", "联系").build());
        runs.accepted(scene.steward, scene.head, scene.resource(), "联系\n13800138000\n13912345678\n");
        assertRefused(scene::proposed, "opening.identifiers-found");
    }

    @Test
    @Article({"TY-8", "SX-8", "FH-2"})
    void dataThatComesLaterIsLookedAtBeforeThePublicGetsIt() {
        Scene scene = stations();
        scene.opened();
        runs.committed(scene.steward, scene.resource(), "监测站,备注\n桃园,旧址\n小店,新址\n");
        await().untilAsserted(() -> assertThat(scene.publicStations()).containsExactlyInAnyOrder("桃园", "小店"));

        runs.accepted(scene.steward, scene.head, scene.resource(), "监测站,备注\n桃园,旧址\n张伟 13812345678,新址\n");
        await().until(() -> !held(scene).isEmpty());
        assertThat(scene.publicStations()).containsExactlyInAnyOrder("桃园", "小店");
        HeldData held = held(scene).getFirst();
        assertThat(held.state()).isEqualTo(HeldData.State.HELD);
        assertThat(held.findings()).extracting(Finding::kind).contains("MOBILE");
        assertThat(notices.about("held-data", held.id().toString())).hasSize(1);

        Caller himself = entries.as(scene.steward.caller(), scene.provider, Role.UNIT_HEAD);
        assertRefused(() -> data.decide(himself, held.id(), true, "可以"), "opening.two-people");
        assertRefused(() -> data.decide(scene.head, held.id(), true, " "), "opening.reasons-missing");
        data.decide(scene.head, held.id(), true, "公开的值班电话");
        assertThat(scene.publicStations()).contains("张伟 13812345678");
    }

    @Test
    @Article({"TY-8", "SX-8"})
    void whatCameBetweenProposalAndDecisionIsLookedAtToo() {
        Scene scene = stations();
        UUID review = scene.proposed().id();
        runs.accepted(scene.steward, scene.head, scene.resource(), "监测站,备注\n张伟 13812345678,新址\n");
        assertRefused(() -> reviews.decide(scene.head, review, true, null), "opening.identifiers-found");
    }

    @Test
    @Article({"TY-8", "TJ-8"})
    void whatIsOpenIsSuspendedOrClosedAtOnceWithReasons() {
        Scene scene = stations();
        scene.opened();
        Caller stranger =
                people.unitHead(cities.institution(cities.taiyuan(), "文旅局")).caller();
        assertRefused(() -> closing.close(stranger, scene.resource(), "误开"), "opening.provider-or-authority");
        closing.suspend(scene.steward.caller(), scene.resource(), "核对中");
        assertRefused(() -> datasets.preview(Caller.PUBLIC, scene.resource(), 10), "opening.unknown-dataset");
        assertRefused(() -> closing.suspend(scene.steward.caller(), scene.resource(), "核对中"), "opening.not-open");

        scene.opened();
        assertThat(scene.publicStations()).hasSize(2);
        closing.close(people.authorityOfficer(scene.city).caller(), scene.resource(), "含不宜开放的内容");
        assertThat(datasets.find(scene.resource()).released()).isFalse();
        assertThat(notices.about("open-dataset", scene.resource().toString()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("含不宜开放的内容"));
    }

    private List<HeldData> held(Scene scene) {
        return data.page(scene.head, null, 10);
    }

    @Test
    @Article("TY-8")
    void aResourceWithoutAnOpenedItemDoesNotExistForThePublic() {
        Scene scene =
                new Scene("备注\n甲\n", Items.text("note", "备注").notOpened("内部管理").build());
        assertRefused(scene::proposed, "opening.nothing-opened");
        assertRefused(() -> datasets.find(scene.resource()), "opening.unknown-dataset");
    }

    @Test
    @Article("TY-8")
    void aReviewIsDecidedOnceAndARejectionSaysWhy() {
        Scene scene = stations();
        UUID review = scene.proposed().id();
        assertRefused(scene::proposed, "opening.review-pending");
        assertRefused(() -> reviews.decide(scene.head, review, false, " "), "opening.reasons-missing");
        reviews.decide(scene.head, review, false, "尚需核对");
        assertRefused(() -> reviews.decide(scene.head, review, true, null), "opening.illegal-transition");
        assertThat(scene.opened().state()).isEqualTo(ReviewState.OPENED);
    }

    @Test
    @Article({"TJ-20", "TJ-22"})
    void whatIsReleasedIsFoundByEachFormatThatItCanBeTakenIn() {
        Scene scene = stations();
        String title = scene.entry.title();
        assertThat(found(title, "csv")).isEmpty();
        scene.opened();
        for (FileFormat format : FileFormat.values()) {
            await().untilAsserted(
                            () -> assertThat(found(title, format.extension())).containsExactly(scene.resource()));
        }
        assertThat(found(title, "dm")).isEmpty();
    }

    private List<UUID> found(String title, String format) {
        CatalogQuery query = new CatalogQuery(
                title,
                CatalogQuery.View.PUBLIC,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(format),
                Set.of(),
                CatalogQuery.Order.BEST,
                null,
                10);
        return datasets.search(query).items().stream().map(Dataset::id).toList();
    }

    @Test
    @Article("TJ-22")
    void whoHasTheFileAlreadyIsToldSoWithoutBytesAndWithoutAReceipt() {
        Scene scene = stations();
        scene.opened();
        RestTestClient client =
                RestTestClient.bindToServer().baseUrl(people.baseUrl()).build();
        String download = "/api/v1/open/datasets/" + scene.resource() + "/download?format=csv";
        String tag = String.valueOf(client.get()
                .uri(download)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("Fenhe-Receipt")
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag());

        for (String condition : List.of(tag, "\"another\", W/" + tag)) {
            client.get()
                    .uri(download)
                    .header(HttpHeaders.IF_NONE_MATCH, condition)
                    .exchange()
                    .expectStatus()
                    .isNotModified()
                    .expectHeader()
                    .doesNotExist("Fenhe-Receipt")
                    .expectBody()
                    .isEmpty();
        }
        client.get()
                .uri(download)
                .header(HttpHeaders.IF_NONE_MATCH, "\"another\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, tag);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
