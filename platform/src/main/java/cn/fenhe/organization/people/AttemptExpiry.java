package cn.fenhe.organization.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away failed sign-ins that no longer count. */
@Configuration(proxyBeanMethods = false)
class AttemptExpiry {

    @Bean
    RecurringTask<Void> forgetFailedSignIns(Attempts attempts) {
        return Tasks.recurring("organization-forget-failed-sign-ins", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> attempts.forgetOld());
    }
}
