package cn.fenhe.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Some twenty thousand entries a minute: half a second of one core, and a log of thirty million a day. */
@Configuration(proxyBeanMethods = false)
class LogSweepTask {

    @Bean
    RecurringTask<Void> auditLogIsComparedWithItsTree(LogSweep sweep) {
        return Tasks.recurring("audit-compare-log-with-tree", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> sweep.look());
    }
}
