package cn.fenhe.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody may not see exists for an institution that sees the catalogue, and does not for the public. */
@PlatformTest
@Article("FH-8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExistenceTest {

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    Releases releases;

    @Autowired
    Grants grants;

    @Autowired
    Trail trail;

    @Autowired
    PlayedClock clock;

    Register register;
    Caller steward;

    @BeforeAll
    void aRegister() {
        register = registers.residents();
        steward = people.steward(register.consumer()).caller();
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void forThePublicAnInstitutionsGrantDoesNotExistAndTheAttemptIsRecorded() {
        Grant grant = registers.verification(register);

        assertGone(() -> releases.preview(Caller.PUBLIC, grant.id(), 10));
        assertGone(() -> releases.file(Caller.PUBLIC, grant.id(), FileFormat.CSV));
        assertGone(() -> releases.lookup(Caller.PUBLIC, grant.id(), register.item("id_number"), List.of("1")));
        assertGone(() -> releases.grantOn(Caller.PUBLIC, register.resource(), null));
        assertThat(trail.holding(grant.id()).stream().filter(entry -> entry.contains("release.deny")))
                .hasSize(3)
                .allMatch(entry -> entry.contains("release.grant-of-another"));
    }

    @Test
    void forThePublicAnEndedOpeningDoesNotExist() {
        Grant opened = registers.opened(registers.air());
        assertThat(releases.preview(Caller.PUBLIC, opened.id(), 10).rows()).hasSize(3);

        grants.end(Actor.SYSTEM, opened.id(), "停止开放");

        assertGone(() -> releases.preview(Caller.PUBLIC, opened.id(), 10));
    }

    @Test
    void forAnInstitutionAnUnknownGrantIsNoGrant() {
        UUID unknown = Ids.next();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> releases.preview(steward, unknown, 10));

        assertThat(refusal.code()).isEqualTo("release.no-grant");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(trail.holding(unknown)).isNotEmpty();
    }

    @Test
    void aResourceThatIsNotInTheCatalogueDoesNotExistForAnybody() {
        assertGone(() -> releases.grantOn(steward, Ids.next(), null));
    }

    @Test
    void whatIsOpenedToEveryoneIsOpenToInstitutionsToo() {
        Register air = registers.air();
        Grant opened = registers.opened(air);

        assertThat(releases.grantOn(steward, air.resource(), null)).isEqualTo(opened.id());
        assertThat(releases.preview(steward, opened.id(), 10).rows()).hasSize(3);
    }

    private static void assertGone(Runnable asking) {
        Refusal refusal = catchThrowableOfType(Refusal.class, asking::run);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal.code()).isEqualTo("release.not-found");
        assertThat(refusal.articles()).isEmpty();
        assertThat(refusal.details()).isEmpty();
    }
}
