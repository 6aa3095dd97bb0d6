package cn.fenhe.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away remembered answers once their day is over. */
@Configuration(proxyBeanMethods = false)
class RememberedAnswersExpiry {

    @Bean
    RecurringTask<Void> expireRememberedAnswers(RememberedAnswers answers) {
        return Tasks.recurring("api-expire-remembered-answers", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> answers.expire());
    }
}
