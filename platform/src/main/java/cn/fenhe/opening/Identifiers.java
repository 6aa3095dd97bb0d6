package cn.fenhe.opening;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.protection.Detectors;
import cn.fenhe.protection.Looks;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks for what names people or their numbers (直接标识) in the opened items of a resource: at every row, whatever the catalogue says. */
@Component
@Article({"TY-8", "SX-8"})
public class Identifiers {

    private final Detectors detectors;

    Identifiers(Detectors detectors) {
        this.detectors = detectors;
    }

    /**
     * What was found in a snapshot.
     *
     * @param names titles and kinds of what forbids that it goes out
     */
    public record Looked(long snapshot, List<Finding> findings, List<String> names) {}

    /** In the newest snapshot; empty where nothing was collected. */
    Optional<Looked> look(Entry entry, List<UUID> items) {
        UUID table = entry.table();
        if (table == null) {
            return Optional.empty();
        }
        Set<String> names = entry.items().stream()
                .filter(item -> items.contains(item.id()))
                .map(Item::name)
                .collect(Collectors.toSet());
        return detectors.search(table, names).map(Identifiers::looked);
    }

    /** The newest snapshot, without a look at it. */
    public Optional<Long> newest(Entry entry) {
        return Optional.ofNullable(entry.table()).flatMap(detectors::newest);
    }

    /** Looks before anything is opened. @throws Refusal 422 {@code opening.identifiers-found}, 409 {@code opening.no-data} */
    public Looked requireNone(Entry entry, List<UUID> items, List<String> articles) {
        Looked looked = look(entry, items).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "opening.no-data"));
        if (!looked.names().isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.identifiers-found")
                    .with("items", looked.names())
                    .citing(articles);
        }
        return looked;
    }

    private static Looked looked(Detectors.Searched searched) {
        return new Looked(
                searched.snapshot(),
                searched.findings().stream()
                        .map(found -> new Finding(found.column(), found.looks().name(), found.share()))
                        .toList(),
                searched.findings().stream()
                        .filter(found -> found.looks() != Looks.NAME)
                        .map(found -> found.column() + "（" + found.looks() + "）")
                        .toList());
    }
}
