package cn.fenhe.catalog.revision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.regulation.Article;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is wrong with a description is told at once, each fault with its field. */
class DescriptionFaultsTest {

    private static final DescriptionInput NOTHING =
            new DescriptionInput(null, null, null, null, null, null, null, null, null, null, null, null, null);

    @Test
    @Article({"GW-13", "TJ-10"})
    void anEmptyDescriptionIsToldAllThatIsRequired() {
        assertThat(Read.findings(NOTHING))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("title", "classification", "subject", "cycle", "grade");
    }

    @Test
    void everyFaultOfEveryItemIsTold() {
        List<Finding> findings = Read.findings(Descriptions.of(
                        Items.text("Name", "名称").build(),
                        Items.text("code", "代码").build(),
                        Items.text("code", "").length(0).build(),
                        Items.text("id", "身份号码").format(ItemFormat.ID_NUMBER).build())
                .input());
        assertThat(findings)
                .extracting(finding -> finding.path() + " " + finding.code())
                .containsExactlyInAnyOrder(
                        "items[0].name name-invalid",
                        "items[2].name name-repeated",
                        "items[2].title required",
                        "items[2].length length-invalid",
                        "items[3].personal id-number-is-personal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\"; DROP TABLE catalog.revision; --",
                "1st",
                "_x",
                "名称",
                "a b",
                "a-b",
                "A",
                "",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aNameIsAPlainColumnName(String name) {
        assertThat(Read.findings(Descriptions.of(Items.text(name, "名称").build()).input()))
                .extracting(Finding::code)
                .containsExactly("name-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD800", "\u001b[31m", "\u202E甲", "甲\u2067乙"})
    void whatIsNoTextIsRefused(String title) {
        assertThat(Read.findings(Descriptions.of(Items.text("a", "甲").build())
                        .title(title)
                        .input()))
                .extracting(Finding::code)
                .containsExactly("unprintable");
    }

    @Test
    void titlesOfItemsAreToldApartAsPeopleDo() {
        assertThat(Read.findings(Descriptions.of(
                                Items.text("a", "ＰＭ 2.5").build(),
                                Items.text("b", "pm2.5\u200B").build())
                        .input()))
                .extracting(finding -> finding.path() + " " + finding.code())
                .containsExactly("items[1].title title-repeated");
    }

    @Test
    void anOverLongTextIsRefusedWithItsLimit() {
        assertThat(Read.findings(Descriptions.of(Items.text("a", "甲").build())
                        .title("长".repeat(201))
                        .input()))
                .containsExactly(Finding.wrong("title", "too-long", 200));
    }

    @Test
    void tenThousandItemsAreRefusedWithTheLimitAndNothingElse() {
        ItemInput[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> Items.text("Bad Name " + i, "甲").build())
                .toArray(ItemInput[]::new);
        assertThat(Read.findings(Descriptions.of(many).input()))
                .containsExactly(Finding.wrong("items", "too-many", 2000, 10_000));
    }

    @Test
    @Article("SD-10")
    void aResourceIsNotGradedBelowItsItems() {
        assertThat(Read.findings(Descriptions.of(Items.text("a", "甲")
                                .grade(Grade.L3)
                                .conditionallyOpened("依据")
                                .build())
                        .grade(Grade.L2)
                        .input()))
                .extracting(Finding::code)
                .containsExactly("grade-too-low");
    }

    @ParameterizedTest
    @CsvSource({
        "L1, false, UNCONDITIONAL, UNCONDITIONAL,",
        "L2, false, UNCONDITIONAL, UNCONDITIONAL,",
        "L2, true, UNCONDITIONAL, UNCONDITIONAL, personal-opened-unconditionally",
        "L1, true, UNCONDITIONAL, UNCONDITIONAL, personal-opened-unconditionally",
        "L2, true, UNCONDITIONAL, CONDITIONAL,",
        "L3, false, UNCONDITIONAL, CONDITIONAL,",
        "L3, false, UNCONDITIONAL, UNCONDITIONAL, level-forbids-unconditional-opening",
        "L4, false, CONDITIONAL, NOT_OPENED,",
        "L4, false, NOT_SHARED, NOT_OPENED,",
        "L4, false, CONDITIONAL, CONDITIONAL, level-forbids-opening",
        "L4, false, UNCONDITIONAL, NOT_OPENED, level-forbids-unconditional-sharing"
    })
    @Article({"FH-19", "SD-10"})
    void levelsBoundWhatMayBeSharedAndOpened(
            Grade grade, boolean personal, SharingType sharing, OpeningType opening, @Nullable String fault) {
        String opens = LevelRule.refusesOpening(grade, personal, opening);
        String shares = LevelRule.refusesSharing(grade, sharing);
        assertThat(opens == null ? shares : opens).isEqualTo(fault);
    }

    @Test
    @Article({"GW-14", "GW-15", "TJ-16", "SD-12"})
    void whatIsConditionalOrNotSharedNeedsItsConditionAndBasis() {
        Description bare = Read.description(Descriptions.of(
                Items.text("a", "甲").conditional("").build(),
                Items.text("b", "乙").notShared("").build(),
                Items.text("c", "丙").notOpened("").build()));
        assertThat(Completeness.of(bare, LocalWords.NONE))
                .filteredOn(finding -> finding.path().startsWith("items"))
                .extracting(finding -> finding.path() + " " + finding.articles())
                .containsExactly(
                        "items[0].sharingCondition [GW-14]",
                        "items[1].sharingBasis [GW-15, TJ-16]",
                        "items[2].openingBasis [TY-8, SX-8]");
    }

    @Test
    @Article({"GW-13", "TJ-10"})
    void aDraftMayBeSavedUnfinishedAndIsToldWhatItMisses() {
        Description unfinished =
                Read.description(Descriptions.of().summary("").formats().modes());
        assertThat(Completeness.of(unfinished, LocalWords.NONE))
                .extracting(Finding::code)
                .containsExactly("summary-missing", "formats-missing", "items-missing");
    }

    @Test
    void sharingByInterfaceNeedsAKey() {
        Description unkeyed =
                Read.description(Descriptions.of(Items.text("a", "甲").build()).modes("INTERFACE"));
        assertThat(Completeness.of(unkeyed, LocalWords.NONE))
                .extracting(Finding::code)
                .containsExactly("key-missing");
    }

    @Test
    void aNullInAListIsNoFault() {
        DescriptionInput given = Descriptions.of(Items.text("a", "甲").build()).input();
        DescriptionInput withNulls = new DescriptionInput(
                given.title(),
                given.summary(),
                given.classification(),
                given.subject(),
                Collections.singletonList(null),
                given.formats(),
                given.sharingModes(),
                given.cycle(),
                given.grade(),
                null,
                null,
                Collections.singletonList(null),
                given.items());
        assertThat(Read.findings(withNulls)).isEmpty();
    }

    @Test
    void itemsKeepTheirIdsByIdAndByName() {
        Description first = Read.description(Descriptions.of(
                Items.text("a", "甲").build(), Items.text("b", "乙").build()));
        Item a = first.item("a").orElseThrow();
        Item b = first.item("b").orElseThrow();
        Description second = Read.description(
                Descriptions.of(
                        Items.text("b", "乙方").build(),
                        Items.text("a", "甲方").id(a.id()).build(),
                        Items.item("c", "丙", DataType.DATE).build()),
                new KnownItems(first, first));
        assertThat(second.items().subList(0, 2)).extracting(Item::id).containsExactly(b.id(), a.id());
        assertThat(second.items().get(2).id()).isNotIn(a.id(), b.id());
    }

    @Test
    void theNameOfAConfirmedItemIsFixed() {
        Description first =
                Read.description(Descriptions.of(Items.text("a", "甲").build()));
        Item a = first.items().getFirst();
        DescriptionInput renamed =
                Descriptions.of(Items.text("z", "甲").id(a.id()).build()).input();
        assertThat(DescriptionReader.read(renamed, new KnownItems(first, first), Read.ANYWHERE)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("name-fixed");
        assertThat(DescriptionReader.read(renamed, new KnownItems(first, null), Read.ANYWHERE)
                        .findings())
                .isEmpty();
    }

    @Test
    void everyFaultHasItsTextInBothLanguages() {
        var chinese = java.util.ResourceBundle.getBundle("cn.fenhe.catalog.faults", java.util.Locale.ROOT);
        var english = java.util.ResourceBundle.getBundle("cn.fenhe.catalog.faults", java.util.Locale.ENGLISH);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }
}
