package cn.fenhe.release.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

    @Bean
    RecurringTask<Void> deliverySweepTask(DeliverySweep sweep) {
        return Tasks.recurring("release-delivery-sweep", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> sweep.sweep());
    }
}
