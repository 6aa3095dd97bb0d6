package cn.fenhe.collection;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.lake.write.Orphans;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the warehouse's orphans removed, each night or, where nights are off, at the next start; each pass is an act of the platform's own. */
@Configuration(proxyBeanMethods = false)
class OrphanTask {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    RecurringTask<Void> collectionOrphans(Orphans orphans, AuditLog audit) {
        return Tasks.recurring("collection-orphans", Schedules.daily(ZONE, NIGHT))
                .execute((instance, context) -> remove(orphans, audit));
    }

    static void remove(Orphans orphans, AuditLog audit) {
        orphans.remove(found -> audit.record(Act.of(Actor.SYSTEM, "collection.remove-orphans", "warehouse", "warehouse")
                .with("files", found.files())
                .with("bytes", found.bytes())
                .with("folders", found.folders())
                .with("unread", found.unread())));
    }
}
