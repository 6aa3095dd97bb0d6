package cn.fenhe.correction;

import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.CalendarImported;
import cn.fenhe.regulation.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches the deadlines of corrections: the provider is warned two working days before, its authority is told when one has
 * passed, each once and by notice; an imported calendar has them counted again.
 */
@Component
@Article({"GW-26", "FH-6"})
class CorrectionDeadlines {

    private static final Logger log = LoggerFactory.getLogger(CorrectionDeadlines.class);

    private static final int WARNED_BEFORE = 2;

    /** Two working days may lie behind the longest holiday. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private static final String TO_WARN = """
            SELECT id FROM correction.corrections
             WHERE answered_at IS NULL AND warned_at IS NULL AND due <= :until
             ORDER BY id LIMIT 500
            """;

    private static final String TO_ESCALATE = """
            SELECT id FROM correction.corrections
             WHERE answered_at IS NULL AND escalated_at IS NULL AND due <= :until
             ORDER BY id LIMIT 500
            """;

    private static final String WARNED = "UPDATE correction.corrections SET warned_at = :at WHERE id = :id";

    private static final String ESCALATED = "UPDATE correction.corrections SET escalated_at = :at WHERE id = :id";

    private final CorrectionStore store;
    private final CorrectionNotices notices;
    private final Organization organization;
    private final Clocks clocks;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CorrectionDeadlines(
            CorrectionStore store,
            CorrectionNotices notices,
            Organization organization,
            Clocks clocks,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.store = store;
        this.notices = notices;
        this.organization = organization;
        this.clocks = clocks;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Warns and escalates what is due; doing it again changes nothing. */
    void look() {
        Instant now = clock.instant();
        ids(TO_WARN, now.plus(AHEAD)).forEach(id -> alone(id, () -> warn(id, now)));
        ids(TO_ESCALATE, now).forEach(id -> alone(id, () -> escalate(id, now)));
    }

    /** In a transaction of its own: one that fails is told in the log and tried again, and holds up no other. */
    private void alone(UUID id, Runnable step) {
        try {
            transaction.executeWithoutResult(status -> step.run());
        } catch (RuntimeException e) {
            log.error("deadline of correction {} could not be told", id, e);
        }
    }

    private void warn(UUID id, Instant now) {
        Correction correction = store.lock(id).orElseThrow();
        int left = clocks.remaining(correction.jurisdiction(), correction.deadline());
        if (!correction.state().isAnswer() && left <= WARNED_BEFORE && mark(WARNED, id, now)) {
            notices.warned(correction);
        }
    }

    private void escalate(UUID id, Instant now) {
        Correction correction = store.lock(id).orElseThrow();
        if (correction.state().isAnswer() || !mark(ESCALATED, id, now)) {
            return;
        }
        organization
                .authorityFor(Power.CATALOG_REVIEW, correction.provider())
                .map(Institution::id)
                .ifPresentOrElse(
                        authority -> notices.overdue(correction, authority),
                        () -> log.warn("nobody to tell of overdue correction {}", id));
    }

    /** Counts again what ends on or after the first day the import speaks of; hearing of it twice changes nothing. */
    @ApplicationModuleListener
    void on(CalendarImported imported) {
        Instant from = imported.from().atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        for (UUID id : store.unansweredDueFrom(from)) {
            Correction correction = store.lock(id).orElseThrow();
            store.update(correction.due(clocks.recount(correction.jurisdiction(), correction.deadline())));
        }
    }

    private List<UUID> ids(String sql, Instant until) {
        return jdbc.sql(sql)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private boolean mark(String sql, UUID id, Instant now) {
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
