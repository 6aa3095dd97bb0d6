package cn.fenhe.catalog.revision;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.revision.Step.Action;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a resource's entry (目录版本). Each transition is one method, which gives the revision that follows or refuses with
 * the present state.
 *
 * @param number from one, by resource
 * @param basis the revision it was started from, null for the first
 * @param provider the institution that answers for the resource
 * @param version grows with each change; the entity tag
 * @param reason why it was started (变更理由), null where none was given
 * @param assessment of the present text, null while there is none
 * @param steps its way so far, oldest first, never empty
 */
public record Revision(
        UUID id,
        UUID resource,
        int number,
        @Nullable UUID basis,
        UUID provider,
        RevisionState state,
        long version,
        @Nullable String reason,
        Description description,
        @Nullable Assessment assessment,
        List<Step> steps) {

    public Revision {
        steps = List.copyOf(steps);
    }

    static Revision draft(UUID id, UUID resource, UUID provider, Description description, Actor by, Instant at) {
        Step first = step(Action.DRAFT, by, at, null);
        return new Revision(
                id, resource, 1, null, provider, RevisionState.DRAFT, 1, null, description, null, List.of(first));
    }

    /** A new draft that starts from this revision. */
    Revision revise(UUID newId, int newNumber, @Nullable String why, Actor by, Instant at) {
        requireState("revise", RevisionState.PUBLISHED, RevisionState.WITHDRAWN);
        Step first = step(Action.DRAFT, by, at, null);
        return new Revision(
                newId,
                resource,
                newNumber,
                id,
                provider,
                RevisionState.DRAFT,
                1,
                why,
                description,
                null,
                List.of(first));
    }

    Revision change(Description changed, Actor by, Instant at) {
        requireState("change", RevisionState.DRAFT);
        return new Revision(
                id,
                resource,
                number,
                basis,
                provider,
                state,
                version + 1,
                reason,
                changed,
                null,
                with(step(Action.CHANGE, by, at, null)));
    }

    /** The caller has made sure that nothing is missing and that the secrecy review passed. */
    @Article("GW-13")
    Revision assess(Assessment assessed, Actor by, Instant at) {
        requireState("assess", RevisionState.DRAFT);
        if (description.personal() && assessed.personalInformation() == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "catalog.personal-impact-required")
                    .citing("GW-13");
        }
        return to(RevisionState.ASSESSED, assessed, step(Action.ASSESS, by, at, null));
    }

    /** By the unit's head, who is none of its drafters. */
    @Article({"GW-13", "FH-2"})
    Revision approve(Actor by, Instant at) {
        requireState("approve", RevisionState.ASSESSED);
        if (draftedBy(by)) {
            throw notAnother("catalog.drafter-may-not-approve", by);
        }
        return to(RevisionState.HEAD_APPROVED, assessment, step(Action.APPROVE, by, at, null));
    }

    Revision submit(Actor by, Instant at) {
        requireState("submit", RevisionState.HEAD_APPROVED);
        return to(RevisionState.SUBMITTED, assessment, step(Action.SUBMIT, by, at, null));
    }

    /** Back to a draft, its assessment and approval void: by the unit's head before submission. */
    Revision returnWithin(String reasons, Actor by, Instant at) {
        requireState("return", RevisionState.ASSESSED, RevisionState.HEAD_APPROVED);
        return to(RevisionState.DRAFT, null, step(Action.RETURN, by, at, reasons));
    }

    /** Likewise by the authority. */
    @Article({"GW-16", "SD-9"})
    Revision returnByAuthority(String reasons, Actor by, Instant at) {
        requireState("return", RevisionState.SUBMITTED);
        return to(RevisionState.DRAFT, null, step(Action.RETURN, by, at, reasons));
    }

    /** Likewise by those who compiled it, while nobody has decided (撤回). */
    @Article("GW-13")
    Revision recall(@Nullable String reasons, Actor by, Instant at) {
        requireState("recall", RevisionState.ASSESSED, RevisionState.HEAD_APPROVED, RevisionState.SUBMITTED);
        return to(RevisionState.DRAFT, null, step(Action.RECALL, by, at, reasons));
    }

    /** By an officer who neither drafted nor approved it for its unit. */
    @Article({"GW-16", "SD-9", "TJ-10", "FH-2"})
    Revision confirm(Actor by, Instant at) {
        requireState("confirm", RevisionState.SUBMITTED);
        if (draftedBy(by) || approvedBy(by)) {
            throw notAnother("catalog.drafter-may-not-confirm", by);
        }
        return to(RevisionState.CONFIRMED, assessment, step(Action.CONFIRM, by, at, null));
    }

    @Article("GW-16")
    Revision publish(Actor by, Instant at) {
        requireState("publish", RevisionState.CONFIRMED);
        return to(RevisionState.PUBLISHED, assessment, step(Action.PUBLISH, by, at, null));
    }

    Revision supersede(Actor by, Instant at) {
        requireState("supersede", RevisionState.PUBLISHED);
        return to(RevisionState.SUPERSEDED, assessment, step(Action.SUPERSEDE, by, at, null));
    }

    /** A draft is discarded by its own people. */
    Revision discard(String reasons, Actor by, Instant at) {
        requireState("withdraw", RevisionState.DRAFT);
        return to(RevisionState.WITHDRAWN, assessment, step(Action.WITHDRAW, by, at, reasons));
    }

    /** What was confirmed or published is withdrawn by the authority. */
    Revision withdraw(String reasons, Actor by, Instant at) {
        requireState("withdraw", RevisionState.CONFIRMED, RevisionState.PUBLISHED);
        return to(RevisionState.WITHDRAWN, assessment, step(Action.WITHDRAW, by, at, reasons));
    }

    /** When it was last submitted; empty before. */
    public Optional<Instant> submittedAt() {
        return last(Action.SUBMIT).map(Step::at);
    }

    public Optional<Instant> publishedAt() {
        return last(Action.PUBLISH).map(Step::at);
    }

    /** The return whose reasons a draft still has to answer; empty for the rest, and once it was assessed anew. */
    public Optional<Step> returned() {
        return state == RevisionState.DRAFT
                ? steps.reversed().stream()
                        .takeWhile(step -> step.action() != Action.ASSESS)
                        .filter(step -> step.action() == Action.RETURN)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it was ever published, so that every institution may see it. */
    boolean announced() {
        return publishedAt().isPresent();
    }

    private Optional<Step> last(Action action) {
        return steps.reversed().stream().filter(step -> step.action() == action).findFirst();
    }

    private boolean draftedBy(Actor person) {
        return steps.stream()
                .anyMatch(step -> step.action().drafts() && step.by().equals(person.id()));
    }

    private boolean approvedBy(Actor person) {
        return last(Action.APPROVE)
                .filter(step -> step.by().equals(person.id()))
                .isPresent();
    }

    private void requireState(String action, RevisionState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalog.illegal-transition")
                    .with("state", state)
                    .with("action", action)
                    .with("allowed", List.of(allowed));
        }
    }

    private static Refusal notAnother(String code, Actor by) {
        return Refusal.of(Refusal.Kind.FORBIDDEN, code)
                .with("person", by.name())
                .citing("FH-2");
    }

    private Revision to(RevisionState next, @Nullable Assessment assessed, Step step) {
        return new Revision(
                id, resource, number, basis, provider, next, version + 1, reason, description, assessed, with(step));
    }

    /** Saving a draft again and again is one step of one person. */
    private List<Step> with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        Step latest = more.getLast();
        if (step.action() == Action.CHANGE
                && latest.action() == Action.CHANGE
                && latest.by().equals(step.by())) {
            more.removeLast();
        }
        more.add(step);
        return more;
    }

    private static Step step(Action action, Actor by, Instant at, @Nullable String note) {
        return new Step(action, by.id(), by.name(), by.institution(), at, note);
    }
}
