package cn.fenhe.collection;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.Period;
import cn.fenhe.catalog.RevisionPublished;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.regulation.Article;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what time the newest rows are of (时间范围), and tells the catalogue. Only of items that are open without condition: a least
 * and a greatest value are values of rows, so what may not leave is not measured.
 */
@Component
@Article({"TJ-20", "FH-8"})
class Periods {

    private static final Logger log = LoggerFactory.getLogger(Periods.class);
    private static final Set<DataType> DATES = EnumSet.of(DataType.DATE, DataType.DATETIME);
    private static final List<String> PARTS = List.of("year", "month", "day");

    private final Catalog catalog;
    private final LakeMeasure measure;
    private final TransactionTemplate transaction;

    Periods(Catalog catalog, LakeMeasure measure, TransactionTemplate transaction) {
        this.catalog = catalog;
        this.measure = measure;
        this.transaction = transaction;
    }

    /** A new revision may open a date that was closed, or close one. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RevisionPublished published) {
        measure(published.resource());
    }

    /** Welcome and not needed: nothing is undone for it. */
    void measure(UUID resource) {
        try {
            catalog.confirmed(resource).ifPresent(this::measure);
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            log.error("What time the rows of resource {} are of could not be measured", resource, e);
        }
    }

    private void measure(Entry entry) {
        UUID table = entry.table();
        if (table == null) {
            return;
        }
        List<List<Item>> wanted = dated(entry);
        measure.snapshots(table).stream().findFirst().ifPresent(newest -> {
            List<Period> found = measure
                    .periods(
                            table,
                            newest.id(),
                            wanted.stream()
                                    .map(items -> items.stream().map(Item::name).toList())
                                    .toList())
                    .stream()
                    .map(period -> period(period, entry))
                    .toList();
            transaction.executeWithoutResult(status -> catalog.covered(entry.resource(), newest.id(), found));
        });
    }

    private static Period period(LakeMeasure.Period measured, Entry entry) {
        List<UUID> items = measured.columns().stream()
                .map(name -> entry.item(name).map(Item::id).orElseThrow())
                .toList();
        return new Period(items, measured.earliest(), measured.latest());
    }

    /** Dates in the order of the entry; after them a year, with the month and the day that stand beside it. */
    private static List<List<Item>> dated(Entry entry) {
        List<Item> parts = PARTS.stream()
                .map(part -> entry.items().stream()
                        .filter(item -> item.type() == DataType.INTEGER
                                && item.name().toLowerCase(Locale.ROOT).equals(part))
                        .filter(Periods::open)
                        .findFirst())
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
        return Stream.concat(
                        entry.items().stream()
                                .filter(item -> DATES.contains(item.type()) && open(item))
                                .map(List::of),
                        Stream.of(parts).filter(found -> !found.isEmpty()))
                .toList();
    }

    private static boolean open(Item item) {
        return item.opening() == OpeningType.UNCONDITIONAL && !item.personal();
    }
}
