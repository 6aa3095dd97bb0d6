package cn.fenhe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.collection.Runs;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import java.util.List;
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
    Entries entries;

    @Autowired
    Runs runs;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    /** A provider with a published resource that has data. */
    private final class Scene {
        final Institution provider = cities.institution(cities.taiyuan(), "生态环境局");
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
        Scene scene = new Scene(
                "联系\n13800138000\n13912345678\n", Items.text("contact", "联系").build());
        assertRefused(scene::proposed, "opening.identifiers-found");
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
