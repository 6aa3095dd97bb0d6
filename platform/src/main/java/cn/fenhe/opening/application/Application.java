package cn.fenhe.opening.application;

import static cn.fenhe.opening.application.ApplicationState.ACCEPTED;
import static cn.fenhe.opening.application.ApplicationState.APPROVED;
import static cn.fenhe.opening.application.ApplicationState.LAPSED;
import static cn.fenhe.opening.application.ApplicationState.PROPOSED;
import static cn.fenhe.opening.application.ApplicationState.REFUSED;
import static cn.fenhe.opening.application.ApplicationState.SUBMITTED;
import static cn.fenhe.opening.application.ApplicationState.SUPPLEMENT_REQUESTED;
import static cn.fenhe.opening.application.ApplicationState.VERIFIED;
import static cn.fenhe.opening.application.ApplicationState.WITHDRAWN;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application for open data (开放申请). Each transition is one method here and is refused from any state but its own. */
final class Application {

    final UUID id;
    final String number;
    final UUID resource;
    final String title;
    final UUID provider;
    final String jurisdiction;
    final Applicant applicant;
    final List<UUID> items;
    final String undertaking;
    final Instant submittedAt;

    Use use;
    ApplicationState state = SUBMITTED;
    long version;

    @Nullable
    Deadline deadline;

    @Nullable
    Instant stoppedAt;

    boolean supplemented;

    @Nullable
    Instant supplementedAt;

    List<String> missing = List.of();

    @Nullable
    String supplement;

    @Nullable
    Verification verification;

    @Nullable
    Proposal proposal;

    @Nullable
    UUID grant;

    @Nullable
    String answer;

    /** @param undertaking digest of the undertaking that was accepted */
    Application(
            UUID id,
            String number,
            Matter matter,
            Applicant applicant,
            List<UUID> items,
            Use use,
            String undertaking,
            Instant submittedAt) {
        this.id = id;
        this.number = number;
        this.resource = matter.resource();
        this.title = matter.title();
        this.provider = matter.provider();
        this.jurisdiction = matter.jurisdiction();
        this.applicant = applicant;
        this.items = List.copyOf(items);
        this.use = use;
        this.undertaking = undertaking;
        this.submittedAt = submittedAt;
    }

    /** What is applied for, and whose it is. */
    record Matter(UUID resource, String title, UUID provider, String jurisdiction) {}

    /** When the provider had all it asked for: acceptance is due the working day after. */
    Instant received() {
        return supplementedAt == null ? submittedAt : supplementedAt;
    }

    /** All that is missing is told once; the clock stops until the answer. */
    @Article("TJ-23")
    void requestSupplement(List<String> all, Instant at) {
        from("request-supplement", SUBMITTED);
        if (supplemented) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.supplement-once");
        }
        state = SUPPLEMENT_REQUESTED;
        supplemented = true;
        missing = List.copyOf(all);
        stoppedAt = at;
    }

    void supplement(String statement, Use changed, Instant at, @Nullable Deadline resumed) {
        from("supplement", SUPPLEMENT_REQUESTED);
        supplement = statement;
        use = changed;
        supplementedAt = at;
        move(SUBMITTED, resumed);
    }

    @Article("TJ-23")
    void accept(@Nullable Deadline due) {
        from("accept", SUBMITTED);
        move(ACCEPTED, due);
    }

    /** A company's agent shows its authority too. */
    void verify(Verification seen) {
        from("verify", ACCEPTED);
        if (applicant.kind() == ApplicantKind.LEGAL_PERSON && !seen.authorised()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.authority-not-seen");
        }
        verification = seen;
        move(VERIFIED, deadline);
    }

    /** To open takes that somebody saw who applies; to refuse takes reasons and their basis. */
    @Article({"TJ-23", "TY-8"})
    void propose(Proposal proposed) {
        from("propose", ACCEPTED, VERIFIED);
        if (proposed.open() && verification == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.identity-unverified");
        }
        proposal = proposed;
        move(PROPOSED, deadline);
    }

    /** Back to who proposed it: taken back by himself, or returned by the head. */
    void takeBack(String transition) {
        from(transition, PROPOSED);
        proposal = null;
        move(verification == null ? ACCEPTED : VERIFIED, deadline);
    }

    /** What the head decides on, who neither proposed it nor saw the document. */
    @Article("FH-2")
    Proposal decidable(String by) {
        from("decide", PROPOSED);
        Proposal proposed = proposal;
        if (proposed == null) {
            throw new IllegalStateException("proposed without a proposal: " + id);
        }
        boolean verifier = verification != null && verification.by().equals(by);
        if (proposed.by().equals(by) || verifier) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.two-people").citing("FH-2");
        }
        return proposed;
    }

    @Article({"TJ-23", "TY-8"})
    void approve(String by, UUID grantId) {
        decidable(by);
        grant = grantId;
        move(APPROVED, null);
    }

    @Article("TJ-23")
    void refuse(String by, String told) {
        decidable(by);
        answer = told;
        move(REFUSED, null);
    }

    void withdraw() {
        from("withdraw", SUBMITTED, SUPPLEMENT_REQUESTED, ACCEPTED, VERIFIED, PROPOSED);
        move(WITHDRAWN, null);
    }

    void lapse() {
        from("lapse", SUPPLEMENT_REQUESTED);
        move(LAPSED, null);
    }

    /** The grant of an approved one. */
    UUID requireGrant(String transition) {
        from(transition, APPROVED);
        UUID present = grant;
        if (present == null) {
            throw new IllegalStateException("approved without a grant: " + id);
        }
        return present;
    }

    /** Refuses a transition that this state does not allow, before anything is done for it. */
    void from(String transition, ApplicationState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "opening.application-illegal-transition")
                    .with("state", state)
                    .with("transition", transition);
        }
    }

    /** Nobody acts in his own cause (回避): whoever bears the applicant's name leaves it to another. */
    @Article("FH-2")
    void requireNotOwn(String name) {
        if (name.strip().equals(applicant.person().strip())
                || name.strip().equals(applicant.name().strip())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "opening.own-cause").citing("FH-2");
        }
    }

    private void move(ApplicationState next, @Nullable Deadline due) {
        state = next;
        deadline = due;
        stoppedAt = null;
    }
}
