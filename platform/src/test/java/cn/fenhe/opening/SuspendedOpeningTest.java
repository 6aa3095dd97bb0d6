package cn.fenhe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.CatalogQuery;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.collection.Runs;
import cn.fenhe.notice.Notices;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Grant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A suspended opening: everything that is read says so, and it is resumed by those who may, unless its ground still holds. */
@PlatformTest
@Article({"TY-8", "TJ-8"})
class SuspendedOpeningTest {

    @Autowired
    OpeningReviews reviews;

    @Autowired
    OpenDatasets datasets;

    @Autowired
    OpenedDatasets opened;

    @Autowired
    Closing closing;

    @Autowired
    Catalog catalog;

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

    City city;
    Institution provider;
    Person steward;
    Caller head;
    Caller officer;
    Entry entry;
    UUID review;

    @BeforeEach
    void somethingIsOpen() {
        city = cities.taiyuan();
        provider = cities.institution(city, "生态环境局");
        steward = people.steward(provider);
        head = people.unitHead(provider).caller();
        officer = people.authorityOfficer(city).caller();
        entry = entries.published(provider, Items.text("station", "监测站").build());
        runs.committed(steward, entry.resource(), "监测站\n桃园\n金胜\n");
        review = reviews.propose(steward.caller(), entry.resource()).id();
        reviews.decide(head, review, true, null);
        await().until(this::foundToTake);
    }

    @Test
    void whileItIsSuspendedEveryReadSaysSo() {
        closing.suspend(steward.caller(), entry.resource(), "核对中");

        assertThat(datasets.find(entry.resource()).released()).isFalse();
        assertThat(standing()).isEqualTo(new OpeningReview.Standing(Grant.State.SUSPENDED, "核对中", provider.id()));
        assertThat(opened.page(head, null, 10).getFirst().standing()).isEqualTo(standing());
        await().until(() -> !foundToTake());

        closing.resume(head, entry.resource(), "核对无误");
        assertThat(standing().state()).isEqualTo(Grant.State.ACTIVE);
        await().until(this::foundToTake);
    }

    @Test
    @Article("GW-17")
    void aWithdrawnEntrySaysSoTooAndPublishedAgainItIsOpenAsItWas() {
        entries.withdrawn(entry);
        await().until(() -> standing().state() == Grant.State.SUSPENDED);
        assertThat(catalog.released(0, Integer.MAX_VALUE))
                .noneMatch(one -> one.resource().equals(entry.resource()));
        assertThat(refusal(() -> closing.resume(head, entry.resource(), "仍应开放")))
                .isEqualTo("opening.unknown-resource");

        entries.republished(entry, Items.of(entry.item("station").orElseThrow()));
        await().until(() -> standing().state() == Grant.State.ACTIVE);
        assertThat(catalog.released(0, Integer.MAX_VALUE))
                .anyMatch(one -> one.resource().equals(entry.resource()));
    }

    @Test
    void theHeadResumesWhatTheProviderSuspendedAndAStewardDoesNot() {
        closing.suspend(steward.caller(), entry.resource(), "核对中");
        assertThat(refusal(() -> closing.resume(steward.caller(), entry.resource(), "核对无误")))
                .isEqualTo("organization.role-required");

        closing.resume(head, entry.resource(), "核对无误");

        assertThat(datasets.preview(Caller.PUBLIC, entry.resource(), 10).rows()).hasSize(2);
        assertThat(refusal(() -> closing.resume(head, entry.resource(), "再次"))).isEqualTo("opening.not-suspended");
    }

    @Test
    @Article("TJ-52")
    void whatTheAuthoritySuspendedItAloneResumesAndTellsTheProvider() {
        closing.suspend(officer, entry.resource(), "监督检查");
        assertThat(refusal(() -> closing.resume(head, entry.resource(), "已整改")))
                .isEqualTo("opening.suspended-by-authority");
        assertThat(opened.page(officer, null, 100))
                .filteredOn(one -> one.review().equals(review))
                .singleElement()
                .satisfies(one -> assertThat(one.standing().suspendedBy()).isEqualTo(officer.institution()));

        closing.resume(officer, entry.resource(), "整改属实");

        assertThat(standing().state()).isEqualTo(Grant.State.ACTIVE);
        assertThat(notices.about("open-dataset", entry.resource().toString()))
                .hasSize(2)
                .anyMatch(notice -> notice.text().contains("整改属实"));
    }

    @Test
    @Article("SX-8")
    void whatCameMeanwhileIsLookedAtWhenItIsResumed() {
        closing.suspend(steward.caller(), entry.resource(), "核对中");
        runs.committed(steward, entry.resource(), "监测站\n小店\n");
        closing.resume(head, entry.resource(), "核对无误");

        await().untilAsserted(() -> assertThat(
                        datasets.preview(Caller.PUBLIC, entry.resource(), 10).rows())
                .extracting(row -> Objects.requireNonNull(row.get("station")))
                .containsExactly("小店"));
    }

    @Test
    void whatWasClosedIsNotResumed() {
        closing.suspend(steward.caller(), entry.resource(), "核对中");
        closing.close(head, entry.resource(), "不再开放");
        assertThat(refusal(() -> closing.resume(head, entry.resource(), "改变主意")))
                .isEqualTo("opening.not-suspended");
        assertThat(standing().state()).isEqualTo(Grant.State.ENDED);
    }

    @Test
    @Article("FH-8")
    void itsHistoryNamesPeopleAndArticlesForThoseWhomItConcerns() {
        closing.suspend(steward.caller(), entry.resource(), "核对中");
        closing.resume(head, entry.resource(), "核对无误");

        List<Step> history = reviews.history(officer, review);
        assertThat(history).extracting(Step::act).containsExactly("propose", "open", "suspend", "resume");
        assertThat(history).element(2).satisfies(step -> {
            assertThat(step.person()).isEqualTo(steward.caller().name());
            assertThat(step.institutionName()).isEqualTo(provider.name());
            assertThat(step.words()).isEqualTo("核对中");
            assertThat(step.articles()).contains("TY-8");
        });

        Caller stranger = people.unitHead(cities.institution(city, "文旅局")).caller();
        assertThat(refusal(() -> reviews.find(stranger, review))).isEqualTo("opening.unknown-review");
        assertThat(refusal(() -> reviews.history(stranger, review))).isEqualTo("opening.unknown-review");
        assertThat(opened.page(stranger, null, 10)).isEmpty();
    }

    private OpeningReview.Standing standing() {
        return Objects.requireNonNull(reviews.find(head, review).standing());
    }

    /** Whether the public finds it among what can be taken. */
    private boolean foundToTake() {
        CatalogQuery query = CatalogQuery.of(CatalogQuery.View.PUBLIC, "").released();
        return datasets.search(query.page(null, 200)).items().stream()
                .anyMatch(dataset -> dataset.id().equals(entry.resource()));
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).code();
    }
}
