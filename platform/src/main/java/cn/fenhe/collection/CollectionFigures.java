package cn.fenhe.collection;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much is collected by the hour (今日归集). */
@Component
public class CollectionFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String BY_HOUR = """
            SELECT date_trunc('hour', touched_at) AS hour, count(*) AS runs, sum(rows_accepted) AS rows
            FROM collection.run
            WHERE state = 'COMMITTED' AND touched_at >= :from AND provider IN (:providers)
            GROUP BY 1 ORDER BY 1""";

    private static final String HELD = """
            SELECT count(*) FROM collection.run WHERE needs_work AND provider IN (:providers)""";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Clock clock;

    CollectionFigures(JdbcClient jdbc, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param rows that were committed in the hour; @param runs that committed them */
    public record Hour(Instant from, long runs, long rows) {}

    /** @param hours of yesterday and today in which something was committed; @param working runs that are on their way */
    public record Lately(List<Hour> hours, long working) {}

    /** Of the institutions of the caller's own level and beneath it. @throws cn.fenhe.api.Refusal 403 for anyone but their heads and officers */
    @Transactional(readOnly = true)
    public Lately lately(Caller caller) {
        Set<UUID> providers = organization.beneath(caller).keySet();
        Instant yesterday = LocalDate.ofInstant(clock.instant(), ZONE)
                .minusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
        List<Hour> hours = jdbc.sql(BY_HOUR)
                .param("from", yesterday.atOffset(ZoneOffset.UTC))
                .param("providers", providers)
                .query((row, number) -> new Hour(
                        row.getObject("hour", OffsetDateTime.class).toInstant(),
                        row.getLong("runs"),
                        row.getLong("rows")))
                .list();
        return new Lately(
                hours,
                jdbc.sql(HELD).param("providers", providers).query(Long.class).single());
    }
}
