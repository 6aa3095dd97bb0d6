package cn.fenhe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.CatalogQuery.View;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.regulation.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published is found, by whole words, by parts of words, by codes and by names; best titles first. */
@PlatformTest
class SearchTest {

    @Autowired
    Catalog catalog;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    City city;
    Institution provider;

    @BeforeEach
    void aProviderOfItsOwn() {
        city = cities.taiyuan();
        provider = cities.institution(city, "市生态环境局");
    }

    @Test
    @Article({"GW-16", "TJ-16"})
    void aPublishedEntryIsFoundWithinASecond() {
        Entry entry = entries.published(provider, Items.text("station", "站点").build());
        await().atMost(Duration.ofSeconds(1)).until(() -> found("测试数据").contains(entry.resource()));
    }

    @Test
    void itIsFoundByWordsByPartsOfWordsAndByNames() {
        Entry entry = airQuality();
        await().atMost(Duration.ofSeconds(5)).until(() -> found("").contains(entry.resource()));
        for (String text : List.of(
                "空气质量",
                "空气",
                "气质",
                "环境空气质量监测",
                "太原 空气",
                "pm25",
                "pm2",
                "浓度",
                "雾霾",
                "生态环境局",
                "生态环境",
                "环境空气质量小时数据",
                "ＰＭ２５",
                "hour_pm25")) {
            assertThat(found(text)).as(text).contains(entry.resource());
        }
        assertThat(found("水质")).isEmpty();
    }

    @Test
    void itIsFoundByItsCodeAndByTheBeginningOfIt() {
        Entry entry = airQuality();
        await().atMost(Duration.ofSeconds(5)).until(() -> found("").contains(entry.resource()));
        assertThat(found(entry.code())).first().isEqualTo(entry.resource());
        assertThat(found(entry.code().substring(0, entry.code().indexOf('/')))).contains(entry.resource());
    }

    @Test
    void aTitleRanksOverAnItemAndAnItemOverASummary() {
        Entry summary = entries.published(provider, plain().title("街道办事处名录").summary("各街道及其古树名木管护责任。"));
        Entry item = entries.published(
                provider, Descriptions.of(Items.text("trees", "古树名木").build()).title("公园绿地情况"));
        Entry title = entries.published(provider, plain().title("古树名木"));
        await().atMost(Duration.ofSeconds(5)).until(() -> found("").size() == 3);
        assertThat(found("古树名木")).containsExactly(title.resource(), item.resource(), summary.resource());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(((",
                "title:*",
                "AND OR NOT",
                "*",
                "?",
                "[a TO b]",
                "\\",
                "'; DROP TABLE catalog.resource; --",
                "~1",
                "^",
                "+-",
                "😀",
                "\u0000",
                "空气 AND"
            })
    void nothingTypedIsSyntax(String text) {
        assertThat(catalog.search(CatalogQuery.of(View.INSTITUTIONS, text))).isNotNull();
    }

    @Test
    void aVeryLongTextIsCutNotRefused() {
        assertThat(catalog.search(CatalogQuery.of(View.INSTITUTIONS, "空气质量 ".repeat(5000))))
                .isNotNull();
    }

    @Test
    void facetsCountWhatEachValueWouldLeave() {
        Entry daily = entries.published(provider, plain().cycle(UpdateCycle.DAILY));
        Entry yearly = entries.published(provider, plain().cycle(UpdateCycle.YEARLY));
        await().atMost(Duration.ofSeconds(5)).until(() -> found("").size() == 2);
        Found all = catalog.search(mine(""));
        assertThat(all.facets().get("cycle"))
                .extracting(Found.Facet::value)
                .containsExactlyInAnyOrder("DAILY", "YEARLY");
        assertThat(all.facets().get("provider"))
                .contains(new Found.Facet(provider.id().toString(), "市生态环境局", 2));
        Found narrowed = catalog.search(new CatalogQuery(
                "",
                View.INSTITUTIONS,
                false,
                Set.of(provider.id()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(UpdateCycle.DAILY),
                Set.of(),
                Set.of(),
                null,
                50));
        assertThat(narrowed.items())
                .extracting(hit -> hit.entry().resource())
                .containsExactly(daily.resource())
                .doesNotContain(yearly.resource());
        assertThat(narrowed.facets().get("cycle")).as("alternatives stay").hasSize(2);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetition() {
        List<UUID> published = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            published.add(entries.published(provider, plain().title("分页数据" + i)).resource());
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> found("").size() == 7);
        for (String text : List.of("", "分页")) {
            List<UUID> seen = new ArrayList<>();
            Found page = catalog.search(mine(text).page(null, 3));
            assertThat(page.total()).isEqualTo(7);
            while (true) {
                page.items().forEach(hit -> seen.add(hit.entry().resource()));
                if (page.next() == null) {
                    break;
                }
                page = catalog.search(mine(text).page(page.next(), 3));
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(published);
        }
    }

    @Test
    @Article({"TY-8", "FH-8"})
    void thePublicFindsOpenedEntriesAndNothingOfWhatIsNotOpened() {
        Entry mixed = entries.published(
                provider,
                Descriptions.of(
                                Items.text("park", "公园").build(),
                                Items.text("keeper_name", "值守人")
                                        .personal(Grade.L3)
                                        .conditional("依职责")
                                        .build())
                        .title("公园名录" + UUID.randomUUID()));
        Entry closed = entries.published(provider, Items.fullName().build());
        await().atMost(Duration.ofSeconds(5)).until(() -> found("").size() == 2);
        CatalogQuery everything = CatalogQuery.of(View.PUBLIC, "").from(Set.of(provider.id()));
        Found open = catalog.search(everything);
        assertThat(open.items()).extracting(hit -> hit.entry().resource()).containsExactly(mixed.resource());
        assertThat(open.items().getFirst().entry().items())
                .extracting(Item::name)
                .containsExactly("park");
        assertThat(open.items().getFirst().entry().grade()).isEqualTo(Grade.L1);
        assertThat(open.facets()).doesNotContainKey("sharing");
        assertThat(catalog.search(CatalogQuery.of(View.PUBLIC, "值守人").from(Set.of(provider.id())))
                        .items())
                .isEmpty();
        assertThat(catalog.hit(closed.resource(), View.PUBLIC)).isEmpty();
    }

    private Entry airQuality() {
        return entries.published(
                provider,
                Descriptions.of(
                                Items.text("station", "站点").key().build(),
                                Items.item("hour_pm25", "细颗粒物浓度", DataType.DOUBLE)
                                        .build())
                        .title("太原市环境空气质量小时数据")
                        .summary("十二个国控站点逐小时监测。")
                        .keywords("雾霾"));
    }

    private static Descriptions plain() {
        return Descriptions.of(Items.text("name", "名称").build());
    }

    private CatalogQuery mine(String text) {
        return CatalogQuery.of(View.INSTITUTIONS, text).from(Set.of(provider.id()));
    }

    private List<UUID> found(String text) {
        return catalog.search(mine(text)).items().stream()
                .map(hit -> hit.entry().resource())
                .toList();
    }
}
