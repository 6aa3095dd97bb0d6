package cn.fenhe.protection;

import cn.fenhe.catalog.Item;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at data before it is committed: whether what the catalogue says of it can be true (入库前个人信息识别). */
@Component
public class Suspicions {

    private final Detectors detectors;

    Suspicions(Detectors detectors) {
        this.detectors = detectors;
    }

    /**
     * What is suspicious about the rows that a run has written for a table and not committed.
     *
     * @param written locations of its files
     * @param rows in them
     */
    public List<Suspicion> about(List<Item> items, UUID table, List<String> written, long rows) {
        Set<String> names =
                items.stream().filter(item -> !item.personal()).map(Item::name).collect(Collectors.toSet());
        return Suspicion.of(items, detectors.searchStaged(table, written, rows, names));
    }
}
