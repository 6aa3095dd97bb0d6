package cn.fenhe.organization;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Jurisdictions;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Regions, institutions and their powers (机构与职权). */
@Component
@Transactional
public class Organization {

    private final Territory territory;
    private final Powers powers;
    private final Jurisdictions jurisdictions;
    private final Regulations regulations;
    private final AuditLog audit;
    private final Clock clock;

    Organization(
            Territory territory,
            Powers powers,
            Jurisdictions jurisdictions,
            Regulations regulations,
            AuditLog audit,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.regulations = regulations;
        this.territory = territory;
        this.powers = powers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Region> region(UUID id) {
        return territory.region(id);
    }

    /** @throws Refusal 401 for the public */
    @Transactional(readOnly = true)
    public Page<Region> regions(Caller by, Paging paging) {
        by.requireKnown();
        return paging.page(territory.regions(paging.afterId(), paging.fetch()), region -> Cursor.of(region.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Institution> institution(UUID id) {
        return territory.institution(id);
    }

    @Transactional(readOnly = true)
    public Optional<Institution> institutionByCode(String code) {
        return territory.institutionByCode(code);
    }

    /** @param code of the one looked for, null for all @param region likewise @throws Refusal 401 for the public */
    @Transactional(readOnly = true)
    public Page<Institution> institutions(Caller by, @Nullable String code, @Nullable UUID region, Paging paging) {
        by.requireKnown();
        return paging.page(
                territory.institutions(code, region, paging.afterId(), paging.fetch()),
                institution -> Cursor.of(institution.id()));
    }

    /** An institution with its region. @throws Refusal 401 for the public, 404 for an unknown one */
    @Transactional(readOnly = true)
    public Located located(Caller by, UUID id) {
        by.requireKnown();
        Institution institution = knownInstitution(id);
        return new Located(institution.id(), institution.code(), institution.name(), knownRegion(institution.region()));
    }

    /**
     * The institutions of the caller's own level and beneath it (本级及以下), whose matters its people may see together: names by id.
     *
     * @throws Refusal 403 for who neither heads an institution nor acts for an authority
     */
    @Article("XZ-6")
    @Transactional(readOnly = true)
    public Map<UUID, String> beneath(Caller by) {
        by.require(Role.AUTHORITY_OFFICER, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        return territory.beneath(regionOf(by.requireInstitution()).id()).stream()
                .collect(Collectors.toMap(Institution::id, Institution::name));
    }

    /** The jurisdiction that binds an institution: its region's. @throws Refusal 404 for an unknown institution */
    @Transactional(readOnly = true)
    public String jurisdictionOf(UUID institution) {
        return regionOf(institution).jurisdiction();
    }

    /**
     * The institution that holds a power for the institution's own level; empty when nobody was given it. A 管委会 without a holder of its
     * own is looked after by that of its city.
     */
    @Article({"TY-5", "SD-5", "XZ-6"})
    @Transactional(readOnly = true)
    public Optional<Institution> authorityFor(Power power, UUID institution) {
        Region region = regionOf(institution);
        Optional<Institution> own = powers.holder(power, region.id());
        UUID parent = region.parent();
        if (own.isPresent() || region.level() != Level.ZONE || parent == null) {
            return own;
        }
        return powers.holder(power, parent);
    }

    /**
     * The institution that decides with a power about what another put forward: that of its own level, or, where that one is itself one
     * of those concerned, of the nearest level above whose holder is not. Empty where the platform knows none.
     *
     * @param institution that put it forward, and so is one of those concerned
     * @param others that are concerned besides
     */
    @Article({"FH-2", "SD-9", "GW-28"})
    @Transactional(readOnly = true)
    public Optional<Institution> deciderFor(Power power, UUID institution, UUID... others) {
        Set<UUID> concerned = new HashSet<>(Arrays.asList(others));
        concerned.add(institution);
        Optional<Institution> own = authorityFor(power, institution);
        return own.isPresent() && concerned.contains(own.get().id())
                ? above(power, regionOf(institution), concerned)
                : own;
    }

    /** Whether an institution is the one that decides, see {@link #deciderFor}. */
    @Transactional(readOnly = true)
    public boolean decides(UUID authority, Power power, UUID institution, UUID... others) {
        return deciderFor(power, institution, others)
                .map(Institution::id)
                .filter(authority::equals)
                .isPresent();
    }

    /**
     * Whether an institution holds a power for a region above which nobody holds it: the authority of the platform as a whole. A county's is
     * that only where the county has the platform to itself.
     */
    @Article({"TY-5", "SD-5"})
    @Transactional(readOnly = true)
    public boolean isUppermost(UUID institution, Power power) {
        return powers.heldBy(institution, now()).stream()
                .filter(held -> held.power() == power)
                .map(held -> knownRegion(held.region()))
                .anyMatch(region -> above(power, region, Set.of()).isEmpty());
    }

    /** The powers that an institution holds today. @throws Refusal 401 for the public */
    @Transactional(readOnly = true)
    public List<HeldPower> powersOf(Caller by, UUID institution) {
        by.requireKnown();
        return powers.heldBy(institution, now());
    }

    /** The powers that an institution held at an instant. */
    @Article("FH-4")
    @Transactional(readOnly = true)
    public List<HeldPower> powersOf(UUID institution, OffsetDateTime at) {
        return powers.heldBy(institution, at);
    }

    /**
     * Adds a region below another.
     *
     * @throws Refusal 422 when it does not fit below its parent or lacks its code, 409 when there is one already
     */
    public Region createRegion(
            Caller by,
            String name,
            @Nullable String divisionCode,
            Level level,
            @Nullable UUID parent,
            String jurisdiction) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        Region region = new Region(Ids.next(), divisionCode, name.strip(), level, parent, jurisdiction);
        if (!jurisdictions.exists(jurisdiction)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.jurisdiction-unknown")
                    .with("jurisdiction", jurisdiction);
        }
        RegionRules.check(region, parent == null ? null : knownRegion(parent));
        if (territory.isTaken(region)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.region-exists")
                    .with("name", region.name());
        }
        territory.add(region, now());
        audit.record(Act.of(by.actor(), "organization.create-region", "region", region.id())
                .with("name", region.name())
                .with("level", level.name()));
        return region;
    }

    /** @throws Refusal 422 when the code fails its check, 404 for an unknown region, 409 when the code is taken */
    public Institution createInstitution(Caller by, String code, String name, UUID region) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        if (!SocialCreditCode.isValid(code)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.institution-code-invalid")
                    .with("institutionCode", code);
        }
        Institution institution = new Institution(
                Ids.next(), code, name.strip(), knownRegion(region).id());
        if (!territory.add(institution, now())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organization.institution-exists")
                    .with("institutionCode", code);
        }
        audit.record(Act.of(by.actor(), "organization.create-institution", "institution", institution.id())
                .with("code", code)
                .with("name", institution.name()));
        return institution;
    }

    /** Gives an institution a power for a region; whoever held it loses it. @throws Refusal 404 for an unknown institution or region */
    @Article({"TY-5", "SD-5", "XZ-6", "FH-16"})
    public void givePower(Caller by, UUID institution, Power power, UUID region) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        knownInstitution(institution);
        String jurisdiction = knownRegion(region).jurisdiction();
        if (powers.holder(power, region)
                .map(Institution::id)
                .filter(institution::equals)
                .isPresent()) {
            return;
        }
        powers.give(power, region, institution, now());
        audit.record(Act.of(by.actor(), "organization.give-power", "institution", institution)
                .citing(regulations.binding(jurisdiction, "TY-5", "SD-5"))
                .with("power", power.name())
                .with("region", region.toString()));
    }

    private Optional<Institution> above(Power power, Region region, Set<UUID> concerned) {
        UUID parent = region.parent();
        if (parent == null) {
            return Optional.empty();
        }
        return powers.holder(power, parent)
                .filter(holder -> !concerned.contains(holder.id()))
                .or(() -> above(power, knownRegion(parent), concerned));
    }

    private Region regionOf(UUID institution) {
        return knownRegion(knownInstitution(institution).region());
    }

    private Institution knownInstitution(UUID id) {
        return territory
                .institution(id)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organization.institution-unknown")
                        .with("institution", id.toString()));
    }

    private Region knownRegion(UUID id) {
        return territory
                .region(id)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organization.region-unknown")
                        .with("region", id.toString()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
