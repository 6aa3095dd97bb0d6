package cn.fenhe.organization.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows what was ordered about keys when the platform was killed before it could. */
@Configuration(proxyBeanMethods = false)
class KeyOrderTask {

    @Bean
    RecurringTask<Void> followKeyOrders(KeyDesk desk) {
        return Tasks.recurring("organization-follow-key-orders", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> desk.followWaiting());
    }
}
