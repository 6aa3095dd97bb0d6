package cn.fenhe.sharing;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about sharing requests (共享决定): the provider's side, and the authority over both. */
@Component
public class SharingDecisions {

    private final RequestStore store;
    private final RequestView views;
    private final Arbiters arbiters;
    private final Sides sides;
    private final Granting granting;
    private final RequestNotices notices;
    private final Course course;
    private final Regulations regulations;
    private final ReplyClock replies;
    private final Clocks clocks;
    private final Clock clock;

    SharingDecisions(
            RequestStore store,
            RequestView views,
            Arbiters arbiters,
            Sides sides,
            Granting granting,
            RequestNotices notices,
            Course course,
            Regulations regulations,
            ReplyClock replies,
            Clocks clocks,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.arbiters = arbiters;
        this.sides = sides;
        this.granting = granting;
        this.notices = notices;
        this.course = course;
        this.regulations = regulations;
        this.replies = replies;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** 受理. */
    @Article({"GW-21", "TJ-17"})
    @Transactional
    public SharingRequest accept(Caller caller, UUID id) {
        Request request = provided(caller, id, Role.STEWARD);
        Part part = request.conditional();
        part.accept(replies.onAcceptance(request, part));
        notices.toConsumer(caller, request, Notices.Kind.ACCEPTANCE, "accepted", "", "GW-21", "TJ-17");
        return saved(caller, request, "accept", null, "GW-21", "TJ-17");
    }

    /** 一次性补正告知: all that is missing, once. */
    @Article("GW-21")
    @Transactional
    public SharingRequest requestSupplement(Caller caller, UUID id, List<String> missing) {
        Request request = provided(caller, id, Role.STEWARD);
        if (missing.isEmpty() || missing.stream().anyMatch(String::isBlank)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.supplement-empty")
                    .citing(regulations.binding(request.jurisdiction(), "GW-21"));
        }
        request.conditional().requestSupplement(missing, clock.instant());
        notices.toConsumer(caller, request, Notices.Kind.SUPPLEMENT, "supplement", String.join("；", missing), "GW-21");
        return saved(caller, request, "request-supplement", String.join("；", missing), "GW-21");
    }

    /** 申请延期: asked of the authority before the deadline, which is told by notice. */
    @Article("GW-21")
    @Transactional
    public SharingRequest askExtension(Caller caller, UUID id, String reason) {
        Request request = provided(caller, id, Role.STEWARD);
        request.conditional().askExtension(reason);
        notices.toAuthority(caller, request, "extension-asked", reason, "GW-21");
        return saved(caller, request, "ask-extension", reason, "GW-21");
    }

    /** 同意延期: by the authority of the provider's level; the consumer is told. */
    @Article("GW-21")
    @Transactional
    public SharingRequest extend(Caller caller, UUID id) {
        Request request = arbitrated(caller, id);
        Part part = request.conditional();
        Deadline present = part.deadline;
        Deadline later = present == null
                ? null
                : clocks.extend(request.jurisdiction(), present).orElse(null);
        if (later == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "sharing.no-extension")
                    .citing(regulations.binding(request.jurisdiction(), "GW-21", "TJ-17"));
        }
        part.extend(later);
        notices.toConsumer(caller, request, Notices.Kind.EXTENSION, "extension", reason(part), "GW-21");
        return saved(caller, request, "extend", part.extensionReason, "GW-21");
    }

    /**
     * 拟办意见: the provider's steward proposes, item by item, or proposes to refuse with reasons and basis; anew in the place of the one
     * before, until the head has approved. What could not be granted is not proposed either.
     */
    @Article({"GW-20", "GW-21", "TJ-17"})
    @Transactional
    public SharingRequest propose(Caller caller, UUID id, Proposal proposal) {
        Request request = provided(caller, id, Role.STEWARD);
        Part part = request.conditional();
        part.from("propose", PartState.ACCEPTED, PartState.EXTENDED, PartState.NEGOTIATING);
        check(request, proposal);
        part.propose(proposal.by(caller.id()));
        return saved(caller, request, "propose", null, "GW-20", "GW-21");
    }

    /** 撤回拟办: the provider takes back what it proposed, before it is carried out, the head's approval with it. */
    @Article({"GW-20", "GW-21"})
    @Transactional
    public SharingRequest withdrawProposal(Caller caller, UUID id) {
        Request request = provided(caller, id, Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        request.conditional().withdrawProposal();
        return saved(caller, request, "withdraw-proposal", null, "GW-20", "GW-21");
    }

    /**
     * 负责人审批: by the provider's head, who did not propose.
     *
     * @param seen the version that the head saw; another is not what he approves
     */
    @Article({"GW-20", "FH-2", "FH-14"})
    @Transactional
    public SharingRequest headApprove(Caller caller, UUID id, IfMatch seen) {
        Request request = provided(caller, id, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        seen.requireSeen(request.version());
        request.conditional().headApprove(caller.id());
        return saved(caller, request, "head-approve", null, "GW-20");
    }

    /** 决定: what the head agreed to is carried out: the grant is issued, or the refusal with its reasons and basis. */
    @Article({"GW-20", "GW-21", "GW-22", "TJ-17"})
    @Transactional
    public SharingRequest decide(Caller caller, UUID id) {
        Request request = provided(caller, id, Role.STEWARD);
        Part part = request.conditional();
        part.from("decide", PartState.HEAD_APPROVED);
        Proposal proposal = part.proposed();
        if (proposal.share()) {
            part.approve(
                    granting.issue(caller, request, proposal.items(), proposal.perMinute()), replies.supply(request));
            notices.toConsumer(
                    caller, request, Notices.Kind.APPROVAL, "approved", "", "GW-21", "GW-25", "SD-12", "TJ-18");
            return saved(caller, request, "approve", null, "GW-20", "GW-21", "TJ-17");
        }
        String told = "理由：" + proposal.reasons() + "；依据：" + proposal.basis();
        part.refuse(told);
        notices.toConsumer(caller, request, Notices.Kind.REFUSAL, "refused", told, "GW-21", "GW-28", "TJ-17");
        return saved(caller, request, "refuse", told, "GW-21", "TJ-17");
    }

    /**
     * 协商一致: after a dispute the provider shares after all: what its steward proposed anew, agreed to by its head.
     *
     * @param seen the version that the head saw
     */
    @Article({"GW-28", "TJ-17", "FH-2", "FH-14"})
    @Transactional
    public SharingRequest agree(Caller caller, UUID id, IfMatch seen) {
        Request request = provided(caller, id, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        seen.requireSeen(request.version());
        Part part = request.conditional();
        part.requireAgreeable(caller.id());
        Proposal proposal = part.proposed();
        part.agree(granting.issue(caller, request, proposal.items(), proposal.perMinute()), replies.supply(request));
        notices.toConsumer(caller, request, Notices.Kind.APPROVAL, "approved", "", "GW-28", "TJ-17");
        return saved(caller, request, "agree", null, "GW-28", "TJ-17");
    }

    /** 裁决: the authority over both, itself none of them, decides what could not be agreed; binding on both. */
    @Article({"GW-28", "TJ-17", "FH-2"})
    @Transactional
    public SharingRequest arbitrate(Caller caller, UUID id, List<Grant.GrantedItem> items, String reasons) {
        Request request = arbitrated(caller, id);
        Part part = request.conditional();
        part.from("arbitrate", PartState.NEGOTIATING);
        requireReasons(request, reasons);
        UUID grant = null;
        if (!items.isEmpty()) {
            grant = granting.issue(caller, request, items, null);
        }
        part.decideByAuthority(reasons, grant, grant == null ? null : replies.supply(request));
        notices.toConsumer(caller, request, Notices.Kind.DECISION, "arbitrated", reasons, "GW-28", "TJ-17");
        notices.toProvider(caller, request, Notices.Kind.DECISION, "arbitrated", reasons, "GW-28", "TJ-17");
        return saved(caller, request, "arbitrate", reasons, "GW-28", "TJ-17");
    }

    /** 政府决定: recorded by the authority. */
    @Article("GW-28")
    @Transactional
    public SharingRequest recordGovernmentDecision(Caller caller, UUID id, String decision) {
        Request request = arbitrated(caller, id);
        requireReasons(request, decision);
        request.conditional().decideByGovernment(decision);
        notices.toConsumer(caller, request, Notices.Kind.INFORMATION, "government", decision, "GW-28");
        return saved(caller, request, "government-decision", decision, "GW-28");
    }

    private void check(Request request, Proposal proposal) {
        if (proposal.share()) {
            granting.check(request, proposal.items(), proposal.perMinute());
        } else {
            requireReasons(request, proposal.reasons());
            requireReasons(request, proposal.basis());
        }
    }

    private void requireReasons(Request request, @Nullable String reasons) {
        if (reasons == null || reasons.isBlank()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.reasons-and-basis")
                    .citing(regulations.binding(request.jurisdiction(), "GW-21", "GW-28", "TJ-17"));
        }
    }

    private static String reason(Part part) {
        String reason = part.extensionReason;
        return reason == null ? "" : reason;
    }

    private Request provided(Caller caller, UUID id, Role... anyOf) {
        Request request = visible(caller, id);
        caller.require(anyOf);
        if (!request.provider().equals(caller.institution())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.provider-only");
        }
        sides.act(caller, id, Sides.Side.PROVIDER);
        return request;
    }

    private Request arbitrated(Caller caller, UUID id) {
        Request request = visible(caller, id);
        arbiters.require(caller, request);
        sides.act(caller, id, Sides.Side.AUTHORITY);
        return request;
    }

    private Request visible(Caller caller, UUID id) {
        return store.lock(id)
                .filter(request -> views.visible(request, caller))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-request"));
    }

    private SharingRequest saved(
            Caller caller, Request request, String act, @Nullable String words, String... articles) {
        Request saved = store.save(request);
        course.of(caller, saved, act, words, articles);
        return views.of(saved, caller);
    }
}
