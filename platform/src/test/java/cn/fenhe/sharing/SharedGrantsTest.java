package cn.fenhe.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.notice.Notice;
import cn.fenhe.notice.Notices;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Trail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a grant after it was given: who sees it, and who takes it back. */
@PlatformTest
@Article({"GW-25", "GW-27", "TJ-8"})
class SharedGrantsTest {

    @Autowired
    SharingRequests requests;

    @Autowired
    SharedGrants grants;

    @Autowired
    SharedData data;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    Notices notices;

    @Autowired
    Trail trail;

    @Autowired
    Clock clock;

    City city;
    Institution provider;
    Institution consumer;
    Caller steward;
    Entry entry;
    UUID grant;
    UUID request;

    @BeforeEach
    void aGrantAtOnce() {
        city = cities.taiyuan();
        provider = cities.institution(city, "市场监督管理局");
        consumer = cities.institution(city, "税务局");
        steward = entries.caller(provider, Role.STEWARD);
        entry = entries.published(provider, Items.text("name", "名称").build());
        request = asked("税源核实");
        grant = mine(false).getFirst().id();
    }

    @Test
    void bothSidesSeeItAndNobodyElse() {
        assertThat(mine(true)).extracting(SharedGrant::id).containsExactly(grant);
        assertThat(mine(false).getFirst().scenario()).isEqualTo("税源核实");
        Caller stranger = entries.caller(cities.institution(city, "文旅局"), Role.UNIT_HEAD);
        assertThat(grants.page(stranger, true, null, 10)).isEmpty();
        assertThat(refusal(() -> grants.end(stranger, grant, "无关"))).isEqualTo("sharing.unknown-grant");
        Caller holder = entries.caller(consumer, Role.UNIT_HEAD);
        assertThat(refusal(() -> grants.suspend(holder, grant, "不用了"))).isEqualTo("sharing.provider-only");
    }

    @Test
    void theProviderSuspendsItAndItsHeadEndsItWithReasonsThatAreTold() {
        assertThat(grants.suspend(steward, grant, "发现异常查询").state()).isEqualTo(Grant.State.SUSPENDED);
        assertThat(refusal(() -> grants.end(steward, grant, "目的已达"))).isEqualTo("organization.role-required");
        Caller head = entries.caller(provider, Role.UNIT_HEAD);
        assertThat(grants.end(head, grant, "目的已达").state()).isEqualTo(Grant.State.ENDED);
        assertThat(notices.about("sharing-request", request.toString()))
                .anyMatch(notice -> notice.text().contains("目的已达"));
        assertThat(trail.holding(grant))
                .anyMatch(entry -> entry.contains("sharing.suspend-grant") && entry.contains("发现异常查询"));
    }

    @Test
    void theAuthorityOverBothSuspendsItToo() {
        Caller officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
        assertThat(grants.suspend(officer, grant, "监督检查").reason()).isEqualTo("监督检查");
    }

    @Test
    @Article("FH-13")
    void theProviderLowersTheRateOfTheHolderWhateverTheGrantSays() {
        assertThat(mine(false).getFirst().perMinute()).isEqualTo(600);
        assertThat(grants.lowerRate(steward, grant, 20, "按实际需要").perMinute()).isEqualTo(20);
        assertThat(mine(false).getFirst().perMinute()).isEqualTo(20);
    }

    @Test
    @Article("GW-20")
    void theHeadResumesWhatTheProviderSuspendedAndTheHolderIsTold() {
        grants.suspend(steward, grant, "发现异常查询");
        assertThat(refusal(() -> grants.resume(steward, grant, "已说明"))).isEqualTo("organization.role-required");
        assertThat(requests.find(steward, request).part(PartKind.UNCONDITIONAL))
                .extracting(RequestPart::grantState)
                .isEqualTo(Grant.State.SUSPENDED);

        SharedGrant resumed = grants.resume(head(), grant, "已说明用途");

        assertThat(resumed.state()).isEqualTo(Grant.State.ACTIVE);
        assertThat(resumed.reason()).isNull();
        assertThat(told(consumer)).anyMatch(text -> text.contains("授权已恢复") && text.contains("已说明用途"));
        assertThat(trail.holding(grant))
                .anyMatch(entry -> entry.contains("sharing.resume-grant") && entry.contains("已说明用途"));
        assertThat(refusal(() -> grants.resume(head(), grant, "再次"))).isEqualTo("release.illegal-transition");
    }

    @Test
    void whatTheAuthoritySuspendedItAloneResumesAndTheProviderIsToldOfBoth() {
        Caller officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
        assertThat(grants.watched(officer, null, 50))
                .extracting(SharedGrant::id)
                .contains(grant);
        grants.suspend(officer, grant, "监督检查");
        assertThat(refusal(() -> grants.resume(head(), grant, "已整改"))).isEqualTo("sharing.suspended-by-authority");

        grants.resume(officer, grant, "整改属实");

        assertThat(grants.find(steward, grant).state()).isEqualTo(Grant.State.ACTIVE);
        assertThat(told(provider)).anyMatch(text -> text.contains("监督检查")).anyMatch(text -> text.contains("整改属实"));
    }

    @Test
    @Article("GW-14")
    void itIsNotResumedWhileItsEntryIsStricterOrWithdrawn() {
        grants.suspend(steward, grant, "核对中");
        Entry strict = entries.republished(
                entry,
                Items.text("name", "名称")
                        .conditional("依职责")
                        .id(entry.item("name").orElseThrow().id())
                        .build());
        assertThat(refusal(() -> grants.resume(head(), grant, "仍需使用"))).isEqualTo("release.item-stricter");
        entries.withdrawn(strict);
        assertThat(refusal(() -> grants.resume(head(), grant, "仍需使用"))).isEqualTo("release.no-entry");
    }

    @Test
    @Article("FH-8")
    void itsHistoryNamesWhoDidWhatToBothSidesAndTheAuthorityAlone() {
        Caller officer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
        grants.suspend(steward, grant, "发现异常查询");
        grants.resume(head(), grant, "已说明用途");

        assertThat(grants.history(entries.caller(consumer, Role.STEWARD), grant))
                .isEqualTo(grants.history(officer, grant))
                .extracting(Step::act)
                .containsExactly("grant-at-once", "suspended", "resumed");
        assertThat(grants.history(officer, grant)).element(1).satisfies(step -> {
            assertThat(step.institutionName()).isEqualTo(provider.name());
            assertThat(step.person()).isEqualTo(steward.name());
            assertThat(step.articles()).contains("GW-27");
            assertThat(step.words()).isEqualTo("发现异常查询");
        });
        Caller stranger = entries.caller(cities.institution(city, "文旅局"), Role.UNIT_HEAD);
        assertThat(refusal(() -> grants.find(stranger, grant))).isEqualTo("sharing.unknown-grant");
        assertThat(refusal(() -> grants.history(stranger, grant))).isEqualTo("sharing.unknown-grant");
    }

    @Test
    @Article({"GW-25", "SD-12", "TJ-18"})
    void whoHasTwoGrantsSaysUnderWhichScenarioItAsks() {
        Caller user = entries.caller(consumer, Role.STEWARD);
        asked("企业信用核查");
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> data.lookup(user, entry.resource(), "name", List.of("甲"), null));
        assertThat(refusal.code()).isEqualTo("release.several-grants");
        assertThat(refusal.details().get("grants"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .anyMatch(one -> one.toString().contains("企业信用核查"));
        assertThat(trail.holding(entry.resource())).anyMatch(act -> act.contains("release.several-grants"));

        // Nothing was collected yet: the door was reached.
        assertThat(refusal(() -> data.lookup(user, entry.resource(), "name", List.of("甲"), grant)))
                .isEqualTo("release.no-data");
        assertThat(refusal(() -> data.file(user, entry.resource(), FileFormat.CSV, grant)))
                .isEqualTo("release.no-data");
        Caller another = entries.caller(cities.institution(city, "文旅局"), Role.STEWARD);
        assertThat(refusal(() -> data.lookup(another, entry.resource(), "name", List.of("甲"), grant)))
                .isEqualTo("release.grant-of-another");
        assertThat(refusal(() -> data.lookup(user, entry.resource(), "name", List.of("甲"), Ids.next())))
                .isEqualTo("sharing.unknown-grant");
    }

    private UUID asked(String scenario) {
        UUID id = requests.draft(
                        entries.caller(consumer, Role.STEWARD),
                        new SharingDraft(
                                entry.resource(),
                                scenario,
                                "税收征收管理法",
                                List.of(entry.item("name").orElseThrow().id()),
                                clock.instant().plus(Duration.ofDays(30)),
                                600))
                .id();
        requests.submit(entries.caller(consumer, Role.UNIT_HEAD), id);
        return id;
    }

    private Caller head() {
        return entries.caller(provider, Role.UNIT_HEAD);
    }

    private List<String> told(Institution institution) {
        return notices.about("sharing-request", request.toString()).stream()
                .filter(notice -> notice.to().equals(institution.id()))
                .map(Notice::text)
                .toList();
    }

    private List<SharedGrant> mine(boolean asProvider) {
        return grants.page(asProvider ? steward : entries.caller(consumer, Role.STEWARD), asProvider, null, 10);
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).code();
    }
}
