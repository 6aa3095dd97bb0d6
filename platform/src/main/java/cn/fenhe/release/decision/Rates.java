package cn.fenhe.release.decision;

import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast one holder may look up values of one resource (频次), by however many grants. A clock minute has a fixed number; a node takes a slice of it from PostgreSQL and
 * spends it from memory. So no number of nodes exceeds it, a crash loses a slice and gains nothing, and most lookups cost no write.
 */
@Article("FH-13")
@Component
public class Rates {

    /** Into how many slices a minute's number falls. */
    private static final int SLICES = 20;

    /** Slices that are remembered; one that is forgotten is lost. */
    private static final int REMEMBERED = 10_000;

    /** A clock that runs behind the newest minute shares what that minute has left. */
    private static final String TAKE = """
            INSERT INTO release.holder_rates AS rate (resource, holder, minute, taken, given)
            VALUES (:resource, :holder, :minute, least(:want, :limit), least(:want, :limit))
            ON CONFLICT (resource, holder) DO UPDATE SET
                minute = greatest(rate.minute, excluded.minute),
                given = CASE WHEN excluded.minute > rate.minute THEN least(:want, :limit, rate.most)
                             ELSE greatest(least(:want, least(:limit, rate.most) - rate.taken), 0) END,
                taken = CASE WHEN excluded.minute > rate.minute THEN least(:want, :limit, rate.most)
                             ELSE least(rate.taken + :want, greatest(least(:limit, rate.most), rate.taken)) END
            RETURNING given""";

    private static final String LOWER = """
            INSERT INTO release.holder_rates (resource, holder, most, minute, taken, given)
            VALUES (:resource, :holder, :most, 'epoch', 0, 0)
            ON CONFLICT (resource, holder) DO UPDATE SET most = excluded.most""";

    private static final String MOST = """
            SELECT most FROM release.holder_rates WHERE resource = :resource AND holder = :holder AND most IS NOT NULL""";

    private static final UUID PUBLIC = new UUID(0, 0);

    /**
     * Whose minute it is.
     *
     * @param holder null for the public
     */
    public record Spender(UUID resource, @Nullable UUID holder) {

        UUID id() {
            return holder == null ? PUBLIC : holder;
        }
    }

    /** A slice taken under one number is not spent under another. */
    private record Lease(Spender spender, int limit) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Map<Lease, Slice> slices = new ConcurrentHashMap<>();

    Rates(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Slice(Instant minute, int left) {}

    /** Spends so many of the present minute's; false, and nothing spent, when there are not so many left. */
    public boolean spend(Spender spender, int perMinute, int values, Instant now) {
        if (slices.size() > REMEMBERED) {
            slices.clear();
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        boolean[] spent = new boolean[1];
        slices.compute(new Lease(spender, perMinute), (lease, slice) -> {
            int left = slice == null || !slice.minute().equals(minute) ? 0 : slice.left();
            if (left < values) {
                left += take(spender, minute, Math.max(values - left, perMinute / SLICES), perMinute);
            }
            spent[0] = left >= values;
            return new Slice(minute, spent[0] ? left - values : left);
        });
        return spent[0];
    }

    private int take(Spender spender, Instant minute, int want, int limit) {
        return own.execute(status -> jdbc.sql(TAKE)
                .param("resource", spender.resource())
                .param("holder", spender.id())
                .param("minute", OffsetDateTime.ofInstant(minute, ZoneOffset.UTC))
                .param("want", want)
                .param("limit", limit)
                .query(Integer.class)
                .single());
    }

    /** Lowers a holder's minute to a number that no grant exceeds any more, in the caller's transaction; a slice may still be spent. */
    public void lower(Spender spender, int most) {
        jdbc.sql(LOWER)
                .param("resource", spender.resource())
                .param("holder", spender.id())
                .param("most", most)
                .update();
    }

    /** What a grant's number comes to. */
    public int most(Spender spender, int perMinute) {
        return jdbc.sql(MOST)
                .param("resource", spender.resource())
                .param("holder", spender.id())
                .query(Integer.class)
                .optional()
                .map(most -> Math.min(most, perMinute))
                .orElse(perMinute);
    }
}
