package cn.fenhe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.revision.Compiling;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.Institution;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Data is attached to a confirmed entry, and how new it is stands beside it. */
@PlatformTest
class CollectedTest {

    @Autowired
    Catalog catalog;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    Institution provider;

    @BeforeEach
    void aProviderOfItsOwn() {
        provider = cities.institution(cities.taiyuan(), "市气象局");
    }

    @Test
    @Article("TJ-10")
    void theFiguresTellHowMuchIsAttachedAndWithinItsCycle() {
        assertThat(catalog.figures(List.of(provider.id()))).isEqualTo(new CatalogFigures(0, 0, 0, 0));
        Entry published = entries.published(provider, plain());
        CatalogFigures bare = catalog.figures(List.of(provider.id()));
        assertThat(bare.published()).isEqualTo(1);
        assertThat(bare.attached()).isZero();
        assertThat(bare.current()).isZero();
        attach(published.resource(), Ids.next());
        assertThat(catalog.figures(List.of(provider.id())).attached()).isEqualTo(1);
        assertThat(catalog.resourcesOf(List.of(provider.id()))).containsExactly(published.resource());
    }

    @Test
    @Article("TJ-10")
    void dataIsAttachedFromItsConfirmationOnAndNotBefore() {
        Compiling.Started submitted = entries.submitted(provider, plain());
        assertRefused("catalog.not-confirmed", submitted.resource(), Ids.next());
        Entry confirmed = entries.confirmed(provider, plain());
        UUID table = Ids.next();
        attach(confirmed.resource(), table);
        attach(confirmed.resource(), table);
        assertThat(catalog.confirmed(confirmed.resource()).map(Entry::table)).contains(table);
        assertThat(catalog.published(confirmed.resource())).isEmpty();
        assertRefused("catalog.table-attached", confirmed.resource(), Ids.next());
    }

    @Test
    @Article("TJ-10")
    void dataIsOverdueWhenItsCycleHasPassed() {
        UUID resource =
                entries.published(provider, plain().cycle(UpdateCycle.DAILY)).resource();
        assertThat(catalog.freshness(resource).status()).isEqualTo(Freshness.Status.NEVER);
        collect(resource, 2, clock.instant().minus(Duration.ofHours(30)));
        assertThat(catalog.freshness(resource).status()).isEqualTo(Freshness.Status.OVERDUE);
        collect(resource, 3, clock.instant());
        assertThat(catalog.freshness(resource).status()).isEqualTo(Freshness.Status.CURRENT);
        assertThat(catalog.freshness(resource).rows()).isEqualTo(300);
    }

    @Test
    void olderNewsChangesNothing() {
        UUID resource = entries.published(provider, plain()).resource();
        collect(resource, 3, clock.instant());
        collect(resource, 2, clock.instant().minus(Duration.ofDays(3)));
        assertThat(catalog.freshness(resource).rows()).isEqualTo(300);
    }

    private void collect(UUID resource, long snapshot, Instant at) {
        transactions.executeWithoutResult(
                ignored -> catalog.collected(new Collected(resource, snapshot, snapshot * 100, 1, at, "steward")));
    }

    private void attach(UUID resource, UUID table) {
        transactions.executeWithoutResult(ignored -> catalog.attach(resource, table));
    }

    private void assertRefused(String code, UUID resource, UUID table) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> attach(resource, table))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Descriptions plain() {
        return Descriptions.of(Items.text("name", "名称").build());
    }
}
