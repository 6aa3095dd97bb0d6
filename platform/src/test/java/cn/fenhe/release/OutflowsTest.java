package cn.fenhe.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider sees where its data goes, grant by grant, and nobody else's. */
@PlatformTest
@Article({"TJ-8", "GW-29"})
class OutflowsTest {

    @Autowired
    Registers registers;

    @Autowired
    Releases releases;

    @Autowired
    Outflows outflows;

    @Autowired
    People people;

    @Test
    void eachGrantTellsHowOftenItIsUsedAndWhichSnapshotWentLast() {
        Register air = registers.air();
        Grant opened = registers.opened(air);
        Caller steward = people.steward(air.provider()).caller();

        assertThat(outflows.page(steward, air.resource(), null, 10))
                .singleElement()
                .satisfies(outflow -> {
                    assertThat(outflow.grant()).isEqualTo(opened.id());
                    assertThat(outflow.holder()).isNull();
                    assertThat(outflow.last()).isNull();
                    assertThat(outflow.uses()).isZero();
                });

        releases.preview(Caller.PUBLIC, opened.id(), 3);
        Releases.Rows second = releases.preview(Caller.PUBLIC, opened.id(), 2);

        assertThat(outflows.page(steward, air.resource(), null, 10))
                .singleElement()
                .satisfies(outflow -> {
                    assertThat(outflow.uses()).isEqualTo(2);
                    assertThat(outflow.items()).isPositive();
                    assertThat(outflow.last())
                            .isEqualTo(new Outflows.Taken(
                                    second.receipt().id(),
                                    second.receipt().at(),
                                    Use.PREVIEW,
                                    2,
                                    String.valueOf(second.receipt().snapshot())));
                });
    }

    @Test
    void itsOwnReadingIsNoOutflow() {
        Register air = registers.air();
        Caller steward = people.steward(air.provider()).caller();
        releases.own(steward, air.resource(), 3);

        assertThat(outflows.page(steward, air.resource(), null, 10)).isEmpty();
    }

    @Test
    @Article({"FH-8", "FH-16"})
    void anotherInstitutionAndPostsWithoutDataSeeNothing() {
        Register air = registers.air();
        Caller another = people.steward(registers.residents().consumer()).caller();
        Caller officer = people.person(air.provider(), Role.AUTHORITY_OFFICER).caller();

        assertThat(catchThrowableOfType(Refusal.class, () -> outflows.page(another, air.resource(), null, 10))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> outflows.page(officer, air.resource(), null, 10))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(catchThrowableOfType(Refusal.class, () -> outflows.page(another, UUID.randomUUID(), null, 10))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
