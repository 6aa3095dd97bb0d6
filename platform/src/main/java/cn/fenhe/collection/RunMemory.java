package cn.fenhe.collection;

import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.measure.LakeMeasure.ColumnFigures;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.protection.Suspicion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run remembers between its steps; kept as one JSON document beside the columns that are searched.
 *
 * @param waitsForEntry whether it is planned and its catalogue entry is not confirmed
 * @param restaged how often another run's commit made it stage again
 * @param done when each step was done; null of a run of before that was kept
 * @param doubts for which it was held; null of a run of before they were looked for
 */
record RunMemory(
        RunState state,
        @Nullable RunStep step,
        boolean waitsForEntry,
        List<Received> received,
        @Nullable UUID table,
        @Nullable Understood understood,
        @Nullable StagedBatch staged,
        int restaged,
        @Nullable Judgement accepted,
        @Nullable Judgement cancelled,
        @Nullable Long snapshot,
        @Nullable Failure failure,
        List<ColumnFigures> profile,
        @Nullable Instant finished,
        @Nullable Map<RunStep, Instant> done,
        @Nullable List<Suspicion> doubts) {}
