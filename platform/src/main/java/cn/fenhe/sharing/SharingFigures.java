package cn.fenhe.sharing;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How requests are answered in time (按时答复), by the year. */
@Component
@Article({"GW-21", "TJ-17"})
public class SharingFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int NEAREST = 8;

    private static final String ANSWERED = """
            SELECT count(*) AS answered,
                   count(*) FILTER (WHERE p.answer_due IS NULL OR p.answered_at < p.answer_due) AS in_time
            FROM sharing.part p JOIN sharing.request r ON r.id = p.request
            WHERE p.answered_at >= :since AND r.provider IN (:providers)""";

    private static final String OPEN = """
            FROM sharing.part p JOIN sharing.request r ON r.id = p.request
            WHERE p.state IN ('SUBMITTED', 'ACCEPTED', 'EXTENDED', 'HEAD_APPROVED') AND p.due IS NOT NULL
                AND r.provider IN (:providers)""";

    private static final String OVERDUE = "SELECT count(*) " + OPEN + " AND p.due <= :now";

    private static final String DUE =
            "SELECT r.id, r.title, r.provider, r.jurisdiction, p.deadline " + OPEN + " ORDER BY p.due LIMIT :limit";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Organization organization;
    private final Clocks clocks;
    private final Clock clock;

    SharingFigures(JdbcClient jdbc, JsonMapper json, Organization organization, Clocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.organization = organization;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param answered requests of this year, approved or refused
     * @param inTime of them
     * @param overdue that wait for an answer and have passed their term
     */
    public record Answers(long answered, long inTime, long overdue) {}

    /** A request that waits for its answer. @param remaining working days, negative when overdue */
    public record Due(UUID request, String title, String providerName, Deadline deadline, int remaining) {}

    /** @param due those that are due next, the most overdue first */
    public record Kept(Answers answers, List<Due> due) {}

    /** Of the caller's own institution. */
    @Transactional(readOnly = true)
    public Answers own(Caller caller) {
        return answers(List.of(caller.requireInstitution()));
    }

    /** Of the institutions of the caller's own level and beneath it. @throws cn.fenhe.api.Refusal 403 for anyone but their heads and officers */
    @Transactional(readOnly = true)
    public Kept beneath(Caller caller) {
        Map<UUID, String> providers = organization.beneath(caller);
        return new Kept(answers(providers.keySet()), due(providers));
    }

    private Answers answers(Collection<UUID> providers) {
        Instant now = clock.instant();
        Instant year = LocalDate.ofInstant(now, ZONE)
                .withDayOfYear(1)
                .atStartOfDay(ZONE)
                .toInstant();
        long overdue = jdbc.sql(OVERDUE)
                .param("providers", providers)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return jdbc.sql(ANSWERED)
                .param("providers", providers)
                .param("since", OffsetDateTime.ofInstant(year, ZoneOffset.UTC))
                .query((row, number) -> new Answers(row.getLong("answered"), row.getLong("in_time"), overdue))
                .single();
    }

    private List<Due> due(Map<UUID, String> providers) {
        return jdbc.sql(DUE)
                .param("providers", providers.keySet())
                .param("limit", NEAREST)
                .query((row, number) -> {
                    Deadline deadline = json.readValue(row.getString("deadline"), Deadline.class);
                    return new Due(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            providers.getOrDefault(row.getObject("provider", UUID.class), ""),
                            deadline,
                            clocks.remaining(row.getString("jurisdiction"), deadline));
                })
                .list();
    }
}
