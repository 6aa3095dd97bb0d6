package cn.fenhe.collection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run and what is written beside it.
 *
 * @param cancelRequested by whom, null while nobody has asked it to stop
 */
record StoredRun(
        Run run,
        double threshold,
        long read,
        long accepted,
        long rejected,
        RunProgress progress,
        @Nullable Judgement cancelRequested) {

    /** Whether more rows were rejected than may pass without a person's word. */
    boolean exceedsThreshold() {
        return rejected > threshold * read;
    }

    CollectionRun shown() {
        RunMemory memory = run.memory();
        return new CollectionRun(
                run.id,
                run.order.resource(),
                run.provider,
                run.by,
                run.at,
                run.order,
                run.folder,
                memory.state(),
                memory.step(),
                memory.waitsForEntry(),
                progress,
                memory.received(),
                memory.understood(),
                threshold,
                read,
                accepted,
                rejected,
                memory.accepted(),
                memory.cancelled(),
                memory.snapshot(),
                memory.failure(),
                memory.profile(),
                memory.finished(),
                memory.done() == null ? Map.of() : memory.done(),
                memory.doubts() == null ? List.of() : memory.doubts());
    }
}
