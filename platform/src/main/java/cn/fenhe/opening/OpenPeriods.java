package cn.fenhe.opening;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.Period;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What time the rows are of that the public has (时间范围): of its own snapshot, by items that it gets as they are. */
@Component
@Article({"TJ-20", "FH-8"})
class OpenPeriods {

    private final Catalog catalog;
    private final Grants grants;

    OpenPeriods(Catalog catalog, Grants grants) {
        this.catalog = catalog;
        this.grants = grants;
    }

    List<CurrentData.Covered> of(UUID id) {
        return grants.find(id)
                .flatMap(grant -> catalog.published(grant.resource()).map(entry -> covered(entry, grant)))
                .orElse(List.of());
    }

    private List<CurrentData.Covered> covered(Entry entry, Grant grant) {
        return grants.cleared(grant.id()).map(snapshot -> catalog.periods(entry.resource(), snapshot)).stream()
                .flatMap(List::stream)
                .flatMap(period -> covered(period, entry, grant))
                .toList();
    }

    private static Stream<CurrentData.Covered> covered(Period period, Entry entry, Grant grant) {
        List<Item> items = period.items().stream()
                .map(entry::item)
                .flatMap(Optional::stream)
                .filter(item -> item.opening() == OpeningType.UNCONDITIONAL
                        && grant.items().contains(Grant.GrantedItem.plain(item.id())))
                .toList();
        return items.size() < period.items().size()
                ? Stream.empty()
                : Stream.of(new CurrentData.Covered(
                        items.stream().map(Item::name).toList(), period.earliest(), period.latest()));
    }
}
