package cn.fenhe.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    Grants grants;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    PlayedClock clock;

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
            this.city = city;
            police = cities.institution(city, "公安局");
            labour = cities.institution(city, "人力资源和社会保障局");
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
            return decisions.propose(policeSteward, id, new Proposal(true, shared(), null, null, policeSteward.id()));
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
                    policeSteward, id, new Proposal(false, List.of(), "超出职责范围", "户籍管理规定", policeSteward.id()));
            decisions.headApprove(policeHead, id);
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
        decisions.headApprove(scene.policeHead, id);
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
        assertRefused(() -> decisions.headApprove(scene.policeSteward, proposed), "organization.role-required");
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
        SharingRequest extended = decisions.extend(officer, id);
        assertThat(deadline(part(extended, PartKind.CONDITIONAL)).lastDay()).isEqualTo("2026-12-14");
        assertRefused(() -> decisions.extend(officer, id), "sharing.no-extension");
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
        assertRefused(
                () -> decisions.propose(
                        scene.policeSteward, id, new Proposal(true, notAsked, null, null, scene.policeSteward.id())),
                "sharing.item-not-asked");
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

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
