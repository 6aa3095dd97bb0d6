package cn.fenhe.opening.application;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Jurisdictions;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes by number and code, and what he is shown. */
@Component
class ApplicationDoor {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.fenhe.opening.notices");

    /** A repeated request is known for a day, as every other's is. */
    private static final Duration REPEATED = Duration.ofHours(24);

    private final ApplicationStore store;
    private final ApplicationCourse course;
    private final OpenClock deadlines;
    private final Lapse lapse;
    private final QueryCodes codes;
    private final Catalog catalog;
    private final Organization organization;
    private final Jurisdictions jurisdictions;
    private final Grants grants;
    private final AuditLog audit;
    private final TransactionTemplate ownTransaction;

    ApplicationDoor(
            ApplicationStore store,
            ApplicationCourse course,
            OpenClock deadlines,
            Lapse lapse,
            QueryCodes codes,
            Catalog catalog,
            Organization organization,
            Jurisdictions jurisdictions,
            Grants grants,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.course = course;
        this.deadlines = deadlines;
        this.lapse = lapse;
        this.codes = codes;
        this.catalog = catalog;
        this.organization = organization;
        this.jurisdictions = jurisdictions;
        this.grants = grants;
        this.audit = audit;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws Refusal 404 {@code opening.unknown-access}, the same for a wrong number and a wrong code; the latter is recorded */
    @Article({"FH-4", "FH-8"})
    UUID known(Applications.Key key) {
        Optional<ApplicationStore.Known> known = store.byNumber(key.number().strip());
        if (known.isEmpty()) {
            codes.compareWithNothing(key.code());
            throw unknown();
        }
        UUID id = known.get().id();
        if (!codes.matches(id, key.code(), known.get().codeDigest())) {
            ownTransaction.executeWithoutResult(status ->
                    audit.record(Act.of(Actor.PUBLIC, "opening.access-wrong-code", ApplicationCourse.MATTER, id)
                            .citing("FH-4")));
            throw unknown();
        }
        return id;
    }

    Application opened(Applications.Key key) {
        return store.find(known(key)).orElseThrow(ApplicationDoor::unknown);
    }

    Application locked(Applications.Key key) {
        return store.lock(known(key)).orElseThrow(ApplicationDoor::unknown);
    }

    Optional<Application> repeated(String repetition, String request, Instant now) {
        return store.sentAs(List.of(codes.digestOfRequest(repetition, request)), now.minus(REPEATED))
                .flatMap(store::find);
    }

    Caller caller(Application application) {
        return Caller.applicant(application.id, application.number, application.jurisdiction);
    }

    String provider(Application application) {
        return organization
                .institution(application.provider)
                .map(Institution::name)
                .orElse("");
    }

    OwnApplication shown(Application application) {
        Optional<Entry> entry = catalog.published(application.resource);
        boolean refused = application.state == ApplicationState.REFUSED;
        return new OwnApplication(
                application.number,
                application.resource,
                application.title,
                provider(application),
                told(application),
                application.submittedAt,
                ApplicantShown.of(application.applicant),
                application.use,
                titles(entry, application.items),
                application.deadline,
                deadlines.remaining(application),
                application.stoppedAt != null,
                application.missing,
                lapse.of(application),
                application.answer,
                refused ? TEXTS.getString("application.remedy") : null,
                given(application, entry),
                course.toldTo(null, application).stream()
                        .map(ApplicationDoor::withoutPerson)
                        .toList());
    }

    private static ApplicationState told(Application application) {
        return application.state != ApplicationState.PROPOSED
                ? application.state
                : application.verification == null ? ApplicationState.ACCEPTED : ApplicationState.VERIFIED;
    }

    /** To the public an institution acts; who of it, its own history tells. */
    private static Step withoutPerson(Step step) {
        return new Step(
                step.id(),
                step.act(),
                step.at(),
                step.institution(),
                step.institutionName(),
                null,
                step.articles(),
                step.words());
    }

    private static List<String> titles(Optional<Entry> entry, List<UUID> items) {
        return items.stream()
                .flatMap(id -> entry.flatMap(present -> present.item(id)).stream())
                .map(item -> item.title())
                .toList();
    }

    OwnApplication.@Nullable Given given(Application application, Optional<Entry> entry) {
        UUID id = application.grant;
        return id == null
                ? null
                : grants.find(id).map(grant -> given(application, grant, entry)).orElse(null);
    }

    private OwnApplication.Given given(Application application, Grant grant, Optional<Entry> entry) {
        Instant until = Objects.requireNonNull(grant.until());
        return new OwnApplication.Given(
                grant.state(),
                grant.reason() == null ? null : words(grant.reason()),
                LocalDate.ofInstant(
                        until.minusNanos(1),
                        jurisdictions.get(application.jurisdiction).zone()),
                Objects.requireNonNull(grant.applied()).files(),
                grants.filesTaken(grant.id()),
                grant.returned().stream()
                        .flatMap(granted -> entry.flatMap(present -> present.item(granted.item())).stream()
                                .map(item -> new OwnApplication.GivenItem(item.name(), item.title(), granted.mask())))
                        .toList());
    }

    private static String words(String reason) {
        return TEXTS.containsKey("reason." + reason) ? TEXTS.getString("reason." + reason) : reason;
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-access");
    }
}
