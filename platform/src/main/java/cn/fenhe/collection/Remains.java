package cn.fenhe.collection;

import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.lake.write.StagedBatch;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Clears away what a run that is over leaves behind; its quarantine stays. */
@Component
class Remains {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final LakeWriter lake;
    private final ReceivedFolders folders;
    private final RunStore store;

    Remains(LakeWriter lake, ReceivedFolders folders, RunStore store) {
        this.lake = lake;
        this.folders = folders;
        this.store = store;
    }

    /** Harmless to repeat, and for a run that is not over. */
    void clear(Run run) {
        if (!run.state().isFinal()) {
            return;
        }
        StagedBatch batch = run.staged();
        if (batch != null && run.state() != RunState.COMMITTED) {
            lake.discard(batch);
        }
        folders.remove(run.id);
    }

    /** Folders of hand-ins that broke off, and of runs that ended just before the platform did. */
    void clearAbandoned() {
        for (UUID id : folders.untouchedFor(ABANDONED)) {
            Optional<StoredRun> stored = store.find(id);
            if (stored.isEmpty()) {
                folders.remove(id);
            } else {
                clear(stored.get().run());
            }
        }
    }
}
