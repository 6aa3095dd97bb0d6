package cn.fenhe.release;

import cn.fenhe.catalog.Catalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts who took how much of whom, from the receipts and a few seconds afterwards; figures, where the receipts are the proof. Deliveries (交付) count, not looks at a page. */
@Component
class FlowCounts {

    /** Receipts of transactions that are still open are waited for. */
    private static final Duration LAG = Duration.ofSeconds(3);

    /** Counted at once; after a longer pause the rest is counted by the next rounds. */
    private static final Duration STEP = Duration.ofHours(6);

    private static final String BEGIN = """
            INSERT INTO release.flows_counted (until)
            SELECT coalesce((SELECT min(at) FROM release.receipts), :now) - interval '1 microsecond'
            WHERE NOT EXISTS (SELECT FROM release.flows_counted)
            ON CONFLICT DO NOTHING""";

    private static final String COUNTED = "SELECT until FROM release.flows_counted FOR UPDATE";

    private static final String FOUND = """
            SELECT r.resource, coalesce(g.holder, :nobody) AS holder, date_trunc('hour', r.at) AS hour,
                   count(*) AS uses, sum(r.rows) AS rows
            FROM release.receipts r JOIN release.grants g ON g.id = r.grant_id
            WHERE r.at > :from AND r.at <= :until AND NOT g.own AND r.use IN ('LOOKUP', 'FILE')
            GROUP BY 1, 2, 3
            """;

    private static final String ADD = """
            INSERT INTO release.flows (provider, holder, hour, uses, rows) VALUES (:provider, :holder, :hour, :uses, :rows)
            ON CONFLICT (hour, provider, holder)
            DO UPDATE SET uses = flows.uses + excluded.uses, rows = flows.rows + excluded.rows""";

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Clock clock;

    FlowCounts(JdbcClient jdbc, Catalog catalog, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.clock = clock;
    }

    private record Part(UUID resource, UUID holder, OffsetDateTime hour, long uses, long rows) {}

    /** Counts what came since the last time, once, whichever node does it. */
    @Transactional
    public void count() {
        Instant now = clock.instant();
        jdbc.sql(BEGIN).param("now", now.atOffset(ZoneOffset.UTC)).update();
        Instant from = jdbc.sql(COUNTED).query(OffsetDateTime.class).single().toInstant();
        Instant until = earlier(now.minus(LAG), from.plus(STEP));
        if (!until.isAfter(from)) {
            return;
        }
        add(found(from, until));
        jdbc.sql("UPDATE release.flows_counted SET until = :until")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Part> found(Instant from, Instant until) {
        return jdbc.sql(FOUND)
                .param("nobody", Flows.PUBLIC)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Part(
                        row.getObject("resource", UUID.class),
                        row.getObject("holder", UUID.class),
                        row.getObject("hour", OffsetDateTime.class),
                        row.getLong("uses"),
                        row.getLong("rows")))
                .list();
    }

    private void add(List<Part> parts) {
        Map<UUID, Optional<UUID>> providers = new HashMap<>();
        for (Part part : parts) {
            @Nullable
            UUID provider = providers
                    .computeIfAbsent(part.resource(), catalog::provider)
                    .orElse(null);
            if (provider != null) {
                jdbc.sql(ADD)
                        .param("provider", provider)
                        .param("holder", part.holder())
                        .param("hour", part.hour())
                        .param("uses", part.uses())
                        .param("rows", part.rows())
                        .update();
            }
        }
    }

    private static Instant earlier(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }
}
