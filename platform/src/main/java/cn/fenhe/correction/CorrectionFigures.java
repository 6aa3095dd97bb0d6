package cn.fenhe.correction;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How doubts are answered in time (按时校核), by the year. */
@Component
@Article("GW-26")
public class CorrectionFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String ANSWERED = """
            SELECT count(*) AS answered, count(*) FILTER (WHERE answered_at < due) AS in_time
            FROM correction.corrections WHERE answered_at >= :since AND provider IN (:providers)""";

    private static final String OVERDUE = """
            SELECT count(*) FROM correction.corrections
            WHERE answered_at IS NULL AND due <= :now AND provider IN (:providers)""";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Clock clock;

    CorrectionFigures(JdbcClient jdbc, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * @param answered this year
     * @param inTime of them
     * @param overdue that wait for an answer and have passed their term
     */
    public record Answers(long answered, long inTime, long overdue) {}

    /** Of the institutions of the caller's own level and beneath it. @throws cn.fenhe.api.Refusal 403 for anyone but their heads and officers */
    @Transactional(readOnly = true)
    public Answers beneath(Caller caller) {
        Set<UUID> providers = organization.beneath(caller).keySet();
        Instant now = clock.instant();
        long overdue = jdbc.sql(OVERDUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("providers", providers)
                .query(Long.class)
                .single();
        return jdbc.sql(ANSWERED)
                .param(
                        "since",
                        LocalDate.ofInstant(now, ZONE)
                                .withDayOfYear(1)
                                .atStartOfDay(ZONE)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .param("providers", providers)
                .query((row, number) -> new Answers(row.getLong("answered"), row.getLong("in_time"), overdue))
                .single();
    }
}
