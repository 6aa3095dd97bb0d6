package cn.fenhe.release;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts flows every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class FlowTask {

    @Bean
    RecurringTask<Void> flowTask(FlowCounts counts) {
        return Tasks.recurring("release-flows", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> counts.count());
    }
}
