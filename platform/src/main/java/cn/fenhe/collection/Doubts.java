package cn.fenhe.collection;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.protection.Suspicion;
import cn.fenhe.protection.Suspicions;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether a run's data may be what the catalogue says of it (入库前个人信息识别): what looks like persons' numbers in items that are marked as
 * none is committed by a second person's word alone.
 */
@Component
@Article({"FH-21", "SD-10", "TY-7"})
class Doubts {

    private final Catalog catalog;
    private final Suspicions suspicions;

    Doubts(Catalog catalog, Suspicions suspicions) {
        this.catalog = catalog;
        this.suspicions = suspicions;
    }

    List<Suspicion> about(Run run) {
        StagedBatch batch = Objects.requireNonNull(run.staged());
        List<Item> items =
                catalog.confirmed(run.order.resource()).map(Entry::items).orElse(List.of());
        UUID table = Objects.requireNonNull(run.table());
        List<String> written = batch.dataFiles().stream()
                .map(StagedBatch.DataFileStats::location)
                .toList();
        return suspicions.about(items, table, written, batch.accepted());
    }
}
