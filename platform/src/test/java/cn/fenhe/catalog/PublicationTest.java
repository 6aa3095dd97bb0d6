package cn.fenhe.catalog;

import static cn.fenhe.catalog.Entries.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.revision.Approving;
import cn.fenhe.catalog.revision.Assessment;
import cn.fenhe.catalog.revision.Compiling;
import cn.fenhe.catalog.revision.Difference;
import cn.fenhe.catalog.revision.Reviewing;
import cn.fenhe.catalog.revision.RevisionState;
import cn.fenhe.catalog.revision.Revisions;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Duty;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The way of an entry through its provider and the authority of its level to everyone. */
@PlatformTest
@RecordApplicationEvents
class PublicationTest {

    @Autowired
    Compiling compiling;

    @Autowired
    Approving approving;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Revisions revisions;

    @Autowired
    Catalog catalog;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    City city;
    Institution provider;
    Caller officer;

    @BeforeEach
    void aCityOfItsOwn() {
        city = cities.taiyuan();
        provider = cities.institution(city, "市民政局");
        officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
    }

    @Test
    @Article({"GW-16", "TJ-10", "SD-9"})
    void aPublishedEntryIsToldToItsProviderAndToTheOtherModules() {
        Entry entry = entries.published(provider, Items.text("beds", "床位数").build());
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.jurisdiction()).isEqualTo("taiyuan");
        assertThat(notices.about("revision", entry.revision().toString()))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(Notices.Kind.INFORMATION);
                    assertThat(notice.to()).isEqualTo(provider.id());
                    assertThat(notice.from()).isEqualTo(city.authority().id());
                    assertThat(notice.articles()).contains("GW-16").doesNotContain("TJ-10");
                });
        assertThat(events.stream(RevisionPublished.class)
                        .filter(told -> told.resource().equals(entry.resource())))
                .containsExactly(new RevisionPublished(entry.resource(), entry.revision(), null, Set.of()));
    }

    @Test
    @Article({"SD-9", "TJ-10"})
    void anAuthorityOfAnotherLevelNeitherConfirmsNorReturnsNorPublishes() {
        Institution district = cities.institution(city.xiaodian(), "小店区民政局");
        Caller districtOfficer = entries.caller(city.districtAuthority(), Role.AUTHORITY_OFFICER);
        UUID districts = entries.submitted(district, plain()).revision();
        UUID citys = entries.submitted(provider, plain()).revision();

        assertRefused("catalog.not-your-level", () -> reviewing.confirm(officer, districts, ANY))
                .satisfies(refusal ->
                        assertThat(refusal.articles()).contains("SD-9").doesNotContain("XZ-10"));
        assertRefused("catalog.not-your-level", () -> reviewing.confirm(districtOfficer, citys, ANY));
        assertRefused("catalog.not-your-level", () -> reviewing.giveBack(officer, districts, "越级"));
        assertThat(reviewing.confirm(districtOfficer, districts, ANY).state()).isEqualTo(RevisionState.CONFIRMED);
        assertRefused("catalog.not-your-level", () -> reviewing.publish(officer, districts, ANY));
        assertRecorded("catalog.review-refused", districts);
    }

    @Test
    @Article({"FH-2", "SD-9"})
    void whatAnAuthorityItselfProvidesIsReviewedByTheNextAboveOrNotSubmitted() {
        Institution district = city.districtAuthority();
        UUID districts = entries.submitted(district, plain()).revision();
        Caller own = entries.caller(district, Role.AUTHORITY_OFFICER);
        assertRefused("catalog.own-entry", () -> reviewing.confirm(own, districts, ANY))
                .satisfies(refusal -> assertThat(refusal.details())
                        .containsEntry("who", city.authority().name()));
        assertThat(revisions.reviews(own, Paging.FIRST).items()).isEmpty();
        assertThat(reviewing.confirm(officer, districts, ANY).state()).isEqualTo(RevisionState.CONFIRMED);
        assertRefused("catalog.own-entry-nobody", () -> entries.submitted(city.authority(), plain()));
    }

    @Test
    @Article("SD-9")
    void eachAuthoritySeesWhatIsSubmittedToItsOwnLevelWithItsDeadline() {
        Institution district = cities.institution(city.xiaodian(), "小店区民政局");
        UUID districts = entries.submitted(district, plain()).revision();
        UUID citys = entries.submitted(provider, plain()).revision();

        assertThat(revisions.reviews(officer, Paging.FIRST).items())
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.revision().id()).isEqualTo(citys);
                    assertThat(Objects.requireNonNull(shown.deadline()).duty()).isEqualTo(Duty.REVIEW_CATALOG);
                    assertThat(shown.deadline().workingDays()).isEqualTo(2);
                    assertThat(shown.deadline().article()).isEqualTo("GW-17");
                });
        Caller districtOfficer = entries.caller(city.districtAuthority(), Role.AUTHORITY_OFFICER);
        assertThat(revisions.reviews(districtOfficer, Paging.FIRST).items())
                .extracting(shown -> shown.revision().id())
                .containsExactly(districts);
        assertRefused("catalog.revision-unknown", () -> revisions.find(officer, districts));
    }

    @Test
    @Article("FH-8")
    void anUnpublishedRevisionDoesNotExistForOthers() {
        Compiling.Started started = entries.submitted(provider, plain());
        Caller stranger = entries.caller(cities.institution(city, "市文旅局"), Role.STEWARD, Role.UNIT_HEAD);
        assertRefused("catalog.revision-unknown", () -> revisions.find(stranger, started.revision()));
        assertRefused("catalog.revision-unknown", () -> approving.giveBack(stranger, started.revision(), "无关"));
        assertRefused("catalog.revision-unknown", () -> compiling.revise(stranger, started.resource(), null));
        assertThat(catalog.published(started.resource())).isEmpty();
        assertThat(catalog.confirmed(started.resource())).isEmpty();
    }

    @Test
    @Article({"FH-2", "GW-13", "TY-6"})
    void aHeadWhoDraftedItIsRefusedAndTheRefusalIsRecorded() {
        Caller both = entries.caller(provider, Role.STEWARD, Role.UNIT_HEAD);
        UUID revision = compiling.draft(both, plain().input()).revision();
        approving.assess(both, revision, ANY, harmless());
        assertRefused("catalog.drafter-may-not-approve", () -> approving.approve(both, revision, ANY));
        assertRecorded("catalog.approve-refused", revision);
        Caller chief = entries.caller(provider, Role.CHIEF_DATA_OFFICER);
        assertThat(approving.approve(chief, revision, ANY).state()).isEqualTo(RevisionState.HEAD_APPROVED);
    }

    @Test
    @Article({"TJ-20", "XZ-2", "FH-7"})
    void whatFailsItsSecrecyReviewStaysADraftAndTheRefusalCitesOnlyWhatBinds() {
        Institution tianjin = cities.institution(cities.tianjin(), "市公安局");
        Assessment secret = new Assessment(new Assessment.Secrecy(false, "含涉密点位"), null);
        for (Institution one : new Institution[] {provider, tianjin}) {
            Caller steward = entries.caller(one, Role.STEWARD);
            UUID revision = compiling.draft(steward, plain().input()).revision();
            assertRefused("catalog.secrecy-not-passed", () -> approving.assess(steward, revision, ANY, secret))
                    .satisfies(refusal -> assertThat(refusal.articles())
                            .isEqualTo(
                                    one == tianjin ? java.util.List.of("TJ-20", "GW-13") : java.util.List.of("GW-13")));
            assertThat(revisions.find(steward, revision).revision().state()).isEqualTo(RevisionState.DRAFT);
            assertRecorded("catalog.assess-refused", revision);
        }
    }

    @Test
    @Article({"GW-16", "SD-9"})
    void aReturnedEntryIsCorrectedAndGoesTheWholeWayAgain() {
        Caller steward = entries.caller(provider, Role.STEWARD);
        UUID revision = entries.submitted(provider, plain()).revision();
        assertRefused("catalog.reasons-required", () -> reviewing.giveBack(officer, revision, "  "));
        reviewing.giveBack(officer, revision, "摘要不清，{code}");
        assertThat(notices.about("revision", revision.toString()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("摘要不清，{code}"));
        assertRefused("catalog.illegal-transition", () -> reviewing.giveBack(officer, revision, "再退一次"))
                .satisfies(refusal -> assertThat(refusal.details()).containsEntry("state", RevisionState.DRAFT));
        assertRefused("catalog.illegal-transition", () -> approving.submit(steward, revision, ANY));
        Revisions.Shown shown = revisions.find(steward, revision);
        assertThat(shown.revision().returned()).isPresent();
        compiling.change(
                steward,
                revision,
                new cn.fenhe.api.IfMatch("\"" + shown.revision().version() + "\""),
                plain().input());
        approving.assess(steward, revision, ANY, harmless());
        approving.approve(entries.caller(provider, Role.UNIT_HEAD), revision, ANY);
        approving.submit(steward, revision, ANY);
        reviewing.confirm(officer, revision, ANY);
        assertThat(reviewing.publish(officer, revision, ANY).state()).isEqualTo(RevisionState.PUBLISHED);
    }

    @Test
    @Article("GW-17")
    void aNewRevisionSupersedesTheOldAndTellsWhatBecameStricter() {
        Entry first = entries.published(
                provider,
                Items.text("beds", "床位数").build(),
                Items.text("fax", "传真").build());
        Entry second = entries.republished(
                first, Items.text("beds", "床位数").conditional("限应急").build());

        assertThat(second.resource()).isEqualTo(first.resource());
        assertThat(second.code()).isEqualTo(first.code());
        assertThat(second.number()).isEqualTo(2);
        UUID beds = first.item("beds").map(Item::id).orElseThrow();
        UUID fax = first.item("fax").map(Item::id).orElseThrow();
        assertThat(second.items()).extracting(Item::id).containsExactly(beds);
        assertThat(events.stream(RevisionPublished.class)
                        .filter(told -> told.revision().equals(second.revision())))
                .containsExactly(new RevisionPublished(
                        first.resource(), second.revision(), first.revision(), Set.of(beds, fax)));
        Caller steward = entries.caller(provider, Role.STEWARD);
        assertThat(revisions.find(steward, first.revision()).revision().state()).isEqualTo(RevisionState.SUPERSEDED);
        Difference difference = revisions.difference(steward, second.revision());
        assertThat(difference.items()).allMatch(Difference.ItemChange::stricter).hasSize(2);
    }

    @Test
    void onlyOneRevisionOfAResourceIsOpen() {
        Entry entry = entries.published(provider, Items.text("beds", "床位数").build());
        Caller steward = entries.caller(provider, Role.STEWARD);
        compiling.revise(steward, entry.resource(), "职责调整");
        assertRefused("catalog.revision-open", () -> compiling.revise(steward, entry.resource(), null));
    }

    @Test
    @Article({"GW-17", "GW-27"})
    void aWithdrawnEntryIsGoneForEveryoneAndMayBeginAnew() {
        Entry entry = entries.published(provider, Items.text("beds", "床位数").build());
        reviewing.withdraw(officer, entry.revision(), "职责划转");
        assertThat(catalog.published(entry.resource())).isEmpty();
        assertThat(events.stream(EntryWithdrawn.class))
                .contains(new EntryWithdrawn(entry.resource(), entry.revision()));
        assertRefused("catalog.illegal-transition", () -> reviewing.withdraw(officer, entry.revision(), "再次"));
        Compiling.Started again = compiling.revise(entries.caller(provider, Role.STEWARD), entry.resource(), "恢复");
        assertThat(again.code()).isEqualTo(entry.code());
    }

    @Test
    void aConfirmedRevisionNeverChangesWhateverTheProgramDoes() {
        Entry entry = entries.confirmed(provider, Items.text("beds", "床位数").build());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE catalog.revision SET description = '{}' WHERE id = :id")
                        .param("id", entry.revision())
                        .update())
                .withMessageContaining("never changes");
    }

    @Test
    void aTitleBelongsToOneResourceOfItsInstitution() {
        Caller steward = entries.caller(provider, Role.STEWARD);
        Descriptions named = plain().title("养老机构 基本信息" + UUID.randomUUID());
        Compiling.Started first = compiling.draft(steward, named.input());
        assertRefused("catalog.duplicate-title", () -> compiling.draft(steward, named.input()))
                .satisfies(refusal -> assertThat(refusal.details()).containsEntry("code", first.code()));
        Institution other = cities.institution(city, "市卫健委");
        compiling.draft(entries.caller(other, Role.STEWARD), named.input());
        compiling.discard(steward, first.revision(), "重复编制");
        assertThat(compiling.draft(steward, named.input()).code()).isNotEmpty();
    }

    @Test
    @Article({"GW-13", "TJ-10"})
    void anUnfinishedDraftIsNotAssessedAndIsToldAllItMisses() {
        Caller steward = entries.caller(provider, Role.STEWARD);
        UUID revision = compiling
                .draft(steward, Descriptions.of().summary("").formats().input())
                .revision();
        assertThat(revisions.find(steward, revision).missing()).hasSize(3);
        assertRefused("catalog.description-incomplete", () -> approving.assess(steward, revision, ANY, harmless()))
                .satisfies(refusal -> assertThat(refusal.details()).containsEntry("count", 3));
    }

    private static Descriptions plain() {
        return Descriptions.of(Items.text("name", "名称").build());
    }

    private static Assessment harmless() {
        return new Assessment(new Assessment.Secrecy(true, null), null);
    }

    private void assertRecorded(String action, UUID revision) {
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = :action AND subject = :subject")
                                .param("action", action)
                                .param("subject", revision.toString())
                                .query(Integer.class)
                                .single())
                .isPositive());
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<Refusal> assertRefused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
