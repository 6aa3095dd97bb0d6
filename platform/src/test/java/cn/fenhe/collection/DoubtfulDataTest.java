package cn.fenhe.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Items;
import cn.fenhe.protection.Looks;
import cn.fenhe.protection.Suspicion;
import cn.fenhe.regulation.Article;
import org.junit.jupiter.api.Test;

/** Data that looks like persons' numbers in items that are marked as none of a person's: a second person decides, before anyone has it. */
@PlatformTest
@Article({"FH-21", "SD-10", "TY-7"})
class DoubtfulDataTest extends Providing {

    private static final String ZHANG = "11010519491231002X";
    private static final String LI = "440524188001010014";

    private CollectionRun handedIn(Entry entry, String text, RunState state) {
        CollectionRun run = runs.handIn(steward, CollectionOrder.of(entry.resource(), RunMode.REPLACE), text);
        return runs.await(steward, run.id(), state);
    }

    @Test
    void idNumbersInAnItemMarkedAsNoneOfAPersonHoldTheRunBeforeItIsCommitted() {
        Entry entry = entries.published(provider, Items.text("code", "编码").build());
        CollectionRun held = handedIn(entry, "编码\n" + ZHANG + "\n" + LI + "\n12345\n", RunState.HELD);
        assertThat(held.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.title()).isEqualTo("编码");
            assertThat(doubt.looks()).isEqualTo(Looks.ID_NUMBER);
            assertThat(doubt.share()).isBetween(0.6, 0.7);
        });
        assertThat(catalog.published(entry.resource()).orElseThrow().table()).isNull();

        collection.accept(people.unitHead(provider).caller(), held.id(), "测试样例，非真实号码");
        CollectionRun done = runs.await(steward, held.id(), RunState.COMMITTED);
        assertThat(done.doubts()).hasSize(1);
    }

    @Test
    void whatIsMarkedAsPersonalIsCommitted() {
        Entry entry = entries.published(
                provider,
                Items.text("code", "编码").personal(Grade.L3).conditional("依法定职责").build());
        assertThat(handedIn(entry, "编码\n" + ZHANG + "\n", RunState.COMMITTED).doubts())
                .isEmpty();
    }

    @Test
    void mobilesOfABodyThatTheStewardExplainedAreCommittedAndIdNumbersAreNot() {
        Entry entry = entries.published(
                provider, Items.text("phone", "联系电话").because("网点公布的服务电话").build());
        handedIn(entry, "联系电话\n13800138000\n13912345678\n", RunState.COMMITTED);
        assertThat(handedIn(entry, "联系电话\n" + ZHANG + "\n13912345678\n", RunState.HELD)
                        .doubts())
                .extracting(Suspicion::looks)
                .containsExactly(Looks.ID_NUMBER);
    }

    @Test
    void aSingleNumberAmongManyRemarksIsNoDoubt() {
        Entry entry = entries.published(provider, Items.text("note", "备注").build());
        String text = "备注\n" + "已办结\n".repeat(40) + "请致电13800138000\n";
        assertThat(handedIn(entry, text, RunState.COMMITTED).doubts()).isEmpty();
    }
}
