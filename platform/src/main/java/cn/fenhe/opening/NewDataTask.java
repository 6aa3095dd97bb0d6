package cn.fenhe.opening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again at what is open, so that nothing that came is forgotten: on one node at a time. */
@Configuration(proxyBeanMethods = false)
class NewDataTask {

    @Bean
    RecurringTask<Void> openingNewDataTask(ReviewStore reviews, NewData data) {
        return Tasks.recurring("opening-new-data", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> reviews.opened().forEach(data::look));
    }
}
