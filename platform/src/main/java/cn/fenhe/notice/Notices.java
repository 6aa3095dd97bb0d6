package cn.fenhe.notice;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Jurisdictions;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Official notices (文书). */
@Component
public class Notices {

    /** Kinds of notices (文书种类); each numbers by itself. */
    public enum Kind {
        /** 受理. */
        ACCEPTANCE("受理", "Notice of acceptance"),
        /** 补正. */
        SUPPLEMENT("补正", "Notice to supplement"),
        /** 延期. */
        EXTENSION("延期", "Notice of extension"),
        /** 同意. */
        APPROVAL("同意", "Notice of approval"),
        /** 不予. */
        REFUSAL("不予", "Notice of refusal"),
        /** 退回. */
        RETURN("退回", "Notice of return"),
        /** 裁决. */
        DECISION("裁决", "Decision"),
        /** 责令改正. */
        RECTIFICATION("责改", "Order to rectify"),
        /** 告知. */
        INFORMATION("告知", "Notice");

        private final String word;
        private final String english;

        Kind(String word, String english) {
            this.word = word;
            this.english = english;
        }

        /** As it stands in a notice's number. */
        public String word() {
            return word;
        }

        /** The title of such a notice in English. */
        public String english() {
            return english;
        }
    }

    /** From which side an institution looks at its notices. */
    public enum Side {
        /** 收文. */
        RECEIVED,
        /** 发文. */
        ISSUED
    }

    /**
     * A notice to be issued.
     *
     * @param matterType what it is about: {@code sharing-request}, {@code revision}, …
     * @param matterId which one
     * @param from issuing institution, null when the platform itself informs
     * @param to receiving institution
     * @param facts values for {@code {places}} in title, body and remedy
     * @param articles its basis; only what binds
     * @param remedy what the receiver may do about it, null where nothing
     */
    public record Draft(
            Kind kind,
            String matterType,
            String matterId,
            @Nullable UUID from,
            UUID to,
            String title,
            String body,
            Map<String, String> facts,
            List<String> articles,
            @Nullable String remedy) {}

    private final NoticeStore store;
    private final Numbering numbering;
    private final Wording wording;
    private final Sealing sealing;
    private final Organization organization;
    private final Jurisdictions jurisdictions;
    private final Regulations regulations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeStore store,
            Numbering numbering,
            Wording wording,
            Sealing sealing,
            Organization organization,
            Jurisdictions jurisdictions,
            Regulations regulations,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.numbering = numbering;
        this.wording = wording;
        this.sealing = sealing;
        this.organization = organization;
        this.jurisdictions = jurisdictions;
        this.regulations = regulations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Numbers, seals and delivers a notice in the caller's transaction. Issuing holds the issuer's counter of that kind until the
     * transaction ends, so issue late in it. Of the articles only those are kept that bind the issuer's jurisdiction today.
     *
     * @return its id
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Article({"FH-7", "FH-18"})
    public UUID issue(Actor by, Draft draft) {
        Institution from = draft.from() == null ? null : institution(draft.from());
        Institution to = institution(draft.to());
        String jurisdiction = organization.jurisdictionOf(from == null ? to.id() : from.id());
        List<String> articles = regulations.binding(jurisdiction, draft.articles());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(now, jurisdictions.get(jurisdiction).zone());
        String prefix = numbering.prefix(from);
        String fromName = from == null ? prefix : from.name();
        int sequence = numbering.next(from == null ? Numbering.PLATFORM : from.id(), draft.kind(), day.getYear());
        String number = Numbering.number(prefix, draft.kind(), day.getYear(), sequence);
        Notice notice = sealing.seal(new Notice(
                Ids.next(),
                draft.kind(),
                number,
                draft.matterType(),
                draft.matterId(),
                draft.from(),
                fromName,
                to.id(),
                to.name(),
                Wording.filled(draft.title(), draft.facts()),
                draft.kind().english(),
                wording.text(draft, articles, number, fromName, to.name(), day),
                articles,
                draft.remedy() == null ? null : Wording.filled(draft.remedy(), draft.facts()),
                now,
                by.name(),
                new Notice.Seal("", ""),
                null));
        store.add(notice, day.getYear(), sequence);
        audit.record(Act.of(by, "notice.issue", "notice", notice.id())
                .citing(articles)
                .with("number", number)
                .with("matterType", draft.matterType())
                .with("matterId", draft.matterId())
                .with("to", to.id().toString()));
        events.publishEvent(new NoticeIssued(notice.id(), draft.kind(), draft.from(), to.id()));
        return notice.id();
    }

    /**
     * The notices that the caller's institution received or issued, the newest first.
     *
     * @param matter id of the matter they are about, null for all
     */
    @Transactional(readOnly = true)
    public Page<Notice> list(Caller caller, Side side, boolean unread, @Nullable String matter, Paging paging) {
        UUID institution = caller.requireInstitution();
        return paging.page(
                store.list(side, institution, unread, matter, paging.afterId(), paging.fetch()),
                notice -> Cursor.of(notice.id()));
    }

    /**
     * One notice, for its issuer and its receiver.
     *
     * @throws Refusal 404 {@code notice.unknown} for everyone else
     */
    @Transactional(readOnly = true)
    @Article("FH-8")
    public Notice find(Caller caller, UUID id) {
        UUID institution = caller.requireInstitution();
        return store.find(id).filter(notice -> notice.concerns(institution)).orElseThrow(() -> unknown(id));
    }

    /**
     * Marks a notice as read by its receiver (签收); the first reading is kept.
     *
     * @throws Refusal 404 as {@link #find}, 403 {@code notice.not-receiver} for its issuer
     */
    @Transactional
    public Notice read(Caller caller, UUID id) {
        Notice notice = find(caller, id);
        if (!notice.to().equals(caller.requireInstitution())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "notice.not-receiver").with("number", notice.number());
        }
        if (store.read(id, clock.instant(), caller.name())) {
            audit.record(Act.of(caller.actor(), "notice.read", "notice", id).with("number", notice.number()));
        }
        return find(caller, id);
    }

    /** All notices about one matter, the oldest first; who may see the matter is its module's to decide. */
    @Transactional(readOnly = true)
    public List<Notice> about(String matterType, String matterId) {
        return store.about(matterType, matterId);
    }

    /** Whether a notice is still what was sealed. */
    public boolean isSealed(Notice notice) {
        return sealing.holds(notice);
    }

    private Institution institution(UUID id) {
        return organization.institution(id).orElseThrow(() -> new IllegalArgumentException("no institution " + id));
    }

    private static Refusal unknown(UUID id) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "notice.unknown").with("notice", id.toString());
    }
}
