package cn.fenhe.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.EntryWithdrawn;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.RevisionPublished;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A withdrawn entry suspends its grants; published again, it resumes those that it covers as they were given. */
@PlatformTest
@Article({"GW-17", "GW-27"})
class WithdrawnEntryTest {

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
    void aGrantWhoseEntryIsWithdrawn() {
        register = registers.residents();
        verification = registers.verification(register);
        entries.withdrawn(register.entry());
        await().until(() -> state() == Grant.State.SUSPENDED);
    }

    @Test
    void itsGrantsAreSuspendedOnceWithTheReason() {
        EntryWithdrawn again =
                new EntryWithdrawn(register.resource(), register.entry().revision());
        listener.on(again);

        assertThat(grants.find(verification.id()).orElseThrow().reason()).isEqualTo(Grant.ENTRY_WITHDRAWN);
        assertThat(trail.holding(verification.id()).stream().filter(entry -> entry.contains("release.suspend")))
                .singleElement()
                .satisfies(entry -> assertThat(entry).contains(Grant.ENTRY_WITHDRAWN));
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> releases.preview(
                                people.steward(register.consumer()).caller(), verification.id(), 1)))
                .isNotNull();
    }

    @Test
    void withoutAnEntryNobodyResumesThem() {
        assertThat(catchThrowableOfType(Refusal.class, () -> grants.resume(Actor.SYSTEM, verification.id(), "仍需使用"))
                        .code())
                .isEqualTo("release.no-entry");
    }

    @Test
    void publishedAgainAsItWasItResumesThem() {
        Entry again = republish(false);
        await().until(() -> state() == Grant.State.ACTIVE);
        listener.on(new RevisionPublished(register.resource(), again.revision(), null, Set.of()));

        assertThat(trail.holding(verification.id()).stream().filter(entry -> entry.contains("release.resume")))
                .singleElement()
                .satisfies(entry -> assertThat(entry).contains(Grant.ENTRY_PUBLISHED_AGAIN));
        assertThat(releases.preview(people.steward(register.consumer()).caller(), verification.id(), 10)
                        .rows())
                .hasSize(2);
    }

    @Test
    void publishedAgainButStricterItLeavesThemSuspended() {
        Entry strict = republish(true);
        listener.on(new RevisionPublished(register.resource(), strict.revision(), null, Set.of()));

        assertThat(state()).isEqualTo(Grant.State.SUSPENDED);
    }

    private Grant.State state() {
        return grants.find(verification.id()).orElseThrow().state();
    }

    private Entry republish(boolean nameNotShared) {
        ItemInput[] items = register.entry().items().stream()
                .map(item -> nameNotShared && item.name().equals("full_name")
                        ? Items.fullName().notShared("《测试办法》第二条").id(item.id()).build()
                        : Items.of(item))
                .toArray(ItemInput[]::new);
        return entries.republished(register.entry(), items);
    }
}
