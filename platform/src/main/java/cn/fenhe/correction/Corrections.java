package cn.fenhe.correction;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.ReferenceCodes;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.regulation.Duty;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Doubts about data (校核): reported by whoever uses it, verified and answered by its provider in time (GW-26). */
@Component
@Transactional
@Article("GW-26")
public class Corrections {

    private static final int LONGEST_TEXT = 2000;

    /** Unanswered doubts of the public about one resource; beyond that it asks people to wait. */
    private static final int MOST_OPEN = 100;

    /** From which side an institution looks at its corrections. */
    public enum Side {
        /** 提出方. */
        REPORTER,
        /** 提供方. */
        PROVIDER
    }

    /**
     * A doubt.
     *
     * @param item id or name of the item doubted, null for the resource as a whole
     * @param contact where a member of the public can be asked, null when none is given; kept sealed
     */
    public record Report(
            UUID resource,
            @Nullable String item,
            String description,
            @Nullable String contact) {}

    private final CorrectionStore store;
    private final Doubts doubts;
    private final CorrectionNotices notices;
    private final Organization organization;
    private final Regulations regulations;
    private final Clocks clocks;
    private final Contacts contacts;
    private final CorrectionViews views;
    private final AuditLog audit;
    private final Clock clock;

    Corrections(
            CorrectionStore store,
            Doubts doubts,
            CorrectionNotices notices,
            Organization organization,
            Regulations regulations,
            Clocks clocks,
            Contacts contacts,
            CorrectionViews views,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.doubts = doubts;
        this.notices = notices;
        this.organization = organization;
        this.regulations = regulations;
        this.clocks = clocks;
        this.contacts = contacts;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An institution reports a doubt about what stands in the shared catalogue; its provider is told at once.
     *
     * @throws Refusal 404 {@code correction.resource-unknown}, 422 {@code correction.item-unknown}, {@code correction.text-invalid}
     */
    public CorrectionView report(Caller caller, Report report) {
        UUID institution = caller.requireInstitution();
        Doubts.Found found = doubts.shared(report, text(report.description()));
        return views.of(report(
                caller.actor(),
                found,
                new Correction.Reporter(institution, nameOf(institution), contacts.sealed(report.contact()))));
    }

    /**
     * Anyone reports a doubt about what is open to everyone, and asks for the answer by the reference.
     *
     * @throws Refusal as {@link #report(Caller, Report)}; 429 {@code correction.too-many-open}
     */
    public PublicCorrection reportPublicly(Report report) {
        Doubts.Found found = doubts.opened(report, text(report.description()));
        if (store.unansweredByThePublic(found.entry().resource()) >= MOST_OPEN) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "correction.too-many-open").with("most", MOST_OPEN);
        }
        return PublicCorrection.of(report(
                Actor.PUBLIC,
                found,
                new Correction.Reporter(null, Actor.PUBLIC.name(), contacts.sealed(report.contact()))));
    }

    private Correction report(Actor by, Doubts.Found found, Correction.Reporter reporter) {
        Entry entry = found.entry();
        Instant now = clock.instant();
        Deadline deadline = clocks.start(entry.jurisdiction(), Duty.CORRECT, now)
                .orElseThrow(() -> new IllegalStateException("no clock for corrections in " + entry.jurisdiction()));
        Correction correction = new Correction(
                Ids.next(),
                ReferenceCodes.next("JH"),
                found.doubt(),
                reporter,
                entry.provider(),
                entry.jurisdiction(),
                CorrectionState.REPORTED,
                deadline,
                now,
                null,
                null,
                null);
        store.add(correction);
        record(by, "correction.report", correction);
        notices.reported(by, correction);
        return correction;
    }

    /**
     * The provider begins to verify.
     *
     * @throws Refusal 404 {@code correction.unknown}, 403 {@code correction.not-provider}, 409 {@code correction.illegal-transition}
     */
    public CorrectionView verify(Caller caller, UUID id) {
        return views.of(change(caller, id, "correction.verify", correction -> correction.verifying(clock.instant())));
    }

    /**
     * The provider answers; the reporting institution is told by notice.
     *
     * @param outcome {@link CorrectionState#CORRECTED} or {@link CorrectionState#EXPLAINED}
     * @throws Refusal as {@link #verify}; 422 {@code correction.text-invalid}
     */
    public CorrectionView answer(Caller caller, UUID id, CorrectionState outcome, String answer) {
        String text = text(answer);
        Correction answered = change(
                caller, id, "correction.answer", correction -> correction.answered(outcome, text, clock.instant()));
        notices.answered(caller.actor(), answered);
        return views.of(answered);
    }

    private Correction change(Caller caller, UUID id, String action, UnaryOperator<Correction> transition) {
        caller.require(Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        Correction present = store.lock(id)
                .filter(correction -> concerns(correction, caller.requireInstitution()))
                .orElseThrow(() -> unknown(id.toString()));
        List<String> articles = regulations.binding(present.jurisdiction(), "GW-26");
        if (!present.provider().equals(caller.requireInstitution())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "correction.not-provider").citing(articles);
        }
        try {
            Correction next = transition.apply(present);
            store.update(next);
            record(caller.actor(), action, next);
            return next;
        } catch (Refusal refusal) {
            throw refusal.citing(articles);
        }
    }

    /**
     * One correction, for its reporter and its provider. Opening it shows the provider the contact, which is recorded.
     *
     * @throws Refusal 404 {@code correction.unknown} for everyone else
     */
    @Article("FH-8")
    public CorrectionView find(Caller caller, UUID id) {
        UUID institution = caller.requireInstitution();
        Correction correction =
                store.find(id).filter(found -> concerns(found, institution)).orElseThrow(() -> unknown(id.toString()));
        String sealed = correction.reporter().contact();
        if (sealed == null || !correction.provider().equals(institution)) {
            return views.of(correction);
        }
        record(caller.actor(), "correction.read-contact", correction);
        return views.of(correction, contacts.opened(sealed));
    }

    /** By the public's reference. @throws Refusal 404 {@code correction.unknown} */
    @Transactional(readOnly = true)
    public PublicCorrection byReference(String reference) {
        return store.byReference(reference)
                .filter(correction -> correction.reporter().institution() == null)
                .map(PublicCorrection::of)
                .orElseThrow(() -> unknown(reference));
    }

    /** The corrections that the caller's institution reported, or is to answer, the newest first; without contacts. */
    @Transactional(readOnly = true)
    public Page<CorrectionView> list(Caller caller, Side side, @Nullable CorrectionState state, Paging paging) {
        UUID institution = caller.requireInstitution();
        Page<Correction> page = paging.page(
                store.list(side, institution, state, paging.afterId(), paging.fetch()),
                correction -> Cursor.of(correction.id()));
        return new Page<>(page.items().stream().map(views::of).toList(), page.next());
    }

    private void record(Actor by, String action, Correction correction) {
        audit.record(Act.of(by, action, "correction", correction.id())
                .citing(regulations.binding(correction.jurisdiction(), "GW-26"))
                .with("resource", correction.doubt().resource().toString())
                .with("state", correction.state().name()));
    }

    private static boolean concerns(Correction correction, UUID institution) {
        return correction.provider().equals(institution)
                || institution.equals(correction.reporter().institution());
    }

    private String nameOf(UUID institution) {
        return organization.institution(institution).orElseThrow().name();
    }

    private static String text(String given) {
        if (given.isBlank() || given.length() > LONGEST_TEXT) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "correction.text-invalid")
                    .with("most", LONGEST_TEXT);
        }
        return given.strip();
    }

    private static Refusal unknown(String which) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "correction.unknown").with("correction", which);
    }
}
