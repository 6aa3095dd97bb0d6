package cn.fenhe.opening.application;

import cn.fenhe.audit.Actor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what nobody goes on with (失效): a supplement that was asked for and is not given within a set time, of which the applicant is told. */
@Component
class Lapse {

    private static final int AT_ONCE = 200;

    private final ApplicationStore store;
    private final ApplicationCourse course;
    private final Clock clock;
    private final Duration patience;

    Lapse(
            ApplicationStore store,
            ApplicationCourse course,
            Clock clock,
            @Value("${fenhe.opening.supplement-within:30d}") Duration patience) {
        this.store = store;
        this.course = course;
        this.clock = clock;
        this.patience = patience;
    }

    /** When it lapses, null unless a supplement is waited for. */
    @Nullable
    Instant of(Application application) {
        Instant asked = application.stoppedAt;
        return asked == null ? null : asked.plus(patience);
    }

    @Transactional
    public void sweep() {
        store.unanswered(clock.instant().minus(patience), AT_ONCE).forEach(this::lapse);
    }

    private void lapse(UUID id) {
        store.lock(id)
                .filter(application -> application.state == ApplicationState.SUPPLEMENT_REQUESTED)
                .ifPresent(application -> {
                    application.lapse();
                    store.save(application);
                    course.of(Actor.SYSTEM, application, "lapse", null);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> openingApplicationLapseTask(Lapse lapse) {
            return Tasks.recurring("opening-application-lapse", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> lapse.sweep());
        }
    }
}
