package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.protection.Mask;
import cn.fenhe.protection.Masked;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant.GrantedItem;
import cn.fenhe.release.decision.Cover;
import cn.fenhe.release.decision.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a grant must be before it is issued or resumed. */
@Component
class GrantCheck {

    private static final int FASTEST = 1_000_000;
    private static final int MOST_FILES = 1_000;

    private final Catalog catalog;
    private final GrantStore store;
    private final Regulations regulations;

    GrantCheck(Catalog catalog, GrantStore store, Regulations regulations) {
        this.catalog = catalog;
        this.store = store;
        this.regulations = regulations;
    }

    void term(Instant now, @Nullable Instant until, int perMinute) {
        if (until != null && !until.isAfter(now)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "release.term-over").with("until", until.toString());
        }
        rate(perMinute);
    }

    void rate(int perMinute) {
        if (perMinute < 1 || perMinute > FASTEST) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "release.rate-invalid").with("most", FASTEST);
        }
    }

    /** How often an applicant may take the file. */
    int files(int files) {
        if (files < 1 || files > MOST_FILES) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "release.files-invalid")
                    .with("most", MOST_FILES);
        }
        return files;
    }

    Entry entry(UUID resource) {
        return catalog.published(resource)
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.CONFLICT, "release.no-entry").citing("FH-3"));
    }

    /** The items as they are to be kept. @param except the grant that is itself being checked again */
    List<GrantedItem> items(
            Entry entry, Audience audience, @Nullable UUID holder, List<GrantedItem> items, @Nullable UUID except) {
        if (items.isEmpty() || items.stream().map(GrantedItem::item).distinct().count() < items.size()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "release.items-invalid");
        }
        List<GrantedItem> plain = items.stream().map(GrantCheck::plain).toList();
        List<Reason> faults = new ArrayList<>(Cover.faults(entry, audience, plain));
        if (faults.isEmpty()) {
            faults.addAll(Cover.masks(together(entry, holder, plain, except)));
        }
        if (!faults.isEmpty()) {
            throw refusal(entry, faults);
        }
        return plain;
    }

    /** What is resumed must be covered as it was granted. */
    void covered(Entry entry, StoredGrant stored) {
        Grant grant = stored.grant();
        List<Reason> stricter = Cover.stricter(entry, grant.holder(), stored.terms());
        if (!stricter.isEmpty()) {
            throw refusal(entry, stricter);
        }
        items(entry, grant.audience(), grant.holder(), grant.items(), grant.id());
    }

    List<String> binding(Entry entry, String... articles) {
        return regulations.binding(entry.jurisdiction(), articles);
    }

    /** What never leaves has no mask. */
    private static GrantedItem plain(GrantedItem item) {
        return item.exposure() == Exposure.MATCH_ONLY
                ? new GrantedItem(item.item(), Exposure.MATCH_ONLY, Mask.NONE)
                : item;
    }

    /** All that the holder would get of the resource: by this grant, by its others, and by those to everyone. */
    private List<Masked> together(Entry entry, @Nullable UUID holder, List<GrantedItem> items, @Nullable UUID except) {
        Stream<StoredGrant> held = store.of(holder, entry.resource()).stream();
        Stream<StoredGrant> everyones = holder == null ? Stream.of() : store.of(null, entry.resource()).stream();
        List<GrantedItem> all = new ArrayList<>(items);
        Stream.concat(held, everyones)
                .map(StoredGrant::grant)
                .filter(grant ->
                        grant.state() != Grant.State.ENDED && !grant.id().equals(except))
                .forEach(grant -> all.addAll(grant.items()));
        return Cover.returned(entry, all);
    }

    private Refusal refusal(Entry entry, List<Reason> faults) {
        List<String> articles = faults.stream()
                .flatMap(fault -> fault.articles().stream())
                .distinct()
                .toList();
        Refusal refusal = faults.getFirst()
                .as(Refusal.Kind.UNPROCESSABLE)
                .refusal()
                .citing(regulations.binding(entry.jurisdiction(), articles));
        return faults.size() == 1
                ? refusal
                : refusal.with(
                        "also",
                        faults.stream().skip(1).map(Reason::code).distinct().toList());
    }
}
