package cn.fenhe.release;

import static cn.fenhe.release.Registers.matched;
import static cn.fenhe.release.Registers.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Grant.GrantedItem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsTest {

    @Autowired
    Registers registers;

    @Autowired
    Grants grants;

    @Autowired
    GrantStore store;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEvents events;

    @Autowired
    PlayedClock clock;

    Register register;
    Register air;

    @BeforeAll
    void registers() {
        register = registers.residents();
        air = registers.air();
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    @Article({"GW-20", "SD-12"})
    void aGrantSaysWhatItWasIssuedWithAndIsRecorded() {
        Grant grant = registers.verification(register);

        assertThat(grants.find(grant.id())).contains(grant);
        assertThat(grants.of(register.consumer().id(), register.resource())).contains(grant);
        assertThat(grants.from(grant.purposeId())).containsExactly(grant);
        assertThat(trail.holding(grant.id()))
                .anyMatch(entry -> entry.contains("release.grant") && entry.contains("GW-20"));
    }

    @Test
    @Article({"GW-14", "SD-12", "TJ-15"})
    void whatIsNotSharedIsGrantedToNoInstitution() {
        Refusal refusal = refusal(register, register.consumer().id(), returned(register, "note", Mask.SUPPRESS));

        assertThat(refusal.code()).isEqualTo("release.item-not-shared");
        assertThat(refusal.articles()).containsExactly("GW-14", "SD-12");
        assertThat(refusal(register, register.consumer().id(), matched(register, "note"))
                        .code())
                .isEqualTo("release.item-not-shared");
    }

    @Test
    @Article({"TY-8", "TJ-21"})
    void whatIsNotOpenedIsGrantedToNobody() {
        Refusal refusal = refusal(register, null, returned(register, "division", Mask.NONE));

        assertThat(refusal.code()).isEqualTo("release.item-not-opened");
        assertThat(refusal.articles()).containsExactly("TY-8");
    }

    @Test
    @Article({"TY-8", "SD-10"})
    void personalAndSensitiveItemsAreNotOpenedEvenMasked() {
        Refusal refusal = refusal(register, null, returned(register, "full_name", Mask.NAME));

        assertThat(String.valueOf(refusal.details().get("also")))
                .contains("release.item-personal", "release.item-too-sensitive");
    }

    @Test
    @Article("FH-17")
    void aMaskedIdBesideAFullBirthDateIsRefused() {
        Refusal refusal = refusal(
                register,
                register.consumer().id(),
                returned(register, "id_number", Mask.ID_6_4),
                returned(register, "birth_date", Mask.NONE));

        assertThat(refusal.code()).isEqualTo("protection.id-given-back");
        assertThat(refusal.articles()).contains("FH-17");
        assertThat(refusal.details()).containsEntry("birthDate", "出生日期");
    }

    @Test
    @Article("FH-17")
    void twoGrantsDoNotGiveTheIdBackTogetherEither() {
        UUID holder = register.provider().id();
        registers.grant(register, holder, null, 10, returned(register, "id_number", Mask.ID_6_4));

        Refusal refusal = refusal(register, holder, returned(register, "birth_date", Mask.MONTH));

        assertThat(refusal.code()).isEqualTo("protection.id-given-back");
    }

    @Test
    void aMaskThatDoesNotSuitItsItemIsRefused() {
        Refusal refusal = refusal(register, register.consumer().id(), returned(register, "id_number", Mask.NAME));

        assertThat(refusal.code()).isEqualTo("protection.mask-unsuitable");
    }

    @Test
    void aGrantNeedsItemsAnEntryAndATermToCome() {
        UUID holder = register.consumer().id();
        assertThat(refusal(register, holder).code()).isEqualTo("release.items-invalid");
        assertThat(refusal(register, holder, matched(register, "mobile"), matched(register, "mobile"))
                        .code())
                .isEqualTo("release.items-invalid");
        assertThat(refusal(register, holder, new GrantedItem(Ids.next(), Exposure.MATCH_ONLY, Mask.NONE))
                        .code())
                .isEqualTo("release.item-gone");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> registers.grant(
                                        register,
                                        holder,
                                        clock.instant().minusSeconds(1),
                                        10,
                                        matched(register, "mobile")))
                        .code())
                .isEqualTo("release.term-over");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> grants.issue(
                                        Actor.SYSTEM,
                                        Ids.next(),
                                        holder,
                                        "测试",
                                        Ids.next(),
                                        List.of(matched(register, "mobile")),
                                        null,
                                        10))
                        .code())
                .isEqualTo("release.no-entry");
    }

    @Test
    @Article("GW-27")
    void aGrantIsSuspendedResumedAndEndedForGood() {
        UUID grant = registers.opened(air).id();

        assertThat(grants.suspend(Actor.SYSTEM, grant, "核查").state()).isEqualTo(Grant.State.SUSPENDED);
        assertThat(grants.find(grant).orElseThrow().reason()).isEqualTo("核查");
        assertThat(grants.resume(Actor.SYSTEM, grant, "核查完毕").state()).isEqualTo(Grant.State.ACTIVE);
        assertThat(grants.end(Actor.SYSTEM, grant, "目的已达").state()).isEqualTo(Grant.State.ENDED);
        assertThat(events.stream(GrantSuspended.class))
                .anyMatch(event -> event.grant().equals(grant));
        assertThat(events.stream(GrantEnded.class))
                .anyMatch(event -> event.grant().equals(grant));
    }

    @ParameterizedTest
    @EnumSource(Grant.State.class)
    void anIllegalTransitionIsRefusedWithThePresentState(Grant.State state) {
        Grant grant = registers.opened(air);
        Refusal refusal = switch (state) {
            case ACTIVE -> catchThrowableOfType(Refusal.class, () -> grants.resume(Actor.SYSTEM, grant.id(), "不需要"));
            case SUSPENDED -> {
                grants.suspend(Actor.SYSTEM, grant.id(), "核查");
                yield catchThrowableOfType(Refusal.class, () -> grants.suspend(Actor.SYSTEM, grant.id(), "再次"));
            }
            case ENDED -> {
                grants.end(Actor.SYSTEM, grant.id(), "完成");
                yield catchThrowableOfType(Refusal.class, () -> grants.end(Actor.SYSTEM, grant.id(), "再次"));
            }
        };

        assertThat(refusal.code()).isEqualTo("release.illegal-transition");
        assertThat(refusal.details()).containsEntry("state", state.name());
    }

    @Test
    @Article({"GW-20", "GW-27"})
    void pastItsTermAGrantHasEndedBeforeAnythingWritesItDown() {
        Grant grant = registers.verification(register);
        clock.advance(Duration.ofHours(1));

        Grant expired = grants.find(grant.id()).orElseThrow();
        assertThat(expired.state()).isEqualTo(Grant.State.ENDED);
        assertThat(expired.reason()).isEqualTo(Grant.EXPIRED);
    }

    @Test
    @Article({"GW-20", "GW-27"})
    void theEndOfItsTermIsRecordedOnce() {
        Grant grant = registers.verification(register);
        clock.advance(Duration.ofHours(1));

        assertThat(store.expired(clock.instant(), 10_000)).contains(grant.id());
        grants.expire(grant.id());
        grants.expire(grant.id());

        assertThat(store.expired(clock.instant(), 10_000)).doesNotContain(grant.id());
        assertThat(events.stream(GrantEnded.class).filter(event -> event.grant().equals(grant.id())))
                .singleElement()
                .extracting(GrantEnded::reason)
                .isEqualTo(Grant.EXPIRED);
        assertThat(trail.holding(grant.id()).stream().filter(entry -> entry.contains("release.end")))
                .hasSize(1);
    }

    private Refusal refusal(Register of, @Nullable UUID holder, GrantedItem... items) {
        return catchThrowableOfType(Refusal.class, () -> registers.grant(of, holder, null, 10, items));
    }
}
