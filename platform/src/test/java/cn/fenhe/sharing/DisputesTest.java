package cn.fenhe.sharing;

import static cn.fenhe.sharing.SharingScenes.assertRefused;
import static cn.fenhe.sharing.SharingScenes.part;
import static cn.fenhe.sharing.SharingScenes.toShare;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Entries;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Trail;
import cn.fenhe.sharing.SharingScenes.Scene;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 争议: a refusal that is disputed, agreed about after all, or decided by the authority, which is no party to it. */
@PlatformTest
class DisputesTest {

    @Autowired
    SharingRequests requests;

    @Autowired
    SharingDecisions decisions;

    @Autowired
    Notices notices;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    Trail trail;

    @Autowired
    SharingScenes scenes;

    @Test
    @Article({"GW-21", "GW-28", "TJ-17"})
    void aRefusalHasReasonsAndGoesToTheAuthorityOfTheProvidersOwnLevel() {
        Scene scene = scenes.in(cities.taiyuan());
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
        assertThat(scenes.grant(part(decided, PartKind.CONDITIONAL)).state()).isEqualTo(Grant.State.ACTIVE);
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
        Scene scene = scenes.in(city, city.xiaodian(), city.districtAuthority());
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
        Scene scene = scenes.in(city, city.region(), city.authority());
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
        Scene scene = scenes.in(cities.taiyuan());
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
        Scene scene = scenes.in(cities.taiyuan());
        UUID id = scene.refused().id();
        requests.dispute(scene.labourHead, id, "认证职责由法律规定");
        Caller officer = people.authorityOfficer(scene.city).caller();
        List<Grant.GrantedItem> plain = List.of(Grant.GrantedItem.plain(scene.item("id_number")));
        assertRefused(() -> decisions.arbitrate(officer, id, plain, "应当共享"), "release.item-unmasked");
    }

    @Test
    @Article({"GW-28", "FH-2"})
    void anAgreementIsProposedByTheStewardAndAgreedToByTheHead() {
        Scene scene = scenes.in(cities.taiyuan());
        UUID id = scene.refused().id();
        requests.dispute(scene.labourHead, id, "认证职责由法律规定");
        assertRefused(() -> decisions.agree(scene.policeHead, id, scenes.seen(id)), "sharing.nothing-proposed");
        decisions.propose(scene.policeSteward, id, toShare(scene.shared()));
        SharingRequest agreed = decisions.agree(scene.policeHead, id, scenes.seen(id));
        assertThat(scenes.grant(part(agreed, PartKind.CONDITIONAL)).state()).isEqualTo(Grant.State.ACTIVE);
    }

    @Test
    @Article({"GW-21", "GW-28"})
    void theAuthorityFindsTheDisputesAndTheExtensionsThatWaitForItAndNobodyElseDoes() {
        Scene scene = scenes.in(cities.taiyuan());
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
}
