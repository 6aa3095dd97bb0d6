package cn.fenhe.sharing;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.PersonWordList;
import cn.fenhe.notice.Notices;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sharing requests (共享申请), the consumer's side: drafted by a steward, submitted by the unit's head, split by item. */
@Component
public class SharingRequests {

    private static final int MOST_ITEMS = 2_000;
    static final int MOST_PER_MINUTE = 60_000;
    private static final int CHUNK = 200;

    private final RequestStore store;
    private final RequestView views;
    private final Sides sides;
    private final Catalog catalog;
    private final Granting granting;
    private final RequestNotices notices;
    private final Course course;
    private final Regulations regulations;
    private final ReplyClock replies;
    private final PersonWordList words;
    private final Clock clock;

    SharingRequests(
            RequestStore store,
            RequestView views,
            Sides sides,
            Catalog catalog,
            Granting granting,
            RequestNotices notices,
            Course course,
            Regulations regulations,
            ReplyClock replies,
            PersonWordList words,
            Clock clock) {
        this.words = words;
        this.store = store;
        this.views = views;
        this.sides = sides;
        this.catalog = catalog;
        this.granting = granting;
        this.notices = notices;
        this.course = course;
        this.regulations = regulations;
        this.replies = replies;
        this.clock = clock;
    }

    /** 起草: a steward says what is needed, for which scenario and on which basis. */
    @Article({"GW-20", "SD-12", "TJ-17"})
    @Transactional
    public SharingRequest draft(Caller caller, SharingDraft draft) {
        caller.require(Role.STEWARD);
        UUID consumer = caller.requireInstitution();
        Entry entry = catalog.published(draft.resource())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-resource"));
        check(draft, entry, consumer);
        Request request = new Request(
                Ids.next(),
                entry.resource(),
                entry.title(),
                consumer,
                entry.provider(),
                entry.jurisdiction(),
                draft.scenario().strip(),
                draft.legalBasis().strip(),
                draft.until(),
                draft.perMinute(),
                caller.id(),
                clock.instant(),
                null,
                1,
                split(draft.items(), entry));
        store.add(request);
        sides.act(caller, request.id(), Sides.Side.CONSUMER);
        course.of(caller, request, "draft", null, "GW-20", "SD-12");
        return views.of(request, caller);
    }

    /** 单位负责人审批并提交: the head of the consumer's unit, not the one who drafted (GW-20). */
    @Article({"GW-20", "GW-21", "SD-12", "TJ-16", "TJ-17", "FH-2"})
    @Transactional
    public SharingRequest submit(Caller caller, UUID id) {
        Request draft = locked(caller, id);
        requireConsumer(caller, draft, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        if (draft.draftedBy().equals(caller.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.two-people").citing("FH-2");
        }
        if (draft.submittedAt() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "sharing.already-submitted");
        }
        Request request = draft.submitted(clock.instant());
        Entry entry = catalog.published(request.resource())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-resource"));
        request.parts().forEach(part -> submit(caller, request, entry, part));
        Request saved = store.save(request);
        course.of(caller, saved, "submit", null, "GW-20", "GW-21", "TJ-17");
        return views.of(saved, caller);
    }

    private void submit(Caller caller, Request request, Entry entry, Part part) {
        switch (part.kind) {
            case UNCONDITIONAL -> {
                List<Grant.GrantedItem> items =
                        part.items.stream().map(Grant.GrantedItem::plain).toList();
                part.grantAtOnce(granting.atOnce(caller, request, items));
                notices.toProvider(caller, request, Notices.Kind.INFORMATION, "granted-at-once", "", "SD-12", "TJ-16");
            }
            case CONDITIONAL -> {
                part.submit(replies.onReceipt(request));
                notices.toProvider(caller, request, Notices.Kind.INFORMATION, "received", "", "GW-21", "TJ-17");
            }
            case NOT_SHARED -> part.answer(basis(entry, part));
        }
    }

    /** 补正: the consumer answers the one supplement; the clock goes on with what was left. */
    @Article("GW-21")
    @Transactional
    public SharingRequest supplement(Caller caller, UUID id, String answer) {
        Request request = locked(caller, id);
        requireConsumer(caller, request, Role.STEWARD);
        Part part = request.conditional();
        part.from("supplement", PartState.SUPPLEMENT_REQUESTED);
        part.supplement(replies.resumed(request, part));
        part.answer = answer;
        return saved(caller, request, "supplement", answer, "GW-21");
    }

    /** 撤回. */
    @Transactional
    public SharingRequest withdraw(Caller caller, UUID id) {
        Request request = locked(caller, id);
        requireConsumer(caller, request, Role.STEWARD, Role.UNIT_HEAD);
        request.conditional().withdraw();
        return saved(caller, request, "withdraw", null, "GW-20");
    }

    /** 提出争议: the consumer negotiates about a refusal. */
    @Article({"GW-28", "TJ-17"})
    @Transactional
    public SharingRequest dispute(Caller caller, UUID id, String reasons) {
        Request request = locked(caller, id);
        requireConsumer(caller, request, Role.STEWARD, Role.UNIT_HEAD);
        request.conditional().dispute();
        notices.toProvider(caller, request, Notices.Kind.INFORMATION, "disputed", reasons, "GW-28", "TJ-17");
        return saved(caller, request, "dispute", reasons, "GW-28", "TJ-17");
    }

    /** A request, for its two sides and the authority over them; to everybody else it does not exist. */
    @Transactional(readOnly = true)
    public SharingRequest find(Caller caller, UUID id) {
        return views.of(visible(caller, id), caller);
    }

    /** What was done about a request, the oldest first; what the provider does before it answers is told to it alone. */
    @Article({"GW-21", "FH-8"})
    @Transactional(readOnly = true)
    public List<Step> history(Caller caller, UUID id) {
        return course.of(visible(caller, id), caller);
    }

    private Request visible(Caller caller, UUID id) {
        return store.find(id).filter(request -> views.visible(request, caller)).orElseThrow(SharingRequests::unknown);
    }

    /**
     * Newest first.
     *
     * @param states of which a part is in one; none for all
     * @param before id of the last request of the page before, null for the first page
     */
    @Transactional(readOnly = true)
    public List<SharingRequest> page(
            Caller caller, boolean asProvider, Set<PartState> states, @Nullable UUID before, int limit) {
        UUID institution = caller.requireInstitution();
        return views.all(store.page(institution, asProvider, states, before, limit), caller);
    }

    /** What waits for the caller's authority: disputes to decide, extensions to consent to; newest first. */
    @Article({"GW-21", "GW-28", "TJ-17"})
    @Transactional(readOnly = true)
    public List<SharingRequest> contested(Caller caller, @Nullable UUID before, int limit) {
        caller.require(Role.AUTHORITY_OFFICER);
        caller.requireInstitution();
        List<Request> found = new ArrayList<>();
        UUID last = before;
        while (found.size() < limit) {
            List<Request> chunk = store.contested(last, CHUNK);
            chunk.stream()
                    .filter(request -> views.decides(request, caller))
                    .limit(limit - (long) found.size())
                    .forEach(found::add);
            if (chunk.size() < CHUNK) {
                break;
            }
            last = chunk.getLast().id();
        }
        return views.all(found, caller);
    }

    private SharingRequest saved(
            Caller caller, Request request, String act, @Nullable String words, String... articles) {
        Request saved = store.save(request);
        course.of(caller, saved, act, words, articles);
        return views.of(saved, caller);
    }

    private Request locked(Caller caller, UUID id) {
        Request request = store.lock(id).orElseThrow(SharingRequests::unknown);
        if (!views.visible(request, caller)) {
            throw unknown();
        }
        return request;
    }

    private void requireConsumer(Caller caller, Request request, Role... anyOf) {
        caller.require(anyOf);
        if (!request.consumer().equals(caller.institution())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.consumer-only");
        }
        sides.act(caller, request.id(), Sides.Side.CONSUMER);
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-request");
    }

    private void check(SharingDraft draft, Entry entry, UUID consumer) {
        List<String> articles = regulations.binding(entry.jurisdiction(), "GW-20", "SD-12");
        if (entry.provider().equals(consumer)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.own-data");
        }
        if (draft.scenario().isBlank() || draft.legalBasis().isBlank()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.scenario-and-basis")
                    .citing(articles);
        }
        if (draft.items().isEmpty() || draft.items().size() > MOST_ITEMS) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.items").with("most", MOST_ITEMS);
        }
        if (!draft.until().isAfter(clock.instant())) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.term").citing(articles);
        }
        if (draft.perMinute() < 1 || draft.perMinute() > MOST_PER_MINUTE) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.rate").with("most", MOST_PER_MINUTE);
        }
    }

    private List<Part> split(List<UUID> items, Entry entry) {
        LocalWords local = words.present();
        Map<PartKind, List<UUID>> byKind = new EnumMap<>(PartKind.class);
        for (UUID id : items.stream().distinct().toList()) {
            Item item = entry.item(id)
                    .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.unknown-item")
                            .with("item", id));
            byKind.computeIfAbsent(PartKind.of(item, local), kind -> new ArrayList<>())
                    .add(id);
        }
        return byKind.entrySet().stream()
                .map(part -> new Part(Ids.next(), part.getKey(), part.getValue()))
                .toList();
    }

    /** The legal basis on file for what is not shared (GW-15, TJ-16), item by item. */
    private static String basis(Entry entry, Part part) {
        return part.items.stream()
                .map(id -> entry.item(id).orElseThrow())
                .map(item -> item.title() + "：" + item.sharingBasis())
                .reduce((left, right) -> left + "；" + right)
                .orElse("");
    }
}
