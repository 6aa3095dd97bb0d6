package cn.fenhe.release;

import static cn.fenhe.release.Registers.LI;
import static cn.fenhe.release.Registers.ZHANG;
import static cn.fenhe.release.Registers.matched;
import static cn.fenhe.release.Registers.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Article;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupTest {

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    Releases releases;

    @Autowired
    Subjects subjects;

    @Autowired
    Trail trail;

    @Autowired
    PlayedClock clock;

    @Autowired
    List<SmartLifecycle> lifecycles;

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
    @Article({"FH-1", "TY-8"})
    void givesTheMaskedRowsOfTheValuesAskedFor() {
        Grant grant = registers.verification(register);

        Releases.Rows rows = lookup(grant, ZHANG, "320106200002291230");

        assertThat(rows.rows()).containsExactly(Map.of("full_name", "张*丰", "division", "140105"));
        assertThat(rows.receipt().rows()).isEqualTo(1);
        assertThat(rows.receipt().snapshot()).isNull();
    }

    @Test
    @Article("FH-1")
    void whatIsMatchedOnlyNeverLeaves() {
        Grant grant = registers.verification(register);

        Releases.Rows rows = lookup(grant, ZHANG);
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> releases.lookup(steward, grant.id(), register.item("full_name"), List.of("张三丰")));

        assertThat(rows.names()).containsExactly("full_name", "division");
        assertThat(rows.toString()).doesNotContain(ZHANG);
        assertThat(refusal.code()).isEqualTo("release.key-masked");
        assertThat(refusal.toString()).doesNotContain("张三丰");
        assertThat(trail.holding(rows.receipt().id())).isNotEmpty().noneMatch(entry -> entry.contains(ZHANG));
        assertThat(trail.holding(grant.id())).noneMatch(entry -> entry.contains("张三丰"));
    }

    @Test
    @Article("FH-1")
    void aGrantThatReturnsNothingVerifiesByYesOrNo() {
        Grant grant = registers.grant(register, register.consumer().id(), null, 100, matched(register, "id_number"));

        assertThat(lookup(grant, ZHANG).rows()).containsExactly(Map.of());
        assertThat(lookup(grant, "320106200002291230").rows()).isEmpty();
    }

    @Test
    @Article({"FH-4", "TY-7", "GW-29"})
    void everyPersonLookedForCanBeFoundAgainByAKeyedDigest() {
        Grant grant = registers.verification(register);
        String absent = "320106200002291230";

        UUID one = lookup(grant, ZHANG).receipt().id();
        UUID several = lookup(grant, ZHANG, LI, absent).receipt().id();

        assertThat(trail.holding(one))
                .hasSize(2)
                .anyMatch(entry -> entry.contains(subjects.of(ZHANG)) && entry.contains("release.lookup"));
        assertThat(trail.holding(several)).hasSize(5);
        for (String person : List.of(ZHANG, LI, absent)) {
            assertThat(trail.holding(several)).anyMatch(entry -> entry.contains(subjects.of(person)));
        }
    }

    @Test
    @Article("FH-4")
    void whoIsSeenByAnotherItemIsFoundByTheSameDigest() {
        Grant grant = registers.grant(
                register,
                register.consumer().id(),
                null,
                100,
                matched(register, "mobile"),
                returned(register, "full_name", Mask.NAME));

        Releases.Rows rows = releases.lookup(steward, grant.id(), register.item("mobile"), List.of("13800000000"));

        assertThat(rows.rows()).containsExactly(Map.of("full_name", "张*丰"));
        assertThat(trail.holding(rows.receipt().id())).anyMatch(entry -> entry.contains(subjects.of(ZHANG)));
    }

    @Test
    @Article("FH-13")
    void valuesPastTheRateAreRefusedUntilTheNextMinute() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(10));
        register = registers.residents();
        steward = people.steward(register.consumer()).caller();
        Grant grant = registers.verification(register, 3);
        lookup(grant, ZHANG, LI);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> lookup(grant, ZHANG, LI));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(refusal.code()).isEqualTo("release.rate");
        assertThat(refusal.details()).containsEntry("perMinute", 3);
        assertThat(lookup(grant, ZHANG).rows()).hasSize(1);
        assertThat(trail.holding(grant.id())).anyMatch(entry -> entry.contains("release.rate"));

        Grant another = registers.verification(register, 3);
        assertThat(catchThrowableOfType(Refusal.class, () -> lookup(another, ZHANG))
                        .code())
                .isEqualTo("release.rate");

        clock.advance(Duration.ofMinutes(1));
        assertThat(lookup(grant, ZHANG, LI).rows()).hasSize(2);
    }

    @Test
    @Article({"FH-4", "FH-13"})
    void moreRowsThanOneLookupReturnsIsARefusalLikeAnyOther() {
        Register many = registers.filled(
                new ItemInput[] {
                    Items.text("x", "甲项").key().build(), Items.text("y", "乙项").build()
                },
                "x,y\n"
                        + IntStream.rangeClosed(1, 2_001)
                                .mapToObj(row -> "k" + row + ",乙\n")
                                .collect(Collectors.joining()));
        Grant grant = registers.grant(
                many, many.consumer().id(), null, 100, returned(many, "x", Mask.NONE), matched(many, "y"));
        Caller reader = people.steward(many.consumer()).caller();

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> releases.lookup(reader, grant.id(), many.item("y"), List.of("乙")));

        assertThat(refusal.code()).isEqualTo("release.too-many-rows");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(trail.holding(grant.id()))
                .anyMatch(entry -> entry.contains("release.deny") && entry.contains("release.too-many-rows"));
    }

    @Test
    @Article({"FH-1", "FH-10"})
    void aNumberIsComparedAsItIsWrittenAndAsTheColumnHoldsIt() {
        Register air = registers.air();
        Grant grant = registers.grant(
                air, air.consumer().id(), null, 100, returned(air, "station", Mask.NONE), matched(air, "pm25"));
        Caller reader = people.steward(air.consumer()).caller();

        assertThat(releases.lookup(reader, grant.id(), air.item("pm25"), List.of("12.5", "-3.00"))
                        .rows())
                .hasSize(2);
        for (String odd : List.of("1E999999999", "1E-999999999", "1e1", "12.501", "0x10", "99999999", "١٢")) {
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> releases.lookup(reader, grant.id(), air.item("pm25"), List.of(odd)))
                            .code())
                    .isEqualTo("release.value-untyped");
        }
    }

    @Test
    @Article({"GW-20", "GW-27"})
    void anExpiredGrantGivesNothing() {
        Grant grant = registers.verification(register);
        clock.advance(Duration.ofHours(2));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> lookup(grant, ZHANG));

        assertThat(refusal.code()).isEqualTo("release.grant-expired");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal.articles()).containsExactly("GW-20", "GW-27");
    }

    @Test
    @Article({"GW-25", "TJ-18", "SD-12"})
    void anotherInstitutionsGrantIsRefusedAndRecorded() {
        Grant grant = registers.verification(register);
        Caller other = people.steward(register.provider()).caller();

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> releases.lookup(other, grant.id(), register.item("id_number"), List.of(ZHANG)));

        assertThat(refusal.code()).isEqualTo("release.grant-of-another");
        assertThat(refusal.articles()).containsExactly("GW-25", "SD-12");
        assertThat(trail.holding(grant.id()))
                .anyMatch(entry -> entry.contains("release.deny")
                        && entry.contains("release.grant-of-another")
                        && entry.contains(other.id()));
    }

    @Test
    @Article({"GW-20", "SD-12"})
    void withoutAGrantTheRefusalSaysWhatToDoAndByWhichArticle() {
        Caller other = people.steward(register.provider()).caller();

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> releases.grantOn(other, register.resource(), register.item("id_number")));

        assertThat(refusal.code()).isEqualTo("release.no-grant");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal.articles()).containsExactly("GW-20", "SD-12");
        assertThat(trail.holding(register.resource())).anyMatch(entry -> entry.contains("release.no-grant"));
    }

    @Test
    void anItemOutsideTheGrantSaysSo() {
        registers.verification(register);

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> releases.grantOn(steward, register.resource(), register.item("note")));

        assertThat(refusal.code()).isEqualTo("release.item-not-granted");
    }

    @Test
    @Article("FH-16")
    void administratorsReadNoBusinessData() {
        Grant grant = registers.verification(register);
        Caller administrator = people.auditAdministrator().caller();

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> releases.lookup(administrator, grant.id(), register.item("id_number"), List.of(ZHANG)));

        assertThat(refusal.code()).isEqualTo("release.administrator");
    }

    @Test
    @Article("FH-13")
    void aLookupIsBoundedAndItsRefusalNamesNoValue() {
        Grant grant = registers.verification(register);
        List<String> tooMany = IntStream.rangeClosed(0, Releases.VALUES)
                .mapToObj(String::valueOf)
                .toList();

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> releases.lookup(steward, grant.id(), register.item("id_number"), tooMany));
        Refusal empty = catchThrowableOfType(
                Refusal.class,
                () -> releases.lookup(steward, grant.id(), register.item("id_number"), Collections.emptyList()));

        assertThat(refusal.code()).isEqualTo("release.values-invalid");
        assertThat(empty.code()).isEqualTo("release.values-invalid");
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithoutNamingIt() {
        Grant grant = registers.grant(register, register.consumer().id(), null, 100, matched(register, "birth_date"));

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> releases.lookup(steward, grant.id(), register.item("birth_date"), List.of("昨天")));

        assertThat(refusal.code()).isEqualTo("release.value-untyped");
        assertThat(refusal.toString()).doesNotContain("昨天");
        assertThat(releases.lookup(steward, grant.id(), register.item("birth_date"), List.of("1949-12-31"))
                        .rows())
                .hasSize(1);
    }

    @Test
    void aValueThatIsSqlIsOnlyAValue() {
        Grant grant = registers.verification(register);

        assertThat(lookup(grant, "' OR 1=1 --").rows()).isEmpty();
    }

    @Test
    @Article("FH-3")
    void withoutTheAuditLogNothingIsAnswered() {
        Grant grant = registers.verification(register);
        SmartLifecycle recorder = lifecycles.stream()
                .filter(one -> one.getClass().getSimpleName().equals("GroupRecorder"))
                .findFirst()
                .orElseThrow();
        recorder.stop();
        try {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> lookup(grant, ZHANG));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        } finally {
            recorder.start();
        }
        assertThat(lookup(grant, ZHANG).rows()).hasSize(1);
    }

    private Releases.Rows lookup(Grant grant, String... values) {
        return releases.lookup(steward, grant.id(), register.item("id_number"), List.of(values));
    }
}
