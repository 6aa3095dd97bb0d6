package cn.fenhe.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.RevisionPublished;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stricter revision suspends the grants it no longer covers, and the door denies under them at once. */
@PlatformTest
@Article({"GW-14", "GW-27", "SD-12"})
class StricterRevisionTest {

    @Autowired
    Registers registers;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    Grants grants;

    @Autowired
    Releases releases;

    @Autowired
    EntryChanges listener;

    @Autowired
    Trail trail;

    Register register;
    Grant verification;

    @BeforeEach
    void aGrantOnARegister() {
        register = registers.residents();
        verification = registers.verification(register);
    }

    @Test
    void aGrantedItemThatIsNoLongerSharedSuspendsTheGrant() {
        republish("full_name", item -> item.notShared("《测试办法》第二条"));

        Refusal atOnce = catchThrowableOfType(
                Refusal.class,
                () -> releases.preview(people.steward(register.consumer()).caller(), verification.id(), 10));
        assertThat(atOnce.code()).isIn("release.item-stricter", "release.grant-suspended");

        await().until(() -> state() == Grant.State.SUSPENDED);
        assertThat(grants.find(verification.id()).orElseThrow().reason()).isEqualTo(Grant.STRICTER_REVISION);
        Refusal resumed =
                catchThrowableOfType(Refusal.class, () -> grants.resume(Actor.SYSTEM, verification.id(), "试图恢复"));
        assertThat(resumed.code()).isEqualTo("release.item-stricter");
    }

    @Test
    void toldTwiceItSuspendsOnce() {
        Entry strict = republish("division", item -> item.conditional("依职责"));
        await().until(() -> state() == Grant.State.SUSPENDED);

        RevisionPublished again = new RevisionPublished(
                register.resource(), strict.revision(), register.entry().revision(), Set.of(register.item("division")));
        listener.on(again);
        listener.on(again);

        assertThat(trail.holding(verification.id()).stream().filter(entry -> entry.contains("release.suspend")))
                .hasSize(1);
    }

    @Test
    @Article({"GW-14", "GW-27"})
    void whatBecameStricterIsResumedOnceTheEntryCoversItAgainAndNotBefore() {
        republish("division", item -> item.conditional("依职责"));
        await().until(() -> state() == Grant.State.SUSPENDED);
        assertThat(catchThrowableOfType(Refusal.class, () -> grants.resume(Actor.SYSTEM, verification.id(), "提供方复核同意"))
                        .code())
                .isEqualTo("release.item-stricter");

        republish("division", item -> item);
        grants.resume(Actor.SYSTEM, verification.id(), "提供方复核同意");

        assertThat(releases.preview(people.steward(register.consumer()).caller(), verification.id(), 10)
                        .rows())
                .hasSize(2);
    }

    @Test
    void whatBecameStricterForOthersLeavesTheGrantAlone() {
        republish("mobile", item -> item.notShared("《测试办法》第二条"));

        listener.on(new RevisionPublished(
                register.resource(), register.entry().revision(), null, Set.of(register.item("mobile"))));

        assertThat(state()).isEqualTo(Grant.State.ACTIVE);
    }

    private Grant.State state() {
        return grants.find(verification.id()).orElseThrow().state();
    }

    /** The same items, one of them bent. */
    private Entry republish(String name, Function<Items, Items> bend) {
        ItemInput[] items = register.entry().items().stream()
                .map(item -> item.name().equals(name)
                        ? bend.apply(plain(item.name(), item.title()))
                                .id(item.id())
                                .build()
                        : Items.of(item))
                .toArray(ItemInput[]::new);
        return entries.republished(register.entry(), items);
    }

    private static Items plain(String name, String title) {
        return switch (name) {
            case "full_name" -> Items.fullName();
            case "mobile" ->
                Items.text(name, title)
                        .format(ItemFormat.MOBILE)
                        .personal(Grade.L3)
                        .conditional("依法定职责核验身份");
            default -> Items.text(name, title).format(ItemFormat.DIVISION_CODE).notOpened("与个人信息同表");
        };
    }
}
