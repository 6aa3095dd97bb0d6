package cn.fenhe.release;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends what its term has ended: on one node at a time, again after a restart. */
@Configuration(proxyBeanMethods = false)
class GrantExpiry {

    private static final int AT_ONCE = 500;

    @Bean
    RecurringTask<Void> grantExpiryTask(GrantStore store, Grants grants, Clock clock) {
        return Tasks.recurring("release-grant-expiry", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) ->
                        store.expired(clock.instant(), AT_ONCE).forEach(grants::expire));
    }
}
