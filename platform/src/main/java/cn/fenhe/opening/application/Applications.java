package cn.fenhe.opening.application;

import cn.fenhe.api.Ids;
import cn.fenhe.api.PlainText;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Jurisdictions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicant's door (开放申请): anyone applies for what is opened on conditions, without an account, by who he is and what for. He comes
 * back by number and query code.
 */
@Component
@Article({"TJ-23", "TY-8"})
public class Applications {

    /** Undecided ones; beyond that it asks people to wait. */
    private static final int MOST_WAITING = 2_000;

    private static final int MOST_YEARS = 1;

    private final ApplicationStore store;
    private final ApplicationDoor door;
    private final ApplicationCourse course;
    private final OpenClock deadlines;
    private final Identities identities;
    private final QueryCodes codes;
    private final Catalog catalog;
    private final Organization organization;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final Undertaking undertaking = Undertaking.shipped();

    Applications(
            ApplicationStore store,
            ApplicationDoor door,
            ApplicationCourse course,
            OpenClock deadlines,
            Identities identities,
            QueryCodes codes,
            Catalog catalog,
            Organization organization,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.store = store;
        this.door = door;
        this.course = course;
        this.deadlines = deadlines;
        this.identities = identities;
        this.codes = codes;
        this.catalog = catalog;
        this.organization = organization;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** What every applicant undertakes. */
    public Undertaking undertaking() {
        return undertaking;
    }

    /**
     * What is applied for.
     *
     * @param items names of the items, at least one of which is opened on conditions
     * @param undertaking digest of the undertaking that was read
     */
    public record Wanted(UUID dataset, List<String> items, Use use, String undertaking) {}

    /**
     * 提出申请, by anyone.
     *
     * @param repetition says which request this is, so that a repeated one is no second application: it answers with the same number and a
     *     new code; null for none
     * @throws Refusal 404 {@code opening.unknown-dataset}, 409 {@code opening.undertaking-changed}, 422 for what is declared wrongly or
     *     cannot be applied for, 429 {@code opening.too-many-access}
     */
    @Transactional
    public ApplicationFiled apply(Declaration declared, Wanted wanted, @Nullable String repetition) {
        Instant now = clock.instant();
        String code = QueryCodes.next();
        String request = wanted + "\n" + declared;
        Optional<Application> before = repetition == null ? Optional.empty() : door.repeated(repetition, request, now);
        if (before.isPresent()) {
            store.newCode(before.get().id, codes.digest(before.get().id, code));
            return filed(before.get(), code);
        }
        Application application = checked(declared, wanted, now);
        application.deadline = deadlines.onReceipt(application);
        String sentAs = repetition == null ? null : codes.digestOfRequest(repetition, request);
        if (!store.add(application, codes.digest(application.id, code), sentAs)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "api.idempotency-in-progress");
        }
        course.of(door.caller(application).actor(), application, "apply", null);
        return filed(application, code);
    }

    private Application checked(Declaration declared, Wanted wanted, Instant now) {
        if (store.waiting() >= MOST_WAITING) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "opening.too-many-access").with("most", MOST_WAITING);
        }
        Entry entry = catalog.published(wanted.dataset())
                .flatMap(Entry::opened)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-dataset"));
        if (!undertaking.digest().equals(wanted.undertaking())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.undertaking-changed");
        }
        List<UUID> items = items(entry, wanted.items());
        Applicant applicant = identities.applicant(declared);
        requireOutside(entry, applicant);
        return new Application(
                Ids.next(),
                number(entry, now),
                new Application.Matter(entry.resource(), entry.title(), entry.provider(), entry.jurisdiction()),
                applicant,
                items,
                use(entry.jurisdiction(), wanted.use(), now),
                undertaking.digest(),
                now);
    }

    /** Only what may leave at all, and something that takes an application. */
    private static List<UUID> items(Entry entry, List<String> names) {
        List<Item> items = names.stream()
                .distinct()
                .map(name -> entry.item(name)
                        .filter(Applicable::is)
                        .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.item-not-applicable")
                                .with("item", name)))
                .toList();
        if (items.stream().noneMatch(item -> item.opening() == OpeningType.CONDITIONAL) || entry.table() == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.nothing-to-apply-for");
        }
        return items.stream().map(Item::id).toList();
    }

    /** Institutions share; they do not apply as the public. */
    private void requireOutside(Entry entry, Applicant applicant) {
        String code = applicant.creditCode();
        boolean own = code != null
                && organization
                        .institutionByCode(code)
                        .map(Institution::id)
                        .filter(entry.provider()::equals)
                        .isPresent();
        if (own) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.applicant-is-provider");
        }
    }

    private Use use(String jurisdiction, Use use, Instant now) {
        LocalDate today =
                LocalDate.ofInstant(now, jurisdictions.get(jurisdiction).zone());
        if (!use.until().isAfter(today) || use.until().isAfter(today.plusYears(MOST_YEARS))) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.term-invalid").with("years", MOST_YEARS);
        }
        return new Use(PlainText.clean(use.scenario()), PlainText.clean(use.protection()), use.until());
    }

    private String number(Entry entry, Instant now) {
        ZoneId zone = jurisdictions.get(entry.jurisdiction()).zone();
        LocalDate day = LocalDate.ofInstant(now, zone);
        return "KF%tY%<tm%<td-%06d".formatted(day, store.nextNumber());
    }

    private ApplicationFiled filed(Application application, String code) {
        return new ApplicationFiled(
                application.number,
                code,
                application.title,
                door.provider(application),
                application.submittedAt,
                application.deadline);
    }

    /** How it stands. @throws Refusal 404 {@code opening.unknown-access} for a wrong number or code, which are told alike */
    @Transactional(readOnly = true)
    public OwnApplication find(Key key) {
        return door.shown(door.opened(key));
    }

    /** What an applicant comes back by. */
    public record Key(String number, String code) {}

    /** 补正: what the provider asked for, with the use as it is to be. @throws Refusal 404, 409, 422 {@code opening.term-invalid} */
    @Transactional
    public OwnApplication supplement(Key key, String statement, Use use) {
        Application application = door.locked(key);
        application.from("supplement", ApplicationState.SUPPLEMENT_REQUESTED);
        Instant now = clock.instant();
        application.supplement(
                PlainText.clean(statement),
                use(application.jurisdiction, use, now),
                now,
                deadlines.resumed(application, now));
        return saved(application, "supplement", statement);
    }

    /** 撤回申请, until it is decided. */
    @Transactional
    public OwnApplication withdraw(Key key) {
        Application application = door.locked(key);
        application.withdraw();
        return saved(application, "withdraw", null);
    }

    private OwnApplication saved(Application application, String act, @Nullable String words) {
        store.save(application);
        Caller caller = door.caller(application);
        course.of(caller.actor(), application, act, words);
        return door.shown(application);
    }
}
