package cn.fenhe.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides about an entry sees beforehand whom a stricter one touches. */
@PlatformTest
@Article({"GW-17", "GW-27"})
class AffectedGrantsTest {

    @Autowired
    AffectedGrants affected;

    @Autowired
    SharingRequests requests;

    @Autowired
    SharedGrants grants;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    Clock clock;

    City city;
    Institution consumer;
    Caller steward;
    UUID resource;
    UUID item;
    UUID grant;

    @BeforeEach
    void aGrantAtOnce() {
        city = cities.taiyuan();
        Institution provider = cities.institution(city, "市场监督管理局");
        consumer = cities.institution(city, "税务局");
        steward = entries.caller(provider, Role.STEWARD);
        Entry entry = entries.published(provider, Items.text("name", "名称").build());
        resource = entry.resource();
        item = entry.item("name").orElseThrow().id();
        UUID request = requests.draft(
                        entries.caller(consumer, Role.STEWARD),
                        new SharingDraft(
                                resource,
                                "税源核实",
                                "税收征收管理法",
                                List.of(item),
                                clock.instant().plus(Duration.ofDays(30)),
                                600))
                .id();
        requests.submit(entries.caller(consumer, Role.UNIT_HEAD), request);
        grant = grants.page(steward, true, null, 10).getFirst().id();
    }

    @Test
    void theProviderAndTheReviewingAuthoritySeeWhichGrantsExposeTheItems() {
        Caller reviewer = entries.caller(city.authority(), Role.AUTHORITY_OFFICER);
        for (Caller decider : List.of(steward, reviewer)) {
            AffectedGrants.Affected touched = affected.of(decider, resource, Set.of(item));
            assertThat(touched.total()).isEqualTo(1);
            assertThat(touched.holders()).isEqualTo(1);
            assertThat(touched.opened()).isFalse();
            assertThat(touched.grants()).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo(grant);
                assertThat(one.holderName()).isEqualTo(consumer.name());
                assertThat(one.items()).isEqualTo(1);
            });
        }
    }

    @Test
    void othersItemsAndSuspendedGrantsAreLeftOut() {
        assertThat(affected.of(steward, resource, Set.of()).total()).isEqualTo(1);
        assertThat(affected.of(steward, resource, Set.of(UUID.randomUUID())).total())
                .isZero();
        grants.suspend(steward, grant, "核查");
        assertThat(affected.of(steward, resource, Set.of(item)).total()).isZero();
    }

    @Test
    @Article("FH-8")
    void toAnybodyElseTheyAreUnknown() {
        for (Caller other : List.of(
                entries.caller(consumer, Role.STEWARD),
                entries.caller(cities.institution(city, "文旅局"), Role.AUTHORITY_OFFICER))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> affected.of(other, resource, Set.of()))
                            .code())
                    .isEqualTo("sharing.unknown-resource");
        }
    }
}
