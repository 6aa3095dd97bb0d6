package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about sharing requests (共享决定): the provider's side, and the authority over both. */
@Component
public class SharingDecisions {

    private final RequestStore store;
    private final RequestView views;
    private final Organization organization;
    private final Grants grants;
    private final RequestNotices notices;
    private final AuditLog audit;
    private final Regulations regulations;
    private final ReplyClock replies;
    private final Clocks clocks;
    private final Clock clock;

    SharingDecisions(
            RequestStore store,
            RequestView views,
            Organization organization,
            Grants grants,
            RequestNotices notices,
            AuditLog audit,
            Regulations regulations,
            ReplyClock replies,
            Clocks clocks,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.organization = organization;
        this.grants = grants;
        this.notices = notices;
        this.audit = audit;
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
        return saved(caller, request, "sharing.accept", "GW-21", "TJ-17");
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
        return saved(caller, request, "sharing.request-supplement", "GW-21");
    }

    /** 申请延期: asked of the authority before the deadline. */
    @Article("GW-21")
    @Transactional
    public SharingRequest askExtension(Caller caller, UUID id, String reason) {
        Request request = provided(caller, id, Role.STEWARD);
        request.conditional().askExtension(reason);
        return saved(caller, request, "sharing.ask-extension", "GW-21");
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
        return saved(caller, request, "sharing.extend", "GW-21");
    }

    /** 拟办意见: the provider's steward proposes, item by item, or proposes to refuse with reasons and basis. */
    @Article({"GW-20", "GW-21", "TJ-17"})
    @Transactional
    public SharingRequest propose(Caller caller, UUID id, Proposal proposal) {
        Request request = provided(caller, id, Role.STEWARD);
        Part part = request.conditional();
        Proposal own =
                new Proposal(proposal.share(), proposal.items(), proposal.reasons(), proposal.basis(), caller.id());
        check(request, part, own);
        part.propose(own);
        return saved(caller, request, "sharing.propose", "GW-20", "GW-21");
    }

    /** 负责人审批: by the provider's head, who did not propose. */
    @Article({"GW-20", "FH-2"})
    @Transactional
    public SharingRequest headApprove(Caller caller, UUID id) {
        Request request = provided(caller, id, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        request.conditional().headApprove(caller.id());
        return saved(caller, request, "sharing.head-approve", "GW-20");
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
            part.approve(issue(caller, request, proposal.items()), replies.supply(request));
            notices.toConsumer(
                    caller, request, Notices.Kind.APPROVAL, "approved", "", "GW-21", "GW-25", "SD-12", "TJ-18");
            return saved(caller, request, "sharing.approve", "GW-20", "GW-21", "TJ-17");
        }
        String told = "理由：" + proposal.reasons() + "；依据：" + proposal.basis();
        part.refuse(told);
        notices.toConsumer(caller, request, Notices.Kind.REFUSAL, "refused", told, "GW-21", "GW-28", "TJ-17");
        return saved(caller, request, "sharing.refuse", "GW-21", "TJ-17");
    }

    /** 协商一致: after a dispute the provider shares after all. */
    @Article({"GW-28", "TJ-17"})
    @Transactional
    public SharingRequest agree(Caller caller, UUID id, List<Grant.GrantedItem> items) {
        Request request = provided(caller, id, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        Part part = request.conditional();
        part.from("agree", PartState.NEGOTIATING);
        checkItems(part, items);
        part.agree(issue(caller, request, items), replies.supply(request));
        notices.toConsumer(caller, request, Notices.Kind.APPROVAL, "approved", "", "GW-28", "TJ-17");
        return saved(caller, request, "sharing.agree", "GW-28", "TJ-17");
    }

    /** 裁决: the authority over the provider decides what could not be agreed; binding on both. */
    @Article({"GW-28", "TJ-17"})
    @Transactional
    public SharingRequest arbitrate(Caller caller, UUID id, List<Grant.GrantedItem> items, String reasons) {
        Request request = arbitrated(caller, id);
        Part part = request.conditional();
        part.from("arbitrate", PartState.NEGOTIATING);
        requireReasons(request, reasons);
        UUID grant = null;
        if (!items.isEmpty()) {
            checkItems(part, items);
            grant = issue(caller, request, items);
        }
        part.decideByAuthority(reasons, grant, grant == null ? null : replies.supply(request));
        notices.toConsumer(caller, request, Notices.Kind.DECISION, "arbitrated", reasons, "GW-28", "TJ-17");
        notices.toProvider(caller, request, Notices.Kind.DECISION, "arbitrated", reasons, "GW-28", "TJ-17");
        return saved(caller, request, "sharing.arbitrate", "GW-28", "TJ-17");
    }

    /** 政府决定: recorded by the authority. */
    @Article("GW-28")
    @Transactional
    public SharingRequest recordGovernmentDecision(Caller caller, UUID id, String decision) {
        Request request = arbitrated(caller, id);
        requireReasons(request, decision);
        request.conditional().decideByGovernment(decision);
        notices.toConsumer(caller, request, Notices.Kind.INFORMATION, "government", decision, "GW-28");
        return saved(caller, request, "sharing.government-decision", "GW-28");
    }

    /** One grant for the whole request, so that one call returns all its items; what was granted at once goes into it. */
    private UUID issue(Caller caller, Request request, List<Grant.GrantedItem> conditional) {
        List<Grant.GrantedItem> items = new ArrayList<>(conditional);
        request.part(PartKind.UNCONDITIONAL).ifPresent(part -> {
            UUID first = part.grant;
            if (first != null) {
                items.addAll(grants.find(first).orElseThrow().items());
                grants.end(caller.actor(), first, "并入同一申请的授权");
            }
        });
        UUID grant = grants.issue(
                        caller.actor(),
                        request.resource(),
                        request.consumer(),
                        request.scenario(),
                        request.id(),
                        items,
                        request.until(),
                        request.perMinute())
                .id();
        request.part(PartKind.UNCONDITIONAL).ifPresent(part -> part.grant = grant);
        return grant;
    }

    private void check(Request request, Part part, Proposal proposal) {
        if (proposal.share()) {
            checkItems(part, proposal.items());
        } else {
            requireReasons(request, proposal.reasons());
            requireReasons(request, proposal.basis());
        }
    }

    /** Only items that were asked for, each once, and at least one. */
    private static void checkItems(Part part, List<Grant.GrantedItem> items) {
        Set<UUID> seen = new HashSet<>();
        for (Grant.GrantedItem item : items) {
            if (!part.items.contains(item.item()) || !seen.add(item.item())) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.item-not-asked")
                        .with("item", item.item());
            }
        }
        if (seen.isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.nothing-shared");
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
        return request;
    }

    private Request arbitrated(Caller caller, UUID id) {
        Request request = visible(caller, id);
        caller.require(Role.AUTHORITY_OFFICER);
        if (!organization.holds(caller.requireInstitution(), Power.ARBITRATION, request.provider())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.authority-only")
                    .citing(regulations.binding(request.jurisdiction(), "GW-28", "TJ-17"));
        }
        return request;
    }

    private Request visible(Caller caller, UUID id) {
        return store.lock(id)
                .filter(request -> views.visible(request, caller))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-request"));
    }

    private SharingRequest saved(Caller caller, Request request, String action, String... articles) {
        store.save(request);
        audit.record(Act.of(caller.actor(), action, "sharing-request", request.id())
                .citing(regulations.binding(request.jurisdiction(), articles)));
        return views.of(request, caller);
    }
}
