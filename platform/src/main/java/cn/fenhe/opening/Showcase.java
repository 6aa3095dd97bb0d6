package cn.fenhe.opening;

import cn.fenhe.api.Ids;
import cn.fenhe.api.ReferenceCodes;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The showcase (应用展示): anyone shows what he made with open data, and what the authority has looked at stands in the portal. Nothing that a
 * visitor wrote is published by itself, and an address that was published can be taken out again.
 */
@Component
@Article({"TJ-26", "SX-10"})
public class Showcase {

    /** That one application names. */
    public static final int MOST_DATASETS = 10;

    private static final String[] ARTICLES = {"TJ-26", "SX-10"};

    private final ShowcaseStore store;
    private final OpenDatasets datasets;
    private final PublicDesk desk;
    private final AuditLog audit;
    private final Regulations regulations;
    private final Clock clock;

    Showcase(
            ShowcaseStore store,
            OpenDatasets datasets,
            PublicDesk desk,
            AuditLog audit,
            Regulations regulations,
            Clock clock) {
        this.store = store;
        this.datasets = datasets;
        this.desk = desk;
        this.audit = audit;
        this.regulations = regulations;
        this.clock = clock;
    }

    /**
     * What is sent in.
     *
     * @param datasets one to {@link #MOST_DATASETS}, all open
     * @param contact where the maker can be asked, null or blank for none
     */
    public record Submission(
            String name,
            String about,
            String maker,
            String address,
            List<UUID> datasets,
            @Nullable String contact) {

        public Submission {
            datasets = datasets.stream().distinct().toList();
        }
    }

    /** Which of them the authority asks for. */
    public enum Stage {
        /** 待审核, the longest waiting first. */
        WAITING,
        /** 已展示, the newest first. */
        PUBLISHED,
        /** 未展示, the newest first. */
        REFUSED
    }

    /**
     * 提交应用, by anyone.
     *
     * @throws Refusal 429 {@code opening.too-many-applications}; 422 {@code opening.address-not-https},
     *     {@code opening.datasets-missing}; 404 for a dataset that is not open
     */
    @Transactional
    public PublicShowcaseItem submit(Submission sent) {
        String address = WebAddress.of(sent.address());
        if (sent.datasets().isEmpty() || sent.datasets().size() > MOST_DATASETS) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.datasets-missing")
                    .with("most", MOST_DATASETS);
        }
        Map<UUID, String> open = datasets.titles(sent.datasets());
        if (open.size() < sent.datasets().size()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-dataset");
        }
        desk.requireRoom(store.waiting(), "opening.too-many-applications");
        ShowcaseItem item = new ShowcaseItem(
                Ids.next(),
                ReferenceCodes.next("YY"),
                sent.name().strip(),
                sent.about().strip(),
                sent.maker().strip(),
                address,
                sent.datasets(),
                desk.seal(sent.contact()),
                clock.instant(),
                null);
        store.add(item);
        audit.record(Act.of(Actor.PUBLIC, "opening.submit-application", "application", item.id())
                .with("address", address));
        return PublicShowcaseItem.of(item, used(item, open), item.reference());
    }

    /** @throws Refusal 404 {@code opening.unknown-application} */
    @Transactional(readOnly = true)
    public PublicShowcaseItem byReference(String reference) {
        ShowcaseItem item = store.byReference(reference).orElseThrow(Showcase::unknown);
        return PublicShowcaseItem.of(item, used(item, titles(List.of(item))), item.reference());
    }

    /**
     * What stands in the portal, the newest decision first.
     *
     * @param dataset that they use, null for any
     * @param before id of the page before's last
     */
    @Transactional(readOnly = true)
    public List<PublicShowcaseItem> published(@Nullable UUID dataset, @Nullable UUID before, int limit) {
        List<ShowcaseItem> page = store.published(dataset, before, limit);
        Map<UUID, String> titles = titles(page);
        return page.stream()
                .map(item -> PublicShowcaseItem.of(item, used(item, titles), null))
                .toList();
    }

    /** For the authority; without contacts. */
    @Transactional(readOnly = true)
    public List<ShowcaseView> page(Caller caller, Stage stage, @Nullable UUID place, int limit) {
        desk.requireAuthority(caller, ARTICLES);
        List<ShowcaseItem> page = store.page(stage, place, limit);
        Map<UUID, String> titles = titles(page);
        return page.stream()
                .map(item -> ShowcaseView.of(item, used(item, titles), null))
                .toList();
    }

    /** One with its contact, for the authority; reading a contact is recorded. */
    @Transactional
    public ShowcaseView find(Caller caller, UUID id) {
        desk.requireAuthority(caller, ARTICLES);
        ShowcaseItem item = store.find(id).orElseThrow(Showcase::unknown);
        return ShowcaseView.of(
                item, used(item, titles(List.of(item))), desk.read(caller, "application", id, item.contact()));
    }

    /**
     * 审核; it may be decided again, and the newer decision stands.
     *
     * @param reasons wanted where it is not published
     * @throws Refusal 422 {@code opening.application-reasons-missing}
     */
    @Transactional
    public ShowcaseView decide(Caller caller, UUID id, boolean published, @Nullable String reasons) {
        UUID authority = desk.requireAuthority(caller, ARTICLES);
        ShowcaseItem item = store.lock(id).orElseThrow(Showcase::unknown);
        boolean reasoned = reasons != null && !reasons.isBlank();
        if (!published && !reasoned) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.application-reasons-missing");
        }
        ShowcaseDecision decision = new ShowcaseDecision(
                published,
                published || reasons == null ? null : reasons.strip(),
                desk.name(authority),
                clock.instant());
        store.decide(id, decision, caller.id());
        audit.record(Act.of(caller.actor(), "opening.decide-application", "application", id)
                .with("published", published)
                .with("address", item.address())
                .citing(regulations.binding(caller.jurisdiction(), ARTICLES)));
        return ShowcaseView.of(item.decided(decision), used(item, titles(List.of(item))), null);
    }

    private Map<UUID, String> titles(Collection<ShowcaseItem> items) {
        return datasets.titles(
                items.stream().flatMap(item -> item.datasets().stream()).collect(Collectors.toSet()));
    }

    private static List<UsedDataset> used(ShowcaseItem item, Map<UUID, String> titles) {
        return item.datasets().stream()
                .filter(titles::containsKey)
                .map(id -> new UsedDataset(id, String.valueOf(titles.get(id))))
                .toList();
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "opening.unknown-application");
    }
}
