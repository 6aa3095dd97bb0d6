package cn.fenhe.release.decision;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Role;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Audience;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grant.GrantedItem;
import cn.fenhe.release.Use;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of the door (出域规则), in the order they are asked. The first that denies ends it. */
@Article({"FH-1", "FH-3"})
final class Policies {

    private static final Set<Role> ADMINISTRATORS =
            Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    static final Policy ADMINISTRATOR = new Policy("administrator", Policies::administrator);
    static final Policy GRANTED = new Policy("granted", Policies::granted);
    static final Policy HELD = new Policy("held", Policies::held);
    static final Policy BEGUN = new Policy("begun", Policies::begun);
    static final Policy IN_FORCE = new Policy("in-force", Policies::inForce);
    static final Policy DESCRIBED = new Policy("described", Policies::described);
    static final Policy COVERED = new Policy("covered", Policies::covered);
    static final Policy ATTACHED = new Policy("attached", Policies::attached);
    static final Policy CLEARED = new Policy("cleared", Policies::cleared);
    static final Policy KEY = new Policy("key", Policies::key);
    static final Policy RETURNS = new Policy("returns", Policies::returns);
    static final Policy ROLE = new Policy("role", Policies::role);

    /** All but the rate, which is asked last since asking it spends. */
    static final List<Policy> ALL = List.of(
            ADMINISTRATOR, GRANTED, HELD, ROLE, BEGUN, IN_FORCE, DESCRIBED, COVERED, ATTACHED, CLEARED, KEY, RETURNS);

    /** Of what is a provider's own. Whose it is, is asked before: that it is another's is not always told. */
    static final List<Policy> OWN = List.of(ADMINISTRATOR, ROLE);

    private static final Set<Role> USERS = Set.of(Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER, Role.MACHINE);

    private Policies() {}

    /** None of the three administrators reads business data. */
    @Article("FH-16")
    private static List<Reason> administrator(Ask ask) {
        return when(
                ask.caller().roles().stream().anyMatch(ADMINISTRATORS::contains),
                Reason.of("release.administrator", "FH-16"));
    }

    @Article({"GW-20", "SD-12", "TJ-17"})
    private static List<Reason> granted(Ask ask) {
        return when(ask.grant() == null, noGrant());
    }

    static Reason noGrant() {
        return Reason.of("release.no-grant", "GW-20", "SD-12", "TJ-17");
    }

    static Reason itemNotGranted() {
        return Reason.of("release.item-not-granted", "GW-20", "SD-12");
    }

    /** A grant is its holder's alone, or its applicant's; a grant to the public is everyone's. */
    @Article({"GW-25", "SD-12", "TJ-18", "TJ-23"})
    private static List<Reason> held(Ask ask) {
        Grant grant = grant(ask);
        boolean theirs = switch (grant.audience()) {
            case PUBLIC -> true;
            case INSTITUTION -> Objects.equals(grant.holder(), ask.caller().institution());
            case APPLICANT ->
                ask.caller().isApplicant(Objects.requireNonNull(grant.applied()).application());
        };
        return when(!theirs, Reason.of("release.grant-of-another", "GW-25", "SD-12", "TJ-18"));
    }

    /** What an institution may have takes a post that works with data; what everyone may have takes none. */
    private static List<Reason> role(Ask ask) {
        Grant grant = ask.grant();
        return when(
                (grant == null || grant.holder() != null)
                        && ask.caller().roles().stream().noneMatch(USERS::contains),
                Reason.of("release.role-required", "FH-1"));
    }

    @Article("GW-20")
    private static List<Reason> begun(Ask ask) {
        Grant grant = grant(ask);
        return when(
                ask.now().isBefore(grant.from()),
                Reason.of("release.grant-not-begun", "GW-20")
                        .with("from", grant.from().toString()));
    }

    @Article({"GW-20", "GW-27"})
    private static List<Reason> inForce(Ask ask) {
        Grant grant = grant(ask);
        String why = Objects.requireNonNullElse(grant.reason(), "");
        if (grant.audience() == Audience.APPLICANT) {
            return ofApplicant(grant, why);
        }
        return switch (grant.state()) {
            case ACTIVE -> List.of();
            case SUSPENDED ->
                List.of(Reason.of("release.grant-suspended", "GW-27").with("reason", why));
            case ENDED ->
                why.equals(Grant.EXPIRED)
                        ? List.of(Reason.of("release.grant-expired", "GW-20", "GW-27")
                                .with("until", String.valueOf(grant.until())))
                        : List.of(Reason.of("release.grant-ended", "GW-27").with("reason", why));
        };
    }

    @Article({"TY-8", "TJ-23"})
    private static List<Reason> ofApplicant(Grant grant, String why) {
        return switch (grant.state()) {
            case ACTIVE -> List.of();
            case SUSPENDED ->
                List.of(Reason.of("release.grant-suspended", "TY-8", "TJ-23").with("reason", why));
            case ENDED ->
                why.equals(Grant.EXPIRED)
                        ? List.of(Reason.of("release.grant-expired", "TY-8", "TJ-23")
                                .with("until", String.valueOf(grant.until())))
                        : List.of(Reason.of("release.grant-ended", "TY-8", "TJ-23")
                                .with("reason", why));
        };
    }

    /** No metadata, no data: an entry that was withdrawn covers nothing. */
    @Article({"GW-13", "TJ-10", "FH-3"})
    private static List<Reason> described(Ask ask) {
        return when(
                ask.entry() == null || !ask.entry().resource().equals(grant(ask).resource()),
                Reason.of("release.no-entry", "GW-13", "TJ-10", "FH-3"));
    }

    private static List<Reason> covered(Ask ask) {
        Grant grant = grant(ask);
        if (!ask.terms().keySet().equals(ids(grant))) {
            return List.of(Reason.of("release.no-entry", "FH-3"));
        }
        return Stream.concat(
                        Cover.stricter(entry(ask), grant.holder(), ask.terms()).stream(),
                        Cover.faults(entry(ask), grant.audience(), grant.items()).stream())
                .toList();
    }

    private static Set<UUID> ids(Grant grant) {
        return grant.items().stream().map(GrantedItem::item).collect(Collectors.toSet());
    }

    /** Every granted item has its column, or nothing leaves. */
    private static List<Reason> attached(Ask ask) {
        boolean all = entry(ask).table() != null
                && grant(ask).items().stream()
                        .flatMap(granted -> entry(ask).item(granted.item()).stream())
                        .allMatch(item -> ask.columns().stream()
                                .anyMatch(column -> column.name().equals(item.name())));
        return when(!all, Reason.of("release.no-data", "FH-3").as(Refusal.Kind.CONFLICT));
    }

    /** The public gets what was looked at, and nothing that came since (TY-8). */
    @Article({"TY-8", "SX-8", "FH-3"})
    private static List<Reason> cleared(Ask ask) {
        return when(
                grant(ask).holder() == null && ask.cleared() == null,
                Reason.of("release.not-cleared", "TY-8", "SX-8", "FH-3").as(Refusal.Kind.CONFLICT));
    }

    /** A lookup compares raw values: with what is match-only, or returned as it is anyway. */
    private static List<Reason> key(Ask ask) {
        if (ask.use() != Use.LOOKUP) {
            return List.of();
        }
        UUID key = ask.key();
        GrantedItem granted = key == null ? null : grant(ask).item(key).orElse(null);
        if (granted == null) {
            return List.of(itemNotGranted());
        }
        return when(
                granted.exposure() == Exposure.RETURNED && granted.mask() != Mask.NONE,
                Reason.of("release.key-masked", "FH-1"));
    }

    /** What is only matched does not leave as rows. */
    private static List<Reason> returns(Ask ask) {
        return when(
                ask.use() != Use.LOOKUP && grant(ask).returned().isEmpty(),
                Reason.of("release.nothing-returned", "GW-20", "SD-12"));
    }

    private static List<Reason> when(boolean denied, Reason reason) {
        return denied ? List.of(reason) : List.of();
    }

    private static Grant grant(Ask ask) {
        return known(ask.grant());
    }

    private static Entry entry(Ask ask) {
        return known(ask.entry());
    }

    /** An earlier policy denies when it is missing; were it not there, nothing would leave either. */
    private static <T> T known(@Nullable T fact) {
        return Objects.requireNonNull(fact, "asked before it was known");
    }
}
