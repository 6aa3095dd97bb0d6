package cn.fenhe.collection;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs by which runs are carried on. */
@Configuration(proxyBeanMethods = false)
class RunTasks {

    static final String CARRY_ON = "collection-run";

    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final Duration CLEAR = Duration.ofHours(1);

    /** Whoever had a turn has the next ones asked, so that nobody waits for the scheduler to look again. */
    @Bean
    Task<Void> collectionRun(RunExecutor executor, ObjectProvider<Waking> waking) {
        return Tasks.custom(CARRY_ON, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    RunExecutor.Turn turn = executor.carryOn(Waking.runOf(instance.getId()));
                    if (turn == RunExecutor.Turn.TAKEN) {
                        waking.getObject().wakeNext();
                    }
                    return turn == RunExecutor.Turn.OTHERS && !Waking.isNext(instance.getId())
                            ? new CompletionHandler.OnCompleteReschedule<>(Schedules.fixedDelay(TURN))
                            : new CompletionHandler.OnCompleteRemove<>();
                });
    }

    @Bean
    Task<Void> collectionSweep(Sweep sweep) {
        return Tasks.recurring("collection-sweep", Schedules.fixedDelay(SWEEP)).execute((instance, context) -> {
            for (UUID run : sweep.left()) {
                context.getSchedulerClient().scheduleIfNotExists(Waking.swept(run), Waking.now());
            }
        });
    }

    @Bean
    Task<Void> collectionRemains(Remains remains) {
        return Tasks.recurring("collection-remains", Schedules.fixedDelay(CLEAR))
                .execute((instance, context) -> remains.clearAbandoned());
    }
}
