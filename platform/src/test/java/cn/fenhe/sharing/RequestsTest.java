package cn.fenhe.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.notice.Notices;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Region;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import cn.fenhe.release.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a request from its draft to a grant or a refusal, by the people of both sides. */
@PlatformTest
class RequestsTest {

    /** A Thursday; Friday is a day off, Monday 2026-09-28 is a working day, 2026-10-01 to 07 are days off and Saturday 2026-10-10 is worked. */
    private static final Instant BEFORE_NATIONAL_DAY = Instant.parse("2026-09-24T02:00:00Z");

    @Autowired
    SharingRequests requests;

    @Autowired
    SharingDecisions decisions;

    @Autowired
    Notices notices;

    @Autowired
    SharingFigures figures;

    @Autowired
    Grants grants;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    PlayedClock clock;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    /** 公安局 with residents, 人社局 that needs them, and their people. */
    private final class Scene {
        final City city;
        final Institution police;
        final Institution labour;
        final Entry residents;
        final Caller policeSteward;
        final Caller policeHead;
        final Caller labourSteward;
        final Caller labourHead;

        Scene(City city) {
            this(city, city.region(), cities.institution(city, "人力资源和社会保障局"));
        }

        Scene(City city, Region region, Institution consumer) {
            this.city = city;
            police = cities.institution(region, "公安局");
            labour = consumer;
            residents = entries.published(
                    police,
                    Items.text("status", "登记状态").notOpened("户籍管理规定").build(),
                    Items.idNumber().build(),
                    Items.fullName().build(),
                    Items.text("household", "户号")
                            .notShared("户籍管理规定")
                            .notOpened("户籍管理规定")
                            .build());
            policeSteward = people.steward(police).caller();
            policeHead = people.unitHead(police).caller();
            labourSteward = people.steward(labour).caller();
            labourHead = people.unitHead(labour).caller();
        }

        UUID item(String name) {
            return residents.item(name).orElseThrow().id();
        }

        SharingRequest drafted() {
            return requests.draft(
                    labourSteward,
                    new SharingDraft(
                            residents.resource(),
                            "养老保险待遇资格认证",
                            "社会保险法第五十七条",
                            List.of(item("status"), item("id_number"), item("full_name"), item("household")),
                            clock.instant().plus(Duration.ofDays(365)),
                            60));
        }

        SharingRequest submitted() {
            return requests.submit(labourHead, drafted().id());
        }

        SharingRequest proposed() {
            UUID id = submitted().id();
            decisions.accept(policeSteward, id);
            return decisions.propose(policeSteward, id, toShare(shared()));
        }

        List<Grant.GrantedItem> shared() {
            return List.of(
                    Grant.GrantedItem.of(item("id_number"), Exposure.MATCH_ONLY, null),
                    Grant.GrantedItem.of(item("full_name"), Exposure.RETURNED, "NAME"));
        }

        SharingRequest refused() {
            UUID id = submitted().id();
            decisions.accept(policeSteward, id);
            decisions.propose(
                    policeSteward, id, new Proposal(false, List.of(), null, "超出职责范围", "户籍管理规定", policeSteward.id()));
            decisions.headApprove(policeHead, id, seen(id));
            return decisions.decide(policeSteward, id);
        }
    }

    @Test
    @Article({"SD-12", "TJ-16", "GW-21", "GW-15"})
    void aSubmittedRequestSplitsItselfByTheSharingTypeOfItsItems() {
        Scene scene = new Scene(cities.taiyuan());
        SharingRequest request = scene.submitted();

        RequestPart atOnce = part(request, PartKind.UNCONDITIONAL);
        assertThat(atOnce.state()).isEqualTo(PartState.GRANTED);
        assertThat(grant(atOnce).items()).containsExactly(Grant.GrantedItem.plain(scene.item("status")));
        assertThat(part(request, PartKind.CONDITIONAL).state()).isEqualTo(PartState.SUBMITTED);
        RequestPart notShared = part(request, PartKind.NOT_SHARED);
        assertThat(notShared.state()).isEqualTo(PartState.ANSWERED);
        assertThat(notShared.answer()).contains("户籍管理规定");
    }

    @Test
    @Article({"FH-21", "SD-10", "SD-12"})
    void whatMayBePersonalInformationIsNotGrantedAtOnceThoughItIsSharedWithoutCondition() {
        Scene scene = new Scene(cities.taiyuan());
        Entry windows = entries.published(
                scene.police,
                Items.text("window", "窗口").build(),
                Items.text("phone", "联系电话").because("窗口对外公布的电话").build());
        UUID phone = windows.item("phone").orElseThrow().id();
        UUID window = windows.item("window").orElseThrow().id();
        UUID id = requests.draft(
                        scene.labourSteward,
                        new SharingDraft(
                                windows.resource(),
                                "业务咨询",
                                "便民服务规定",
                                List.of(window, phone),
                                clock.instant().plus(Duration.ofDays(30)),
                                60))
                .id();
        SharingRequest request = requests.submit(scene.labourHead, id);
        assertThat(grant(part(request, PartKind.UNCONDITIONAL)).items())
                .containsExactly(Grant.GrantedItem.plain(window));
        assertThat(part(request, PartKind.CONDITIONAL).items()).containsExactly(phone);
        assertThat(part(request, PartKind.CONDITIONAL).state()).isEqualTo(PartState.SUBMITTED);
    }

    @Test
    @Article("GW-21")
    void theReplyIsDueTenWorkingDaysAfterReceiptAcrossNationalDay() {
        clock.set(BEFORE_NATIONAL_DAY);
        Scene scene = new Scene(cities.taiyuan());
        Deadline reply = deadline(part(scene.submitted(), PartKind.CONDITIONAL));
        // 28, 29, 30 September, then 8, 9, 10 (a worked Saturday), 12, 13, 14, 15 October; 25 September is a day off
        assertThat(reply.lastDay()).isEqualTo("2026-10-15");
        assertThat(reply.article()).isEqualTo("GW-21");
        assertThat(reply.provisional()).isFalse();
    }

    @Test
    @Article("TJ-17")
    void inTianjinTheReplyIsTheSupplyAndDueTwoWorkingDaysAfterAcceptance() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Scene scene = new Scene(cities.tianjin());
        UUID id = scene.submitted().id();
        SharingRequest accepted = decisions.accept(scene.policeSteward, id);
        Deadline reply = deadline(part(accepted, PartKind.CONDITIONAL));
        assertThat(reply.article()).isEqualTo("TJ-17");
        assertThat(reply.lastDay()).isEqualTo("2026-11-18");
    }

    @Test
    @Article("GW-21")
    void aSupplementStopsTheClockUntilItsAnswer() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.submitted().id();
        Deadline first = deadline(part(requests.find(scene.labourSteward, id), PartKind.CONDITIONAL));
        decisions.requestSupplement(scene.policeSteward, id, List.of("请附履职依据全文"));
        clock.advance(Duration.ofDays(7));
        SharingRequest answered = requests.supplement(scene.labourSteward, id, "已附");
        Deadline resumed = deadline(part(answered, PartKind.CONDITIONAL));
        assertThat(first.lastDay()).isEqualTo("2026-11-30");
        assertThat(resumed.lastDay()).isEqualTo("2026-12-07");
    }

    @Test
    @Article({"GW-20", "GW-21"})
    void anApprovedRequestHasOneGrantForAllItsItemsAsTheyWereProposed() {
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.proposed().id();
        UUID first = Objects.requireNonNull(part(requests.find(scene.labourSteward, id), PartKind.UNCONDITIONAL)
                .grant());
        decisions.headApprove(scene.policeHead, id, seen(id));
        SharingRequest approved = decisions.decide(scene.policeSteward, id);

        RequestPart conditional = part(approved, PartKind.CONDITIONAL);
        assertThat(conditional.state()).isEqualTo(PartState.APPROVED);
        assertThat(grant(conditional).items())
                .containsExactlyInAnyOrder(
                        scene.shared().get(0), scene.shared().get(1), Grant.GrantedItem.plain(scene.item("status")));
        assertThat(grant(conditional).holder()).isEqualTo(scene.labour.id());
        assertThat(grants.find(first).orElseThrow().state()).isEqualTo(Grant.State.ENDED);
        assertThat(deadline(conditional).article()).isEqualTo("GW-22");
    }

    @Test
    @Article({"GW-20", "FH-2"})
    void theStewardWhoDraftedDoesNotSubmitAndTheOneWhoProposedDoesNotApprove() {
        Scene scene = new Scene(cities.taiyuan());
        UUID drafted = scene.drafted().id();
        assertRefused(() -> requests.submit(scene.labourSteward, drafted), "organization.role-required");
        UUID proposed = scene.proposed().id();
        assertRefused(
                () -> decisions.headApprove(scene.policeSteward, proposed, seen(proposed)),
                "organization.role-required");
    }

    @Test
    @Article({"GW-21", "GW-28", "TJ-17"})
    void aRefusalHasReasonsAndGoesToTheAuthorityOfTheProvidersOwnLevel() {
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.refused().id();
        assertThat(part(requests.find(scene.labourSteward, id), PartKind.CONDITIONAL)
                        .answer())
                .contains("超出职责范围", "户籍管理规定");
        requests.dispute(scene.labourHead, id, "认证职责由法律规定");

        Caller district =
                people.authorityOfficer(scene.city.districtAuthority()).caller();
        assertRefused(() -> decisions.arbitrate(district, id, scene.shared(), "应当共享"), "sharing.unknown-request");
        SharingRequest decided =
                decisions.arbitrate(people.authorityOfficer(scene.city).caller(), id, scene.shared(), "应当共享");
        assertThat(part(decided, PartKind.CONDITIONAL).state()).isEqualTo(PartState.AUTHORITY_DECIDED);
        assertThat(grant(part(decided, PartKind.CONDITIONAL)).state()).isEqualTo(Grant.State.ACTIVE);
        assertThat(notices.about("sharing-request", id.toString()))
                .filteredOn(notice -> notice.kind() == Notices.Kind.DECISION)
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.from())
                        .isEqualTo(scene.city.authority().id()));
    }

    @Test
    @Article({"FH-2", "GW-28"})
    void anAuthorityThatItselfAsksDoesNotDecideAboutItAndSaysWhoDoes() {
        City city = cities.taiyuan();
        Scene scene = new Scene(city, city.xiaodian(), city.districtAuthority());
        UUID id = scene.refused().id();
        Caller both = entries.caller(city.districtAuthority(), Role.STEWARD, Role.AUTHORITY_OFFICER);
        requests.dispute(both, id, "认证职责由法律规定");

        assertThat(assertRefused(
                                () -> decisions.arbitrate(both, id, scene.shared(), "应当共享"),
                                "sharing.party-may-not-decide")
                        .details())
                .containsEntry("who", city.authority().name());
        assertThat(trail.holding(id)).anyMatch(entry -> entry.contains("sharing.refuse-party"));
        Caller above = people.authorityOfficer(city).caller();
        assertThat(part(decisions.arbitrate(above, id, scene.shared(), "应当共享"), PartKind.CONDITIONAL)
                        .state())
                .isEqualTo(PartState.AUTHORITY_DECIDED);
    }

    @Test
    @Article({"FH-2", "GW-28"})
    void withoutAnAuthorityAboveNobodyDecidesInHisOwnCause() {
        City city = cities.taiyuan();
        Scene scene = new Scene(city, city.region(), city.authority());
        UUID id = scene.refused().id();
        requests.dispute(scene.labourHead, id, "认证职责由法律规定");
        Caller officer = people.authorityOfficer(city).caller();
        assertRefused(
                () -> decisions.arbitrate(officer, id, scene.shared(), "应当共享"), "sharing.party-may-not-decide-nobody");
        assertRefused(
                () -> decisions.recordGovernmentDecision(officer, id, "同意"), "sharing.party-may-not-decide-nobody");
    }

    @Test
    @Article("FH-2")
    void whoActedOnOneSideActsOnNoOther() {
        Scene scene = new Scene(cities.taiyuan());
        Caller drafter = scene.labourSteward;
        Caller provider = entries.as(drafter, scene.police, Role.STEWARD, Role.UNIT_HEAD);
        UUID id = scene.submitted().id();
        assertRefused(() -> decisions.accept(provider, id), "sharing.another-side");

        UUID refused = scene.refused().id();
        requests.dispute(scene.labourHead, refused, "认证职责由法律规定");
        Caller officer = entries.as(scene.labourHead, scene.city.authority(), Role.AUTHORITY_OFFICER);
        assertRefused(() -> decisions.arbitrate(officer, refused, scene.shared(), "应当共享"), "sharing.another-side");
    }

    @Test
    @Article({"SD-10", "FH-20", "GW-28"})
    void anArbitrationGrantsByTheSameGradesAndMasksAsTheProvider() {
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.refused().id();
        requests.dispute(scene.labourHead, id, "认证职责由法律规定");
        Caller officer = people.authorityOfficer(scene.city).caller();
        List<Grant.GrantedItem> plain = List.of(Grant.GrantedItem.plain(scene.item("id_number")));
        assertRefused(() -> decisions.arbitrate(officer, id, plain, "应当共享"), "release.item-unmasked");
    }

    @Test
    @Article({"GW-21", "FH-17", "FH-20"})
    void whatCouldNotBeGrantedIsNotProposed() {
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.submitted().id();
        decisions.accept(scene.policeSteward, id);
        for (List<Grant.GrantedItem> items : List.of(
                List.of(Grant.GrantedItem.plain(scene.item("id_number"))),
                List.of(Grant.GrantedItem.of(scene.item("full_name"), Exposure.RETURNED, "MOBILE")))) {
            assertThatThrownBy(() -> decisions.propose(scene.policeSteward, id, toShare(items)))
                    .isInstanceOf(Refusal.class);
        }
        Proposal faster = new Proposal(true, scene.shared(), 61, null, null, "");
        assertRefused(() -> decisions.propose(scene.policeSteward, id, faster), "sharing.rate");
        assertRefused(() -> decisions.headApprove(scene.policeHead, id, seen(id)), "sharing.nothing-proposed");
    }

    @Test
    @Article({"FH-14", "FH-2"})
    void theHeadApprovesWhatHeSawAndNothingThatTookItsPlace() {
        Scene scene = new Scene(cities.taiyuan());
        SharingRequest looked = scene.proposed();
        IfMatch seen = new IfMatch(IfMatch.tag(looked.version()));
        UUID id = looked.id();
        List<Grant.GrantedItem> others = List.of(scene.shared().getFirst());
        decisions.propose(scene.policeSteward, id, toShare(others));

        assertRefused(() -> decisions.headApprove(scene.policeHead, id, seen), "api.changed-meanwhile");
        assertRefused(() -> decisions.headApprove(scene.policeHead, id, new IfMatch("*")), "api.changed-meanwhile");
        assertRefused(() -> decisions.headApprove(scene.policeHead, id, new IfMatch(null)), "api.if-match-required");
        decisions.headApprove(scene.policeHead, id, seen(id));
        SharingRequest approved = decisions.decide(scene.policeSteward, id);
        assertThat(grant(part(approved, PartKind.CONDITIONAL)).item(scene.item("full_name")))
                .isEmpty();
    }

    @Test
    @Article("GW-21")
    void theProviderTakesItsProposalBackAndDecidesOtherwise() {
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.proposed().id();
        decisions.headApprove(scene.policeHead, id, seen(id));
        assertRefused(
                () -> decisions.propose(scene.policeSteward, id, toShare(scene.shared())),
                "sharing.illegal-transition");
        assertThat(part(decisions.withdrawProposal(scene.policeSteward, id), PartKind.CONDITIONAL)
                        .state())
                .isEqualTo(PartState.ACCEPTED);
        decisions.propose(scene.policeSteward, id, new Proposal(true, scene.shared(), 5, null, null, ""));
        decisions.headApprove(scene.policeHead, id, seen(id));
        SharingRequest approved = decisions.decide(scene.policeSteward, id);
        assertThat(grant(part(approved, PartKind.CONDITIONAL)).perMinute()).isEqualTo(5);
    }

    @Test
    @Article({"GW-28", "FH-2"})
    void anAgreementIsProposedByTheStewardAndAgreedToByTheHead() {
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.refused().id();
        requests.dispute(scene.labourHead, id, "认证职责由法律规定");
        assertRefused(() -> decisions.agree(scene.policeHead, id, seen(id)), "sharing.nothing-proposed");
        decisions.propose(scene.policeSteward, id, toShare(scene.shared()));
        SharingRequest agreed = decisions.agree(scene.policeHead, id, seen(id));
        assertThat(grant(part(agreed, PartKind.CONDITIONAL)).state()).isEqualTo(Grant.State.ACTIVE);
    }

    @Test
    @Article("GW-21")
    void anExtensionNeedsTheAuthoritysConsentAndIsGivenOnce() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.submitted().id();
        decisions.accept(scene.policeSteward, id);
        Caller officer = people.authorityOfficer(scene.city).caller();
        assertRefused(() -> decisions.extend(officer, id), "sharing.extension-not-asked");
        decisions.askExtension(scene.policeSteward, id, "数据正在归集");
        assertRefused(() -> decisions.extend(scene.policeHead, id), "organization.role-required");
        assertThat(notices.about("sharing-request", id.toString()))
                .filteredOn(notice -> notice.to().equals(scene.city.authority().id()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("数据正在归集"));
        SharingRequest extended = decisions.extend(officer, id);
        assertThat(deadline(part(extended, PartKind.CONDITIONAL)).lastDay()).isEqualTo("2026-12-14");
        assertRefused(() -> decisions.extend(officer, id), "sharing.no-extension");
    }

    @Test
    @Article({"GW-20", "GW-21", "FH-8"})
    void itsHistoryNamesWhoDidWhatAndWhatTheProviderConsideredIsItsOwn() {
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.refused().id();
        List<Step> provider = requests.history(scene.policeHead, id);
        assertThat(provider)
                .extracting(Step::act)
                .containsExactly("draft", "submit", "accept", "propose", "head-approve", "refuse");
        assertThat(requests.history(scene.labourSteward, id))
                .extracting(Step::act)
                .containsExactly("draft", "submit", "accept", "refuse");
        assertThat(provider.getLast()).satisfies(step -> {
            assertThat(step.person()).isEqualTo(scene.policeSteward.name());
            assertThat(step.institutionName()).isEqualTo(scene.police.name());
            assertThat(step.articles()).containsExactly("GW-21");
            assertThat(step.words()).contains("超出职责范围");
        });
        Caller stranger =
                people.steward(cities.institution(scene.city, "文化和旅游局")).caller();
        assertRefused(() -> requests.history(stranger, id), "sharing.unknown-request");
    }

    @Test
    @Article("FH-8")
    void toOthersARequestDoesNotExistAndToTheProviderNotBeforeItIsSubmitted() {
        Scene scene = new Scene(cities.taiyuan());
        UUID drafted = scene.drafted().id();
        assertRefused(() -> requests.find(scene.policeSteward, drafted), "sharing.unknown-request");
        UUID submitted = scene.submitted().id();
        Caller stranger =
                people.steward(cities.institution(scene.city, "文化和旅游局")).caller();
        assertRefused(() -> requests.find(stranger, submitted), "sharing.unknown-request");
        assertThat(requests.find(scene.policeSteward, submitted).scenario()).isEqualTo("养老保险待遇资格认证");
    }

    @Test
    @Article("GW-20")
    void theProviderDecidesOnlyAboutItemsThatWereAskedFor() {
        Scene scene = new Scene(cities.taiyuan());
        UUID id = scene.submitted().id();
        decisions.accept(scene.policeSteward, id);
        List<Grant.GrantedItem> notAsked = List.of(Grant.GrantedItem.plain(scene.item("household")));
        assertRefused(() -> decisions.propose(scene.policeSteward, id, toShare(notAsked)), "sharing.item-not-asked");
    }

    @Test
    @Article("GW-21")
    void whatWaitsIsFoundByItsStateOnTheSideWhereItWaits() {
        Scene scene = new Scene(cities.taiyuan());
        UUID drafted = scene.drafted().id();
        UUID submitted = scene.submitted().id();
        scene.refused();

        assertThat(waiting(scene.labourHead, false, PartState.DRAFTED)).containsExactly(drafted);
        assertThat(waiting(scene.policeSteward, true, PartState.SUBMITTED)).containsExactly(submitted);
        assertThat(waiting(scene.policeSteward, true)).hasSize(2);
    }

    @Test
    @Article({"GW-21", "GW-28"})
    void theAuthorityFindsTheDisputesAndTheExtensionsThatWaitForItAndNobodyElseDoes() {
        Scene scene = new Scene(cities.taiyuan());
        UUID disputed = scene.refused().id();
        requests.dispute(scene.labourHead, disputed, "认证职责由法律规定");
        UUID late = scene.submitted().id();
        decisions.accept(scene.policeSteward, late);
        decisions.askExtension(scene.policeSteward, late, "数据分散在多处");

        Caller authority = people.authorityOfficer(scene.city).caller();
        assertThat(requests.contested(authority, null, 10))
                .extracting(SharingRequest::id)
                .containsExactly(late, disputed);
        Caller district =
                people.authorityOfficer(scene.city.districtAuthority()).caller();
        assertThat(requests.contested(district, null, 10)).isEmpty();
        assertRefused(() -> requests.contested(scene.labourHead, null, 10), "organization.role-required");
    }

    @Test
    @Article("GW-21")
    void theFiguresTellWhoAnswersInTime() {
        clock.set(Instant.parse("2026-11-16T02:00:00Z"));
        Scene scene = new Scene(cities.taiyuan());
        scene.refused();
        UUID late = scene.submitted().id();
        decisions.accept(scene.policeSteward, late);
        clock.advance(Duration.ofDays(30));

        assertThat(figures.own(scene.policeSteward)).isEqualTo(new SharingFigures.Answers(1, 1, 1));
        decisions.propose(scene.policeSteward, late, toShare(scene.shared()));
        SharingFigures.Kept kept = figures.beneath(scene.policeHead);
        assertThat(kept.due()).extracting(SharingFigures.Due::request).containsExactly(late);
        assertThat(kept.due().getFirst().remaining()).isNegative();
        decisions.headApprove(scene.policeHead, late, seen(late));
        decisions.decide(scene.policeSteward, late);
        assertThat(figures.own(scene.policeSteward)).isEqualTo(new SharingFigures.Answers(2, 1, 0));
        assertRefused(() -> figures.beneath(scene.policeSteward), "organization.role-required");
    }

    private List<UUID> waiting(Caller caller, boolean asProvider, PartState... states) {
        return requests.page(caller, asProvider, Set.of(states), null, 10).stream()
                .map(SharingRequest::id)
                .toList();
    }

    private static Proposal toShare(List<Grant.GrantedItem> items) {
        return new Proposal(true, items, null, null, null, "");
    }

    /** As whoever looks at it now sees it. */
    private IfMatch seen(UUID request) {
        long version = jdbc.sql("SELECT version FROM sharing.request WHERE id = :id")
                .param("id", request)
                .query(Long.class)
                .single();
        return new IfMatch(IfMatch.tag(version));
    }

    private Grant grant(RequestPart part) {
        return grants.find(Objects.requireNonNull(part.grant())).orElseThrow();
    }

    private static Deadline deadline(RequestPart part) {
        return Objects.requireNonNull(part.deadline());
    }

    private static RequestPart part(SharingRequest request, PartKind kind) {
        return Objects.requireNonNull(request.part(kind));
    }

    private static Refusal assertRefused(ThrowingCallable act, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
