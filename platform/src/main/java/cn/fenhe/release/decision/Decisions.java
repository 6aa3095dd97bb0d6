package cn.fenhe.release.decision;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.read.Scan;
import cn.fenhe.protection.Masks;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grant.GrantedItem;
import cn.fenhe.release.Use;
import cn.fenhe.release.decision.Decision.Deny;
import cn.fenhe.release.decision.Decision.Obligation;
import cn.fenhe.release.decision.Decision.Permit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides (裁决): asks every policy, and only when none denies makes the permit. */
@Component
public class Decisions {

    private static final Logger log = LoggerFactory.getLogger(Decisions.class);

    private final Regulations regulations;
    private final Rates rates;

    Decisions(Regulations regulations, Rates rates) {
        this.regulations = regulations;
        this.rates = rates;
    }

    /** Decides, and for a lookup spends of its holder's minute. */
    public Decision decide(Ask ask) {
        for (Policy policy : Policies.ALL) {
            List<Reason> reasons = policy.denies().apply(ask);
            if (!reasons.isEmpty()) {
                return deny(ask, reasons);
            }
        }
        Grant grant = Objects.requireNonNull(ask.grant());
        Rates.Spender spender = new Rates.Spender(grant.resource(), grant.holder());
        if (ask.use() == Use.LOOKUP && !rates.spend(spender, grant.perMinute(), ask.values(), ask.now())) {
            return deny(ask, List.of(tooFast(rates.most(spender, grant.perMinute()), ask.now())));
        }
        try {
            return permit(ask, grant, Objects.requireNonNull(ask.entry()));
        } catch (IllegalArgumentException e) {
            // A column whose type its mask can't be computed over: the entry and the table disagree.
            log.warn("grant {} cannot be computed over its table: {}", grant.id(), e.getMessage());
            return deny(ask, List.of(noData()));
        }
    }

    /** What is against giving a provider what is its own; empty when nothing is. */
    public Optional<Deny> againstOwn(Ask ask) {
        return Policies.OWN.stream()
                .map(policy -> policy.denies().apply(ask))
                .filter(reasons -> !reasons.isEmpty())
                .findFirst()
                .map(reasons -> deny(ask, reasons));
    }

    /** A denial for these reasons, citing what binds the provider or the caller. */
    @Article("FH-7")
    public Deny deny(Ask ask, List<Reason> reasons) {
        List<String> candidates = reasons.stream()
                .flatMap(reason -> reason.articles().stream())
                .distinct()
                .toList();
        Set<String> binding = Stream.of(
                        Optional.ofNullable(ask.entry()).map(Entry::jurisdiction),
                        Optional.of(ask.caller().jurisdiction()))
                .flatMap(Optional::stream)
                .flatMap(jurisdiction -> regulations.binding(jurisdiction, candidates).stream())
                .collect(Collectors.toSet());
        return new Deny(reasons, candidates.stream().filter(binding::contains).toList());
    }

    /** Nobody was given it. */
    public static Reason noGrant() {
        return Policies.noGrant();
    }

    /** Something else was. */
    public static Reason itemNotGranted() {
        return Policies.itemNotGranted();
    }

    /** Which of the scenarios the data is to be used for, nobody but the caller knows. */
    public static Reason severalGrants(List<Grant> inForce) {
        return Reason.of("release.several-grants", "GW-25", "SD-12", "TJ-18")
                .as(Refusal.Kind.CONFLICT)
                .with(
                        "grants",
                        inForce.stream()
                                .map(grant -> new Choice(grant.id(), grant.scenario(), grant.until()))
                                .toList());
    }

    /** A grant among which the caller chooses. */
    public record Choice(UUID id, String scenario, @Nullable Instant until) {}

    /** It is there for others only, or not at all. */
    public static Reason notFound() {
        return Reason.of("release.not-found").as(Refusal.Kind.NOT_FOUND);
    }

    /** An applicant has taken the file as often as he may. */
    public static Reason filesTaken(int files) {
        return Reason.of("release.files-taken", "TJ-23", "FH-13")
                .as(Refusal.Kind.TOO_MANY)
                .with("files", files);
    }

    /** More rows than one lookup returns. */
    public static Reason tooManyRows(int most) {
        return Reason.of("release.too-many-rows", "FH-13")
                .as(Refusal.Kind.TOO_LARGE)
                .with("most", most);
    }

    /** Nothing was collected, or what was does not match its entry. */
    public static Reason noData() {
        return Reason.of("release.no-data", "FH-3").as(Refusal.Kind.CONFLICT);
    }

    private static Permit permit(Ask ask, Grant grant, Entry entry) {
        List<Scan.Projection> projections = new ArrayList<>();
        for (Item item : entry.items()) {
            Optional<GrantedItem> granted = grant.item(item.id()).filter(one -> one.exposure() == Exposure.RETURNED);
            if (granted.isPresent()) {
                projections.add(
                        new Scan.Projection(item.name(), granted.get().mask().over(Masks.raw(column(ask, item)))));
            }
        }
        return new Permit(projections, null, obligations(ask.use()));
    }

    private static Set<Obligation> obligations(Use use) {
        return switch (use) {
            case LOOKUP, PREVIEW -> EnumSet.of(Obligation.RECEIPT, Obligation.SUBJECTS);
            case FIGURES -> EnumSet.of(Obligation.RECEIPT);
            case FILE -> EnumSet.of(Obligation.RECEIPT, Obligation.KEEP);
        };
    }

    private static Column column(Ask ask, Item item) {
        return ask.columns().stream()
                .filter(column -> column.name().equals(item.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + item.name()));
    }

    private static Reason tooFast(int perMinute, Instant now) {
        Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Reason.of("release.rate", "FH-13")
                .as(Refusal.Kind.TOO_MANY)
                .with("perMinute", perMinute)
                .with("retryAfter", Math.max(1, Duration.between(now, next).toSeconds()));
    }
}
