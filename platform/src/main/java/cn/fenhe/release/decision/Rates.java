package cn.fenhe.release.decision;

import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast values may be looked up under a grant (频次). A clock minute has a fixed number; a node takes a slice of it from PostgreSQL and
 * spends it from memory. So no number of nodes exceeds it, a crash loses a slice and gains nothing, and most lookups cost no write.
 */
@Article("FH-13")
@Component
public class Rates {

    /** Into how many slices a minute's number falls. */
    private static final int SLICES = 20;

    /** Grants whose slice is remembered; one that is forgotten costs a slice. */
    private static final int REMEMBERED = 10_000;

    /** A clock that runs behind the newest minute shares what that minute has left. */
    private static final String TAKE = """
            INSERT INTO release.rates AS rate (grant_id, minute, taken, given)
            VALUES (:grant, :minute, least(:want, :limit), least(:want, :limit))
            ON CONFLICT (grant_id) DO UPDATE SET
                minute = greatest(rate.minute, excluded.minute),
                given = CASE WHEN excluded.minute > rate.minute THEN least(:want, :limit)
                             ELSE greatest(least(:want, :limit - rate.taken), 0) END,
                taken = CASE WHEN excluded.minute > rate.minute THEN least(:want, :limit)
                             ELSE least(rate.taken + :want, greatest(:limit, rate.taken)) END
            RETURNING given""";

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Map<UUID, Slice> slices = new ConcurrentHashMap<>();

    Rates(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Slice(Instant minute, int left) {}

    /** Spends so many of the present minute's; false, and nothing spent, when there are not so many left. */
    public boolean spend(UUID grant, int perMinute, int values, Instant now) {
        if (slices.size() > REMEMBERED) {
            slices.clear();
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        boolean[] spent = new boolean[1];
        slices.compute(grant, (id, slice) -> {
            int left = slice == null || !slice.minute().equals(minute) ? 0 : slice.left();
            if (left < values) {
                left += take(id, minute, Math.max(values - left, perMinute / SLICES), perMinute);
            }
            spent[0] = left >= values;
            return new Slice(minute, spent[0] ? left - values : left);
        });
        return spent[0];
    }

    private int take(UUID grant, Instant minute, int want, int limit) {
        return own.execute(status -> jdbc.sql(TAKE)
                .param("grant", grant)
                .param("minute", OffsetDateTime.ofInstant(minute, ZoneOffset.UTC))
                .param("want", want)
                .param("limit", limit)
                .query(Integer.class)
                .single());
    }
}
