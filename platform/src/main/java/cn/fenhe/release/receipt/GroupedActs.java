package cn.fenhe.release.receipt;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/** Records the several acts of one read side by side, so that they fall into the same groups instead of waiting for one each. */
@Component
class GroupedActs {

    /** Of one read at once, so that a wide one leaves room in the log's queue for others. */
    private static final int AT_ONCE = 128;

    private final AuditLog audit;
    private final Executor threads =
            task -> Thread.ofVirtual().name("release-acts").start(task);

    GroupedActs(AuditLog audit) {
        this.audit = audit;
    }

    /** Returns when all are durable, with the id of the first; throws when one is not. */
    UUID record(List<Act> acts) {
        if (acts.size() == 1) {
            return audit.recordInGroup(acts.getFirst());
        }
        List<UUID> entries = new ArrayList<>();
        for (int from = 0; from < acts.size(); from += AT_ONCE) {
            entries.addAll(together(acts.subList(from, Math.min(from + AT_ONCE, acts.size()))));
        }
        return entries.getFirst();
    }

    private List<UUID> together(List<Act> acts) {
        List<CompletableFuture<UUID>> running = acts.stream()
                .map(act -> CompletableFuture.supplyAsync(() -> audit.recordInGroup(act), threads))
                .toList();
        try {
            return running.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
