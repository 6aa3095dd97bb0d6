package cn.fenhe.organization.machine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away nonces whose timestamp would no longer be accepted. */
@Configuration(proxyBeanMethods = false)
class NonceExpiry {

    @Bean
    RecurringTask<Void> forgetNonces(Nonces nonces) {
        return Tasks.recurring("organization-forget-nonces", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> nonces.forgetExpired());
    }
}
