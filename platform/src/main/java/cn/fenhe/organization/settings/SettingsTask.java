package cn.fenhe.organization.settings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes the settings file anew where it does not say what was committed. */
@Configuration(proxyBeanMethods = false)
class SettingsTask {

    @Bean
    RecurringTask<Void> keepSettingsFile(SettingsDesk desk) {
        return Tasks.recurring("organization-keep-settings-file", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> desk.follow());
    }
}
