package cn.fenhe.release;

import cn.fenhe.catalog.Catalog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what the public takes (使用统计), from the receipts and afterwards: nothing is written where data leaves, and a count can always be
 * made again.
 */
@Component
public class PublicUseCounts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String SINCE = """
            SELECT greatest(coalesce(max(day) - 1, :oldest::date), :oldest::date) FROM release.public_uses""";

    private static final String COUNT = """
            INSERT INTO release.public_uses (resource, day, use, uses)
            SELECT r.resource, (r.at AT TIME ZONE :zone)::date, r.use, count(*)
            FROM release.receipts r JOIN release.grants g ON g.id = r.grant_id
            WHERE r.at >= :since::date::timestamp AT TIME ZONE :zone AND g.holder IS NULL
            GROUP BY 1, 2, 3
            ON CONFLICT (resource, day, use) DO UPDATE SET uses = excluded.uses WHERE public_uses.uses <> excluded.uses
            """;

    private static final String OF_MONTH = """
            SELECT resource, sum(uses) AS uses FROM release.public_uses WHERE day >= :oldest GROUP BY resource""";

    private static final String OF = """
            SELECT resource, day, use, uses FROM release.public_uses WHERE resource IN (:resources) AND day >= :oldest""";

    private static final String ALL = """
            SELECT day, use, sum(uses) AS uses FROM release.public_uses WHERE day >= :oldest GROUP BY day, use""";

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Clock clock;

    PublicUseCounts(JdbcClient jdbc, Catalog catalog, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.clock = clock;
    }

    private record Counted(LocalDate day, Use use, long uses) {}

    /** Of each of the resources; of one that nobody took there are zeros. */
    @Transactional(readOnly = true)
    public Map<UUID, PublicUses> of(Collection<UUID> resources) {
        LocalDate oldest = oldest();
        Map<UUID, List<Counted>> counted = new HashMap<>();
        resources.forEach(resource -> counted.put(resource, new ArrayList<>()));
        if (resources.isEmpty()) {
            return Map.of();
        }
        jdbc.sql(OF).param("resources", resources).param("oldest", oldest).query(row -> {
            counted.computeIfAbsent(row.getObject("resource", UUID.class), unknown -> new ArrayList<>())
                    .add(new Counted(
                            row.getObject("day", LocalDate.class),
                            Use.valueOf(row.getString("use")),
                            row.getLong("uses")));
        });
        Map<UUID, PublicUses> uses = new HashMap<>();
        counted.forEach((resource, counts) -> uses.put(resource, uses(counts, oldest)));
        return uses;
    }

    /** Of all that is open together. */
    @Transactional(readOnly = true)
    public PublicUses all() {
        LocalDate oldest = oldest();
        return uses(
                jdbc.sql(ALL)
                        .param("oldest", oldest)
                        .query((row, ignored) -> new Counted(
                                row.getObject("day", LocalDate.class),
                                Use.valueOf(row.getString("use")),
                                row.getLong("uses")))
                        .list(),
                oldest);
    }

    /** Counts the days since the last count, and tells the catalogue. */
    @Transactional
    public void count() {
        LocalDate oldest = oldest();
        LocalDate since =
                jdbc.sql(SINCE).param("oldest", oldest).query(LocalDate.class).single();
        jdbc.sql(COUNT).param("zone", ZONE.getId()).param("since", since).update();
        Map<UUID, Long> month = new HashMap<>();
        jdbc.sql(OF_MONTH).param("oldest", oldest).query(row -> {
            month.put(row.getObject("resource", UUID.class), row.getLong("uses"));
        });
        catalog.used(month);
    }

    private LocalDate oldest() {
        return clock.instant().atZone(ZONE).toLocalDate().minusDays(PublicUses.DAYS - 1L);
    }

    private static PublicUses uses(List<Counted> counts, LocalDate oldest) {
        List<Long> days = new ArrayList<>(Collections.nCopies(PublicUses.DAYS, 0L));
        long downloads = 0;
        long others = 0;
        for (Counted counted : counts) {
            if (counted.use() == Use.FILE) {
                downloads += counted.uses();
            } else {
                others += counted.uses();
            }
            int day = (int) (counted.day().toEpochDay() - oldest.toEpochDay());
            if (day < days.size()) {
                days.set(day, days.get(day) + counted.uses());
            }
        }
        return new PublicUses(downloads, others, days);
    }
}
