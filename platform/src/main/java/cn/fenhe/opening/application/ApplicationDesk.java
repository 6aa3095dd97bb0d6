package cn.fenhe.opening.application;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Jurisdictions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The provider's door to applications (开放申请办理): its steward examines and proposes, its head decides. */
@Component
@Article({"TJ-23", "TY-8"})
public class ApplicationDesk {

    private static final Role[] HEADS = {Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER};
    private static final Role[] ALL = {Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER};

    private final ApplicationStore store;
    private final ApplicationCourse course;
    private final ReceivedView views;
    private final Handing handing;
    private final OpenClock deadlines;
    private final Identities identities;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ApplicationDesk(
            ApplicationStore store,
            ApplicationCourse course,
            ReceivedView views,
            Handing handing,
            OpenClock deadlines,
            Identities identities,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.store = store;
        this.course = course;
        this.views = views;
        this.handing = handing;
        this.deadlines = deadlines;
        this.identities = identities;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * Applications to the caller's institution, the newest first.
     *
     * @param states none for all
     * @param before id of the page before's last, null for the first page
     */
    @Transactional(readOnly = true)
    public List<ReceivedApplication> page(
            Caller caller, Collection<ApplicationState> states, @Nullable UUID before, int limit) {
        caller.require(ALL);
        return store.page(caller.requireInstitution(), states, before, limit).stream()
                .map(views::listed)
                .toList();
    }

    /** @throws Refusal 404 {@code opening.unknown-access} for everyone but its provider */
    @Article("FH-8")
    @Transactional(readOnly = true)
    public ReceivedApplication find(Caller caller, UUID id) {
        return views.whole(visible(caller, id));
    }

    @Article("FH-8")
    @Transactional(readOnly = true)
    public List<Step> history(Caller caller, UUID id) {
        return course.toldTo(caller.institution(), visible(caller, id));
    }

    /** What the applicant declared, in clear; only to compare it with the document and to reach him. */
    public record Identity(String idNumber, String contact) {}

    /** 查看证件号码和联系方式; recorded, and told within the provider. */
    @Article({"TY-7", "FH-4"})
    @Transactional
    public Identity readIdentity(Caller caller, UUID id) {
        caller.require(ALL);
        Application application = visible(caller, id);
        course.of(caller.actor(), application, "read-identity", null);
        return new Identity(
                identities.open(application.applicant.sealedNumber()),
                identities.open(application.applicant.sealedContact()));
    }

    /** 受理. */
    @Transactional
    public ReceivedApplication accept(Caller caller, UUID id) {
        Application application = mine(caller, id, Role.STEWARD);
        application.from("accept", ApplicationState.SUBMITTED);
        application.accept(deadlines.onAcceptance(application));
        return saved(caller, application, "accept", null);
    }

    /** 一次性告知补正: all that is missing, once. */
    @Transactional
    public ReceivedApplication requestSupplement(Caller caller, UUID id, List<String> missing) {
        Application application = mine(caller, id, Role.STEWARD);
        if (missing.isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.supplement-empty");
        }
        application.requestSupplement(missing, clock.instant());
        return saved(caller, application, "request-supplement", String.join("；", missing));
    }

    /**
     * 核验身份: a steward records that he saw the original of the document, and a company's authority for its agent.
     *
     * @param seenOn the day, not in the future
     */
    @Article({"TJ-23", "FH-4"})
    @Transactional
    public ReceivedApplication verify(
            Caller caller, UUID id, Verification.Way way, LocalDate seenOn, boolean authorised, @Nullable String note) {
        Application application = mine(caller, id, Role.STEWARD);
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), jurisdictions.get(application.jurisdiction).zone());
        if (seenOn.isAfter(today)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.seen-in-the-future");
        }
        application.verify(
                new Verification(way, seenOn, authorised, note, caller.id(), caller.name(), clock.instant()));
        return saved(caller, application, "verify", null);
    }

    /** 拟办意见: to open these items so, or to refuse with reasons and basis; what could not be opened is not proposed either. */
    @Article({"TJ-23", "TY-8", "FH-2"})
    @Transactional
    public ReceivedApplication propose(Caller caller, UUID id, Proposal proposal) {
        Application application = mine(caller, id, Role.STEWARD);
        application.propose(proposal);
        if (proposal.open()) {
            handing.requirePossible(application, proposal);
        } else if (isBlank(proposal.reasons()) || isBlank(proposal.basis())) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.refusal-without-basis")
                    .citing(course.binding(application));
        }
        return saved(caller, application, "propose", null);
    }

    /** 撤回拟办意见, before the head decided. */
    @Transactional
    public ReceivedApplication withdrawProposal(Caller caller, UUID id) {
        Application application = mine(caller, id, Role.STEWARD);
        application.takeBack("withdraw-proposal");
        return saved(caller, application, "withdraw-proposal", null);
    }

    /** 退回重办: the head does not agree with what was proposed. */
    @Transactional
    public ReceivedApplication sendBack(Caller caller, UUID id, String reasons) {
        Application application = mine(caller, id, HEADS);
        application.takeBack("return");
        return saved(caller, application, "return", reasons);
    }

    /**
     * 审批: the head, who neither proposed nor verified, decides as proposed. To open issues the grant at once, over data that was looked at.
     *
     * @param seen the version that the head saw
     */
    @Article({"TJ-23", "TY-8", "FH-2", "FH-14"})
    @Transactional
    public ReceivedApplication decide(Caller caller, UUID id, IfMatch seen) {
        Application application = mine(caller, id, HEADS);
        seen.requireSeen(application.version);
        Proposal proposal = application.decidable(caller.id());
        if (proposal.open()) {
            application.approve(caller.id(), handing.open(caller, application, proposal));
            return saved(caller, application, "approve", null);
        }
        String told = "理由：" + proposal.reasons() + "；依据：" + proposal.basis();
        application.refuse(caller.id(), told);
        return saved(caller, application, "refuse", told);
    }

    /** What becomes of what was opened (授权处置). */
    public enum Turn {
        /** 暂停. */
        SUSPEND,
        /** 恢复, as it was granted. */
        RESUME,
        /** 终止. */
        END
    }

    /** 暂停、恢复、终止提供, with reasons that the applicant is told; anyone of the provider suspends, its head resumes and ends. */
    @Article({"TY-8", "TJ-8"})
    @Transactional
    public ReceivedApplication turn(Caller caller, UUID id, Turn turn, String reasons) {
        Application application = mine(caller, id, turn == Turn.SUSPEND ? ALL : HEADS);
        handing.turn(caller, application, turn, reasons);
        String act = switch (turn) {
            case SUSPEND -> "suspend";
            case RESUME -> "resume";
            case END -> "end";
        };
        return saved(caller, application, act, reasons);
    }

    private Application visible(Caller caller, UUID id) {
        UUID institution = caller.requireInstitution();
        return store.find(id)
                .filter(application -> application.provider.equals(institution))
                .orElseThrow(ApplicationDesk::unknown);
    }

    private Application mine(Caller caller, UUID id, Role... roles) {
        caller.require(roles);
        UUID institution = caller.requireInstitution();
        Application application = store.lock(id)
                .filter(found -> found.provider.equals(institution))
                .orElseThrow(ApplicationDesk::unknown);
        application.requireNotOwn(caller.name());
        return application;
    }

    private ReceivedApplication saved(Caller caller, Application application, String act, @Nullable String words) {
        store.save(application);
        course.of(caller.actor(), application, act, words);
        return views.whole(application);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-access");
    }
}
