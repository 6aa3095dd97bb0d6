package cn.fenhe.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Trail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
    UUID grant;
    UUID request;

    @BeforeEach
    void aGrantAtOnce() {
        city = cities.taiyuan();
        provider = cities.institution(city, "市场监督管理局");
        consumer = cities.institution(city, "税务局");
        steward = entries.caller(provider, Role.STEWARD);
        Entry entry = entries.published(provider, Items.text("name", "名称").build());
        request = requests.draft(
                        entries.caller(consumer, Role.STEWARD),
                        new SharingDraft(
                                entry.resource(),
                                "税源核实",
                                "税收征收管理法",
                                List.of(entry.item("name").orElseThrow().id()),
                                clock.instant().plus(Duration.ofDays(30)),
                                600))
                .id();
        requests.submit(entries.caller(consumer, Role.UNIT_HEAD), request);
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

    private List<SharedGrant> mine(boolean asProvider) {
        return grants.page(asProvider ? steward : entries.caller(consumer, Role.STEWARD), asProvider, null, 10);
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).code();
    }
}
