package cn.fenhe.sharing;

import static cn.fenhe.sharing.PartState.ACCEPTED;
import static cn.fenhe.sharing.PartState.AGREED;
import static cn.fenhe.sharing.PartState.APPROVED;
import static cn.fenhe.sharing.PartState.AUTHORITY_DECIDED;
import static cn.fenhe.sharing.PartState.DRAFTED;
import static cn.fenhe.sharing.PartState.EXTENDED;
import static cn.fenhe.sharing.PartState.GOVERNMENT_DECIDED;
import static cn.fenhe.sharing.PartState.HEAD_APPROVED;
import static cn.fenhe.sharing.PartState.NEGOTIATING;
import static cn.fenhe.sharing.PartState.REFUSED;
import static cn.fenhe.sharing.PartState.SUBMITTED;
import static cn.fenhe.sharing.PartState.SUPPLEMENT_REQUESTED;
import static cn.fenhe.sharing.PartState.WITHDRAWN;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a request. Each transition is one method here and is refused from any state but its own. */
final class Part {

    final UUID id;
    final PartKind kind;
    final List<UUID> items;
    PartState state = DRAFTED;

    @Nullable
    Deadline deadline;

    @Nullable
    Instant stoppedAt;

    boolean supplemented;
    boolean extended;
    List<String> missing = List.of();

    @Nullable
    String extensionReason;

    @Nullable
    Proposal proposal;

    @Nullable
    UUID grant;

    @Nullable
    String answer;

    Part(UUID id, PartKind kind, List<UUID> items) {
        this.id = id;
        this.kind = kind;
        this.items = List.copyOf(items);
    }

    void grantAtOnce(UUID grantId) {
        from("grant", DRAFTED);
        move(PartState.GRANTED, null);
        grant = grantId;
    }

    void answer(String basis) {
        from("answer", DRAFTED);
        move(PartState.ANSWERED, null);
        answer = basis;
    }

    void submit(@Nullable Deadline reply) {
        from("submit", DRAFTED);
        move(SUBMITTED, reply);
    }

    /** All that is missing is told once; the clock stops until the answer. */
    @Article("GW-21")
    void requestSupplement(List<String> all, Instant at) {
        from("request-supplement", SUBMITTED);
        if (supplemented) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "sharing.supplement-once").citing("GW-21");
        }
        move(SUPPLEMENT_REQUESTED, deadline);
        supplemented = true;
        missing = List.copyOf(all);
        stoppedAt = at;
    }

    void supplement(@Nullable Deadline resumed) {
        from("supplement", SUPPLEMENT_REQUESTED);
        move(SUBMITTED, resumed);
    }

    void accept(@Nullable Deadline due) {
        from("accept", SUBMITTED);
        move(ACCEPTED, due);
    }

    void askExtension(String reason) {
        from("ask-extension", ACCEPTED);
        extensionReason = reason;
    }

    /** With the authority's consent (GW-21), once. */
    @Article("GW-21")
    void extend(Deadline later) {
        from("extend", ACCEPTED);
        if (extensionReason == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "sharing.extension-not-asked");
        }
        extended = true;
        move(EXTENDED, later);
    }

    /** Anew in the place of the one before, until the head has approved; in a negotiation for what would be agreed. */
    void propose(Proposal proposed) {
        from("propose", ACCEPTED, EXTENDED, NEGOTIATING);
        proposal = proposed;
    }

    /** The provider takes its proposal back before it is carried out, the head's approval with it. */
    @Article("GW-21")
    void withdrawProposal() {
        from("withdraw-proposal", ACCEPTED, EXTENDED, HEAD_APPROVED);
        proposed();
        proposal = null;
        if (state == HEAD_APPROVED) {
            move(extended ? EXTENDED : ACCEPTED, deadline);
        }
    }

    /** The head of the provider agrees, and is not the one who proposed. */
    @Article({"GW-20", "FH-2"})
    void headApprove(String by) {
        from("head-approve", ACCEPTED, EXTENDED);
        requireAnother(by);
        move(HEAD_APPROVED, deadline);
    }

    void approve(UUID grantId, @Nullable Deadline supply) {
        from("approve", HEAD_APPROVED);
        move(APPROVED, supply);
        grant = grantId;
    }

    void refuse(String told) {
        from("refuse", HEAD_APPROVED);
        move(REFUSED, null);
        answer = told;
    }

    void deliver() {
        from("deliver", APPROVED, AGREED, AUTHORITY_DECIDED, GOVERNMENT_DECIDED);
        move(PartState.DELIVERED, null);
    }

    void dispute() {
        from("dispute", REFUSED);
        move(NEGOTIATING, null);
    }

    /** What the steward proposed in the negotiation, agreed to by the head. */
    @Article({"GW-28", "FH-2"})
    void requireAgreeable(String by) {
        from("agree", NEGOTIATING);
        if (!proposed().share()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "sharing.nothing-proposed");
        }
        requireAnother(by);
    }

    private void requireAnother(String by) {
        if (proposed().by().equals(by)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.two-people").citing("FH-2");
        }
    }

    void agree(UUID grantId, @Nullable Deadline supply) {
        from("agree", NEGOTIATING);
        move(AGREED, supply);
        grant = grantId;
    }

    @Article({"GW-28", "TJ-17"})
    void decideByAuthority(String decision, @Nullable UUID grantId, @Nullable Deadline supply) {
        from("arbitrate", NEGOTIATING);
        move(AUTHORITY_DECIDED, supply);
        answer = decision;
        grant = grantId;
    }

    @Article("GW-28")
    void decideByGovernment(String decision) {
        from("record-government-decision", AUTHORITY_DECIDED);
        move(GOVERNMENT_DECIDED, deadline);
        answer = decision;
    }

    void withdraw() {
        from("withdraw", DRAFTED, SUBMITTED, SUPPLEMENT_REQUESTED, ACCEPTED, EXTENDED, HEAD_APPROVED);
        move(WITHDRAWN, null);
    }

    /** Refuses a transition that this state does not allow, before anything is done for it. */
    void from(String transition, PartState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "sharing.illegal-transition")
                    .with("state", state)
                    .with("transition", transition);
        }
    }

    Proposal proposed() {
        if (proposal == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "sharing.nothing-proposed");
        }
        return proposal;
    }

    /** The deadline that stands while the state allows a decision. */
    private void move(PartState next, @Nullable Deadline due) {
        state = next;
        deadline = due;
        stoppedAt = null;
    }
}
