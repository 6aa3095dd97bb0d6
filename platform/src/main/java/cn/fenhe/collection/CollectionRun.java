package cn.fenhe.collection;

import cn.fenhe.audit.Actor;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.measure.LakeMeasure.ColumnFigures;
import cn.fenhe.protection.Suspicion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run (归集批次) as its provider's people see it.
 *
 * @param provider the source department (来源部门) of every row it brings (GW-19)
 * @param waitsForEntry whether it waits in staging for its catalogue entry to be confirmed
 * @param order what was asked for
 * @param step the last one done, null before the first
 * @param quarantined rows rejected, all of them kept
 * @param understood null before it is
 * @param snapshot committed, null when none is
 * @param failure why it failed, null when it did not
 * @param accepted who accepted it in spite of its rejected rows, null when nobody had to
 * @param profile of the snapshot's columns, empty before it is counted
 * @param finished when it reached its final state, null before
 * @param done when each of its steps was done
 * @param doubts for which it was held: items marked as none of a person's whose data looks otherwise
 */
public record CollectionRun(
        UUID id,
        UUID resource,
        UUID provider,
        Actor by,
        Instant at,
        CollectionOrder order,
        @Nullable FolderSource folder,
        RunState state,
        @Nullable RunStep step,
        boolean waitsForEntry,
        RunProgress progress,
        List<Received> received,
        @Nullable Understood understood,
        double threshold,
        long read,
        long accepted,
        long quarantined,
        @Nullable Judgement acceptance,
        @Nullable Judgement cancellation,
        @Nullable Long snapshot,
        @Nullable Failure failure,
        List<ColumnFigures> profile,
        @Nullable Instant finished,
        Map<RunStep, Instant> done,
        List<Suspicion> doubts) {

    public CollectionRun {
        received = List.copyOf(received);
        profile = List.copyOf(profile);
        done = Map.copyOf(done);
        doubts = List.copyOf(doubts);
    }
}
