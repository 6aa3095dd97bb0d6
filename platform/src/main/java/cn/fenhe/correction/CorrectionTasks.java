package cn.fenhe.correction;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrectionTasks {

    @Bean
    RecurringTask<Void> correctionDeadlinesAreWatched(CorrectionDeadlines deadlines) {
        return Tasks.recurring("correction-deadlines", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> deadlines.look());
    }
}
