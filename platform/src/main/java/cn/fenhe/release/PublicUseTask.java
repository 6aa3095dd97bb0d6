package cn.fenhe.release;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts again every few minutes, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class PublicUseTask {

    @Bean
    RecurringTask<Void> publicUseTask(PublicUseCounts counts) {
        return Tasks.recurring("release-public-uses", FixedDelay.of(Duration.ofMinutes(2)))
                .execute((instance, context) -> counts.count());
    }
}
