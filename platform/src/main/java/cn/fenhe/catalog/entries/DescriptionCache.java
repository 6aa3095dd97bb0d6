package cn.fenhe.catalog.entries;

import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.revision.Documents;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Descriptions of confirmed revisions, which never change: kept once read, the least used given up first. Bounded by items, since
 * one entry may have two thousand.
 */
@Component
class DescriptionCache {

    private static final int MOST_ITEMS = 100_000;

    private final JdbcClient jdbc;
    private final Map<UUID, Description> kept = new LinkedHashMap<>(256, 0.75f, true);
    private int weight;

    DescriptionCache(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param revision a confirmed, published, superseded or withdrawn one */
    Description of(UUID revision) {
        synchronized (kept) {
            Description found = kept.get(revision);
            if (found != null) {
                return found;
            }
        }
        Description read = Documents.description(jdbc.sql("SELECT description FROM catalog.revision WHERE id = :id")
                .param("id", revision)
                .query(String.class)
                .single());
        keep(revision, read);
        return read;
    }

    private void keep(UUID revision, Description description) {
        synchronized (kept) {
            if (kept.putIfAbsent(revision, description) == null) {
                weight += weight(description);
            }
            Iterator<Description> oldest = kept.values().iterator();
            while (weight > MOST_ITEMS && oldest.hasNext()) {
                weight -= weight(oldest.next());
                oldest.remove();
            }
        }
    }

    private static int weight(Description description) {
        return 10 + description.items().size();
    }
}
