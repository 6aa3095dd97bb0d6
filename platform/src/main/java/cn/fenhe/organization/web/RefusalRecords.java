package cn.fenhe.organization.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.api.Refused;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what somebody known tried in vain (越权尝试): what is another's, what asks for another role, what they may not even know of. It is
 * the one place for all doors, in a transaction of its own. A caller who tries more often than people do is recorded as such once a minute
 * and no more, so that nobody fills the log at will.
 */
@Component
@Article({"FH-4", "TY-31", "TJ-53", "FH-13"})
class RefusalRecords {

    static final int A_MINUTE = 60;

    private static final Logger log = LoggerFactory.getLogger(RefusalRecords.class);
    private static final int LONGEST = 200;
    private static final int CALLERS = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Set<Refusal.Kind> TOLD = Set.of(
            Refusal.Kind.UNAUTHENTICATED, Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND, Refusal.Kind.TOO_LARGE);

    /** No attempts on anything, or recorded where they are found. */
    private static final Set<String> ELSEWHERE = Set.of(
            "api.path-unknown",
            "api.body-too-large",
            "organization.csrf-invalid",
            "organization.password-change-required",
            "organization.password-wrong",
            "organization.admission-wrong",
            "organization.sign-in-failed",
            "organization.otp-required");

    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    RefusalRecords(AuditLog audit, Clock clock, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(Refused refused) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                && isTold(refused.refusal())) {
            int count = counted(known.caller());
            if (count <= A_MINUTE) {
                record(entry(known.caller(), refused));
            } else if (count == A_MINUTE + 1) {
                record(Act.of(
                                known.caller().actor(),
                                "organization.refuse-many",
                                "caller",
                                known.caller().id())
                        .citing("FH-13")
                        .with("aMinute", A_MINUTE));
            }
        }
    }

    /** The one door for data records its own denials, except that there was too much to give. */
    private static boolean isTold(Refusal refusal) {
        boolean byTheDoor = refusal.code().startsWith("release.") && refusal.kind() != Refusal.Kind.TOO_LARGE;
        return TOLD.contains(refusal.kind()) && !byTheDoor && !ELSEWHERE.contains(refusal.code());
    }

    private static Act entry(Caller caller, Refused refused) {
        String path = refused.request().getRequestURI();
        return Act.of(
                        caller.actor(),
                        "organization.refuse-entry",
                        "path",
                        path.substring(0, Math.min(path.length(), LONGEST)))
                .citing(refused.refusal().articles())
                .with("method", refused.request().getMethod())
                .with("code", refused.refusal().code());
    }

    /** Nothing is given either way, so a log that is away keeps nobody from being told so. */
    private void record(Act act) {
        try {
            transaction.executeWithoutResult(status -> audit.record(act));
        } catch (DataAccessException | TransactionException away) {
            log.warn("A refusal could not be recorded: {}", act.action(), away);
        }
    }

    private int counted(Caller caller) {
        Instant now = clock.instant();
        if (tries.size() > CALLERS) {
            tries.values().removeIf(old -> !old.lasts(now));
        }
        return tries.merge(caller.id(), new Tries(now, 1), (old, one) -> old.lasts(now) ? old.more() : one)
                .count();
    }

    private record Tries(Instant since, int count) {

        boolean lasts(Instant now) {
            return Duration.between(since, now).abs().compareTo(MINUTE) < 0;
        }

        Tries more() {
            return new Tries(since, count + 1);
        }
    }
}
