package cn.fenhe.sharing;

import static cn.fenhe.sharing.SharingScenes.assertRefused;
import static cn.fenhe.sharing.SharingScenes.deadline;
import static cn.fenhe.sharing.SharingScenes.part;
import static cn.fenhe.sharing.SharingScenes.toShare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import cn.fenhe.sharing.SharingScenes.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a request from its draft to a grant or a refusal, by the people of both sides. */
@PlatformTest
class RequestsTest {

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

    @Autowired
    SharingScenes scenes;

    @Test
    @Article({"SD-12", "TJ-16", "GW-21", "GW-15"})
    void aSubmittedRequestSplitsItselfByTheSharingTypeOfItsItems() {
        Scene scene = scenes.in(cities.taiyuan());
        SharingRequest request = scene.submitted();

        RequestPart atOnce = part(request, PartKind.UNCONDITIONAL);
        assertThat(atOnce.state()).isEqualTo(PartState.GRANTED);
        assertThat(scenes.grant(atOnce).items()).containsExactly(Grant.GrantedItem.plain(scene.item("status")));
        assertThat(part(request, PartKind.CONDITIONAL).state()).isEqualTo(PartState.SUBMITTED);
        RequestPart notShared = part(request, PartKind.NOT_SHARED);
        assertThat(notShared.state()).isEqualTo(PartState.ANSWERED);
        assertThat(notShared.answer()).contains("户籍管理规定");
    }

    @Test
    @Article({"FH-21", "SD-10", "SD-12"})
    void whatMayBePersonalInformationIsNotGrantedAtOnceThoughItIsSharedWithoutCondition() {
        Scene scene = scenes.in(cities.taiyuan());
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
        assertThat(scenes.grant(part(request, PartKind.UNCONDITIONAL)).items())
                .containsExactly(Grant.GrantedItem.plain(window));
        assertThat(part(request, PartKind.CONDITIONAL).items()).containsExactly(phone);
        assertThat(part(request, PartKind.CONDITIONAL).state()).isEqualTo(PartState.SUBMITTED);
    }

    @Test
    @Article({"GW-20", "GW-21"})
    void anApprovedRequestHasOneGrantForAllItsItemsAsTheyWereProposed() {
        Scene scene = scenes.in(cities.taiyuan());
        UUID id = scene.proposed().id();
        UUID first = Objects.requireNonNull(part(requests.find(scene.labourSteward, id), PartKind.UNCONDITIONAL)
                .grant());
        decisions.headApprove(scene.policeHead, id, scenes.seen(id));
        SharingRequest approved = decisions.decide(scene.policeSteward, id);

        RequestPart conditional = part(approved, PartKind.CONDITIONAL);
        assertThat(conditional.state()).isEqualTo(PartState.APPROVED);
        assertThat(scenes.grant(conditional).items())
                .containsExactlyInAnyOrder(
                        scene.shared().get(0), scene.shared().get(1), Grant.GrantedItem.plain(scene.item("status")));
        assertThat(scenes.grant(conditional).holder()).isEqualTo(scene.labour.id());
        assertThat(grants.find(first).orElseThrow().state()).isEqualTo(Grant.State.ENDED);
        assertThat(deadline(conditional).article()).isEqualTo("GW-22");
    }

    @Test
    @Article({"GW-20", "FH-2"})
    void theStewardWhoDraftedDoesNotSubmitAndTheOneWhoProposedDoesNotApprove() {
        Scene scene = scenes.in(cities.taiyuan());
        UUID drafted = scene.drafted().id();
        assertRefused(() -> requests.submit(scene.labourSteward, drafted), "organization.role-required");
        UUID proposed = scene.proposed().id();
        assertRefused(
                () -> decisions.headApprove(scene.policeSteward, proposed, scenes.seen(proposed)),
                "organization.role-required");
    }

    @Test
    @Article({"GW-21", "FH-17", "FH-20"})
    void whatCouldNotBeGrantedIsNotProposed() {
        Scene scene = scenes.in(cities.taiyuan());
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
        assertRefused(() -> decisions.headApprove(scene.policeHead, id, scenes.seen(id)), "sharing.nothing-proposed");
    }

    @Test
    @Article({"FH-14", "FH-2"})
    void theHeadApprovesWhatHeSawAndNothingThatTookItsPlace() {
        Scene scene = scenes.in(cities.taiyuan());
        SharingRequest looked = scene.proposed();
        IfMatch seen = new IfMatch(IfMatch.tag(looked.version()));
        UUID id = looked.id();
        List<Grant.GrantedItem> others = List.of(scene.shared().getFirst());
        decisions.propose(scene.policeSteward, id, toShare(others));

        assertRefused(() -> decisions.headApprove(scene.policeHead, id, seen), "api.changed-meanwhile");
        assertRefused(() -> decisions.headApprove(scene.policeHead, id, new IfMatch("*")), "api.changed-meanwhile");
        assertRefused(() -> decisions.headApprove(scene.policeHead, id, new IfMatch(null)), "api.if-match-required");
        decisions.headApprove(scene.policeHead, id, scenes.seen(id));
        SharingRequest approved = decisions.decide(scene.policeSteward, id);
        assertThat(scenes.grant(part(approved, PartKind.CONDITIONAL)).item(scene.item("full_name")))
                .isEmpty();
    }

    @Test
    @Article("GW-21")
    void theProviderTakesItsProposalBackAndDecidesOtherwise() {
        Scene scene = scenes.in(cities.taiyuan());
        UUID id = scene.proposed().id();
        decisions.headApprove(scene.policeHead, id, scenes.seen(id));
        assertRefused(
                () -> decisions.propose(scene.policeSteward, id, toShare(scene.shared())),
                "sharing.illegal-transition");
        assertThat(part(decisions.withdrawProposal(scene.policeSteward, id), PartKind.CONDITIONAL)
                        .state())
                .isEqualTo(PartState.ACCEPTED);
        decisions.propose(scene.policeSteward, id, new Proposal(true, scene.shared(), 5, null, null, ""));
        decisions.headApprove(scene.policeHead, id, scenes.seen(id));
        SharingRequest approved = decisions.decide(scene.policeSteward, id);
        assertThat(scenes.grant(part(approved, PartKind.CONDITIONAL)).perMinute())
                .isEqualTo(5);
    }

    @Test
    @Article({"GW-20", "GW-21", "FH-8"})
    void itsHistoryNamesWhoDidWhatAndWhatTheProviderConsideredIsItsOwn() {
        Scene scene = scenes.in(cities.taiyuan());
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
        Scene scene = scenes.in(cities.taiyuan());
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
        Scene scene = scenes.in(cities.taiyuan());
        UUID id = scene.submitted().id();
        decisions.accept(scene.policeSteward, id);
        List<Grant.GrantedItem> notAsked = List.of(Grant.GrantedItem.plain(scene.item("household")));
        assertRefused(() -> decisions.propose(scene.policeSteward, id, toShare(notAsked)), "sharing.item-not-asked");
    }

    @Test
    @Article("GW-21")
    void whatWaitsIsFoundByItsStateOnTheSideWhereItWaits() {
        Scene scene = scenes.in(cities.taiyuan());
        UUID drafted = scene.drafted().id();
        UUID submitted = scene.submitted().id();
        scene.refused();

        assertThat(waiting(scene.labourHead, false, PartState.DRAFTED)).containsExactly(drafted);
        assertThat(waiting(scene.policeSteward, true, PartState.SUBMITTED)).containsExactly(submitted);
        assertThat(waiting(scene.policeSteward, true)).hasSize(2);
    }

    private List<UUID> waiting(Caller caller, boolean asProvider, PartState... states) {
        return requests.page(caller, asProvider, Set.of(states), null, 10).stream()
                .map(SharingRequest::id)
                .toList();
    }
}
