package cn.fenhe.release.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.api.Ids;
import cn.fenhe.catalog.Classification;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.catalog.Subject;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grant.GrantedItem;
import cn.fenhe.release.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each policy by what it denies, and by what it denies for when it does not know. */
@Article({"FH-1", "FH-3"})
class PoliciesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final UUID HOLDER = Ids.next();
    private static final UUID RESOURCE = Ids.next();
    private static final Item NAME = item("full_name", SharingType.CONDITIONAL, OpeningType.NOT_OPENED, Grade.L3, true);
    private static final Item KEY = item("id_number", SharingType.CONDITIONAL, OpeningType.NOT_OPENED, Grade.L3, true);
    private static final Item OPEN =
            item("division", SharingType.UNCONDITIONAL, OpeningType.UNCONDITIONAL, Grade.L1, false);

    @Test
    void everythingInOrderIsDeniedByNone() {
        assertThat(denied(new Asked())).isNull();
        Asked open = new Asked();
        open.caller = Caller.PUBLIC;
        open.holder = null;
        open.items = List.of(returned(OPEN, Mask.NONE));
        assertThat(denied(open)).isNull();
    }

    @Test
    @Article("FH-16")
    void anAdministratorIsDenied() {
        Asked asked = new Asked();
        asked.caller = caller(HOLDER, Role.STEWARD, Role.SECURITY_ADMINISTRATOR);
        assertThat(denied(asked)).isEqualTo("release.administrator");
    }

    @Test
    void noGrantIsDenied() {
        Asked asked = new Asked();
        asked.granted = false;
        assertThat(denied(asked)).isEqualTo("release.no-grant");
    }

    @Test
    @Article({"GW-25", "TJ-18", "SD-12"})
    void anothersGrantIsDenied() {
        Asked asked = new Asked();
        asked.caller = caller(Ids.next(), Role.STEWARD);
        assertThat(denied(asked)).isEqualTo("release.grant-of-another");
        asked.caller = Caller.PUBLIC;
        assertThat(denied(asked)).isEqualTo("release.grant-of-another");
    }

    @Test
    @Article({"TY-8", "SX-8"})
    void thePublicIsDeniedWhatNobodyLookedAt() {
        Asked asked = new Asked();
        asked.cleared = null;
        assertThat(denied(asked)).isNull();
        asked.caller = Caller.PUBLIC;
        asked.holder = null;
        asked.items = List.of(returned(OPEN, Mask.NONE));
        assertThat(denied(asked)).isEqualTo("release.not-cleared");
    }

    @Test
    void aPostWithoutAWorkingRoleIsDenied() {
        Asked asked = new Asked();
        asked.caller = caller(HOLDER);
        assertThat(denied(asked)).isEqualTo("release.role-required");
        asked.caller = caller(HOLDER, Role.MACHINE);
        assertThat(denied(asked)).isNull();
    }

    @Test
    @Article({"GW-20", "GW-27"})
    void aGrantThatIsNotInForceIsDenied() {
        Asked asked = new Asked();
        asked.from = NOW.plusSeconds(1);
        assertThat(denied(asked)).isEqualTo("release.grant-not-begun");

        Asked expired = new Asked();
        expired.state = Grant.State.ENDED;
        expired.reason = Grant.EXPIRED;
        assertThat(denied(expired)).isEqualTo("release.grant-expired");

        Asked ended = new Asked();
        ended.state = Grant.State.ENDED;
        ended.reason = "目的已达";
        assertThat(denied(ended)).isEqualTo("release.grant-ended");

        Asked suspended = new Asked();
        suspended.state = Grant.State.SUSPENDED;
        suspended.reason = "核查";
        assertThat(denied(suspended)).isEqualTo("release.grant-suspended");
    }

    @Test
    @Article({"GW-13", "TJ-10"})
    void withoutMetadataThereIsNoData() {
        Asked asked = new Asked();
        asked.described = false;
        assertThat(denied(asked)).isEqualTo("release.no-entry");

        Asked other = new Asked();
        other.resource = Ids.next();
        assertThat(denied(other)).isEqualTo("release.no-entry");

        Asked termless = new Asked();
        termless.terms = Map.of();
        assertThat(denied(termless)).isEqualTo("release.no-entry");
    }

    @Test
    void withoutItsColumnsThereIsNoData() {
        Asked asked = new Asked();
        asked.columns = List.of();
        assertThat(denied(asked)).isEqualTo("release.no-data");

        Asked detached = new Asked();
        detached.table = null;
        assertThat(denied(detached)).isEqualTo("release.no-data");
    }

    @Test
    @Article({"GW-14", "GW-27", "SD-12"})
    void anItemThatBecameStricterIsNoLongerCovered() {
        Asked asked = new Asked();
        asked.terms =
                Map.of(NAME.id(), new Term("UNCONDITIONAL", Grade.L3), KEY.id(), new Term("CONDITIONAL", Grade.L3));
        assertThat(denied(asked)).isEqualTo("release.item-stricter");

        asked.terms = Map.of(NAME.id(), new Term("CONDITIONAL", Grade.L2), KEY.id(), new Term("CONDITIONAL", Grade.L3));
        assertThat(denied(asked)).isEqualTo("release.item-stricter");
    }

    @Test
    @Article({"TY-8", "SD-10"})
    void thePublicIsDeniedWhatIsNotOpenedPersonalOrSensitive() {
        assertThat(denied(open(item("a", SharingType.UNCONDITIONAL, OpeningType.NOT_OPENED, Grade.L1, false))))
                .isEqualTo("release.item-not-opened");
        assertThat(denied(open(item("b", SharingType.UNCONDITIONAL, OpeningType.CONDITIONAL, Grade.L1, false))))
                .isEqualTo("release.item-opened-on-application");
        assertThat(denied(open(item("c", SharingType.UNCONDITIONAL, OpeningType.UNCONDITIONAL, Grade.L1, true))))
                .isEqualTo("release.item-personal");
        assertThat(denied(open(item("d", SharingType.UNCONDITIONAL, OpeningType.UNCONDITIONAL, Grade.L3, false))))
                .isEqualTo("release.item-too-sensitive");
    }

    @Test
    @Article({"TJ-23", "FH-1"})
    void whatIsOpenedToAnApplicantIsHisAlone() {
        UUID application = Ids.next();
        Asked asked = appliedFor(application, item("a", OpeningType.CONDITIONAL, Grade.L2, false), Mask.NONE);
        asked.caller = Caller.applicant(application, "KF1", "taiyuan");
        assertThat(denied(asked)).isNull();
        for (Caller other : List.of(
                Caller.PUBLIC,
                Caller.applicant(Ids.next(), "KF2", "taiyuan"),
                caller(HOLDER, Role.STEWARD),
                new Caller(application.toString(), "", null, null, "taiyuan", Set.of(Role.STEWARD)))) {
            asked.caller = other;
            assertThat(denied(asked)).isEqualTo("release.grant-of-another");
        }
    }

    @Test
    @Article({"TY-8", "TJ-23", "SD-10", "FH-19"})
    void anApplicantIsDeniedWhatIsNotOpenedSensitiveOrPersonalAndUnmasked() {
        assertThat(deniedOnApplication(item("a", OpeningType.NOT_OPENED, Grade.L1, false), Mask.NONE))
                .isEqualTo("release.item-not-opened");
        assertThat(deniedOnApplication(item("b", OpeningType.CONDITIONAL, Grade.L3, false), Mask.NONE))
                .isEqualTo("release.item-too-sensitive");
        assertThat(deniedOnApplication(item("c", OpeningType.CONDITIONAL, Grade.L2, true), Mask.NONE))
                .isEqualTo("release.item-personal-unmasked");
        assertThat(deniedOnApplication(item("d", OpeningType.CONDITIONAL, Grade.L2, true), Mask.SUPPRESS))
                .isNull();
        assertThat(deniedOnApplication(item("e", OpeningType.UNCONDITIONAL, Grade.L1, false), Mask.NONE))
                .isNull();
    }

    private static @Nullable String deniedOnApplication(Item item, Mask mask) {
        UUID application = Ids.next();
        Asked asked = appliedFor(application, item, mask);
        asked.caller = Caller.applicant(application, "KF1", "taiyuan");
        return denied(asked);
    }

    private static Item item(String name, OpeningType opening, Grade grade, boolean personal) {
        return item(name, SharingType.UNCONDITIONAL, opening, grade, personal);
    }

    private static Asked appliedFor(UUID application, Item item, Mask mask) {
        Asked asked = new Asked();
        asked.holder = null;
        asked.applied = new Grant.Applied(application, 3);
        asked.entry = List.of(item);
        asked.items = List.of(returned(item, mask));
        return asked;
    }

    @Test
    void aMaskThatDoesNotSuitIsDeniedEvenIfItWasGrantedOnce() {
        Asked asked = new Asked();
        asked.items = List.of(returned(NAME, Mask.MOBILE));
        asked.terms = Map.of(NAME.id(), Term.of(NAME, HOLDER));
        assertThat(denied(asked)).isEqualTo("protection.mask-unsuitable");
    }

    @Test
    void aLookupNeedsAKeyThatIsMatchedOrReturnedAsItIs() {
        Asked masked = new Asked();
        masked.key = NAME.id();
        assertThat(denied(masked)).isEqualTo("release.key-masked");

        Asked ungranted = new Asked();
        ungranted.key = OPEN.id();
        assertThat(denied(ungranted)).isEqualTo("release.item-not-granted");

        Asked none = new Asked();
        none.key = null;
        assertThat(denied(none)).isEqualTo("release.item-not-granted");
    }

    @Test
    void whatIsOnlyMatchedIsNoPreviewAndNoFile() {
        Asked asked = new Asked();
        asked.use = Use.FILE;
        asked.items = List.of(new GrantedItem(KEY.id(), Exposure.MATCH_ONLY, Mask.NONE));
        asked.terms = Map.of(KEY.id(), Term.of(KEY, HOLDER));
        assertThat(denied(asked)).isEqualTo("release.nothing-returned");
    }

    private static @Nullable String denied(Asked asked) {
        for (Policy policy : Policies.ALL) {
            List<Reason> reasons = policy.denies().apply(asked.ask());
            if (!reasons.isEmpty()) {
                return reasons.getFirst().code();
            }
        }
        return null;
    }

    private static Asked open(Item item) {
        Asked asked = new Asked();
        asked.caller = Caller.PUBLIC;
        asked.holder = null;
        asked.use = Use.PREVIEW;
        asked.entry = List.of(item);
        asked.items = List.of(returned(item, Mask.NONE));
        return asked;
    }

    private static GrantedItem returned(Item item, Mask mask) {
        return new GrantedItem(item.id(), Exposure.RETURNED, mask);
    }

    private static Caller caller(UUID institution, Role... roles) {
        return new Caller("c", "测试", institution, Ids.next(), "taiyuan", Set.of(roles));
    }

    private static Item item(String name, SharingType sharing, OpeningType opening, Grade grade, boolean personal) {
        return new Item(
                Ids.next(),
                name,
                name,
                DataType.TEXT,
                null,
                true,
                false,
                null,
                personal,
                grade,
                sharing,
                null,
                null,
                opening,
                null);
    }

    /** A request in which everything is in order unless it is bent. */
    private static final class Asked {

        Caller caller = caller(HOLDER, Role.STEWARD);
        Use use = Use.LOOKUP;
        boolean granted = true;
        boolean described = true;

        @Nullable
        UUID holder = HOLDER;

        Grant.@Nullable Applied applied;

        UUID resource = RESOURCE;
        List<Item> entry = List.of(NAME, KEY, OPEN);
        List<GrantedItem> items =
                List.of(returned(NAME, Mask.NAME), new GrantedItem(KEY.id(), Exposure.MATCH_ONLY, Mask.NONE));

        @Nullable
        Map<UUID, Term> terms;

        Instant from = NOW;
        Grant.State state = Grant.State.ACTIVE;

        @Nullable
        String reason;

        @Nullable
        UUID table = Ids.next();

        @Nullable
        List<Column> columns;

        @Nullable
        Long cleared = 1L;

        @Nullable
        UUID key = KEY.id();

        Ask ask() {
            Grant grant = new Grant(
                    Ids.next(),
                    RESOURCE,
                    holder,
                    "测试",
                    Ids.next(),
                    items,
                    from,
                    null,
                    10,
                    state,
                    reason,
                    null,
                    applied);
            Use how = holder == null ? Use.PREVIEW : use;
            return new Ask(
                    caller,
                    how,
                    granted ? grant : null,
                    granted ? terms(terms) : Map.of(),
                    described ? described() : null,
                    columns == null ? columns() : columns,
                    cleared,
                    how == Use.LOOKUP ? key : null,
                    1,
                    NOW);
        }

        private Map<UUID, Term> terms(@Nullable Map<UUID, Term> given) {
            if (given != null) {
                return given;
            }
            Map<UUID, Term> made = new HashMap<>();
            entry.stream()
                    .filter(item -> items.stream().anyMatch(one -> one.item().equals(item.id())))
                    .forEach(item -> made.put(item.id(), Term.of(item, holder)));
            return made;
        }

        private List<Column> columns() {
            List<Column> made = new ArrayList<>();
            entry.forEach(item -> made.add(new Column(item.name(), ColumnType.Plain.TEXT, false)));
            return made;
        }

        private Entry described() {
            Description description = new Description(
                    "常住人口",
                    "",
                    new Classification("1", "01", "001", null),
                    Subject.OTHER,
                    List.of(),
                    List.of(),
                    Set.of(),
                    UpdateCycle.DAILY,
                    Grade.L4,
                    "",
                    null,
                    List.of(),
                    entry);
            return new Entry(resource, Ids.next(), 1, "101001/000001", Ids.next(), "taiyuan", description, NOW, table);
        }
    }
}
