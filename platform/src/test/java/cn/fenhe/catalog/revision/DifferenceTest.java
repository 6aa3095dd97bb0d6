package cn.fenhe.catalog.revision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.catalog.revision.Difference.FieldChange;
import cn.fenhe.catalog.revision.Difference.ItemChange;
import cn.fenhe.catalog.revision.Difference.Kind;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a revision changes is shown field by field and item by item, and what becomes stricter is told. */
@Article("GW-17")
class DifferenceTest {

    private final Description before = Read.description(Descriptions.of(
                    Items.text("beds", "床位数").build(),
                    Items.text("mobile", "联系人手机").grade(Grade.L2).build(),
                    Items.text("fax", "传真").build())
            .title("养老机构基本信息")
            .cycle(UpdateCycle.QUARTERLY));

    @Test
    void aFirstRevisionAddsEverything() {
        Difference difference = Difference.between(null, before);
        assertThat(difference.items()).extracting(ItemChange::kind).containsOnly(Kind.ADDED);
        assertThat(difference.stricter()).isEmpty();
        assertThat(difference.unchanged()).isZero();
    }

    @Test
    void nothingChangedIsNothingShown() {
        Difference difference = Difference.between(before, before);
        assertThat(difference.fields()).isEmpty();
        assertThat(difference.items()).isEmpty();
        assertThat(difference.unchanged()).isEqualTo(3);
    }

    @Test
    void changedAddedAndRemovedItemsAreToldApart() {
        Description after = after(
                Items.text("beds", "床位数量"),
                Items.text("mobile", "联系人手机").grade(Grade.L3).notOpened("个人信息").conditional("应急联系"),
                Items.text("permit", "备案编号"));
        Difference difference = Difference.between(before, after);
        assertThat(difference.fields()).extracting(FieldChange::field).contains("cycle");
        assertThat(difference.items())
                .extracting(change -> change.name() + " " + change.kind() + " " + change.stricter())
                .containsExactly("beds CHANGED false", "mobile CHANGED true", "permit ADDED false", "fax REMOVED true");
        assertThat(difference.items().get(1).fields())
                .filteredOn(FieldChange::stricter)
                .extracting(FieldChange::field)
                .containsExactly("grade", "sharing", "opening");
    }

    @Test
    void stricterItemsAreThoseThatMayDoLessOrAreGone() {
        Description after = after(
                Items.text("beds", "床位数").grade(Grade.L2),
                Items.text("mobile", "联系人手机").grade(Grade.L1));
        assertThat(Difference.between(before, after).stricter()).containsExactlyInAnyOrder(id("beds"), id("fax"));
    }

    @Test
    void aWiderTypeIsLooserAndNotStricter() {
        Description closed = after(Items.text("beds", "床位数").notShared("内部数据"));
        Description opened =
                Read.description(Descriptions.of(Items.text("beds", "床位数").build()), new KnownItems(closed, closed));
        ItemChange change = Difference.between(closed, opened).items().getFirst();
        assertThat(change.stricter()).isFalse();
        assertThat(change.fields())
                .filteredOn(FieldChange::looser)
                .extracting(FieldChange::field)
                .contains("sharing");
    }

    private UUID id(String name) {
        return before.item(name).map(Item::id).orElseThrow();
    }

    private Description after(Items... items) {
        var inputs = java.util.Arrays.stream(items).map(Items::build).toArray(DescriptionInput.ItemInput[]::new);
        return Read.description(
                Descriptions.of(inputs).title("养老机构基本信息").cycle(UpdateCycle.MONTHLY), new KnownItems(before, before));
    }
}
