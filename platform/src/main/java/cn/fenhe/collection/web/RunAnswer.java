package cn.fenhe.collection.web;

import cn.fenhe.collection.CollectionOrder;
import cn.fenhe.collection.CollectionRun;
import cn.fenhe.collection.FolderSource;
import cn.fenhe.collection.Judgement;
import cn.fenhe.collection.RunMode;
import cn.fenhe.collection.RunProgress;
import cn.fenhe.collection.RunState;
import cn.fenhe.collection.RunStep;
import cn.fenhe.collection.quarantine.QuarantineCount;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.understanding.StatedLayout;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.measure.LakeMeasure.ColumnFigures;
import cn.fenhe.protection.Suspicion;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is answered.
 *
 * @param title of the resource, as its published or newest revision says
 * @param byId who handed it in: another person accepts it when it is held
 * @param reading what was said of how the files are to be read; for the next ones of the same resource
 * @param doubts for which it was held: items marked as none of a person's whose data looks otherwise
 */
record RunAnswer(
        UUID id,
        UUID resource,
        String title,
        UUID provider,
        String by,
        String byId,
        OffsetDateTime at,
        RunMode mode,
        Reading reading,
        @Nullable FolderSource folder,
        RunState state,
        @Nullable RunStep step,
        List<Done> steps,
        boolean waitsForEntry,
        RunProgress progress,
        List<File> files,
        @Nullable Understood understood,
        double threshold,
        long read,
        long accepted,
        long quarantined,
        List<QuarantineCount> quarantine,
        @Nullable Judgement acceptance,
        @Nullable Judgement cancellation,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string") @Nullable
        Long snapshot,

        @Nullable Map<String, Object> error,
        List<ColumnFigures> profile,
        @Nullable OffsetDateTime finished,
        List<Suspicion> doubts) {

    /** What an order says of how its files are to be read (读取方式). */
    record Reading(
            Map<String, String> columns,
            @Nullable String charset,
            @Nullable String delimiter,
            List<String> missing,
            StatedLayout layout) {

        static Reading of(CollectionOrder order) {
            Character delimiter = order.delimiter();
            return new Reading(
                    order.columns(),
                    order.charset(),
                    delimiter == null ? null : delimiter.toString(),
                    order.missing(),
                    order.layout() == null ? StatedLayout.NONE : order.layout());
        }
    }

    /** A file as received. @param sm3 null while it is being taken, with the staging */
    record File(String name, long bytes, @Nullable String sm3, List<String> holds) {

        static File of(Received received) {
            return new File(
                    received.name(),
                    received.bytes(),
                    received.sm3(),
                    received.files().stream().map(file -> file.name()).toList());
        }
    }

    /** A step that is done, and when. */
    record Done(RunStep step, OffsetDateTime at) {

        static List<Done> of(Map<RunStep, Instant> done) {
            return new TreeMap<>(done)
                    .entrySet().stream()
                            .map(one -> new Done(one.getKey(), one.getValue().atOffset(ZoneOffset.UTC)))
                            .toList();
        }
    }

    static RunAnswer of(CollectionRun run, String title, List<QuarantineCount> counts, Locale language) {
        return new RunAnswer(
                run.id(),
                run.resource(),
                title,
                run.provider(),
                run.by().name(),
                run.by().id(),
                run.at().atOffset(ZoneOffset.UTC),
                run.order().mode(),
                Reading.of(run.order()),
                run.folder(),
                run.state(),
                run.step(),
                Done.of(run.done()),
                run.waitsForEntry(),
                run.progress(),
                run.received().stream().map(File::of).toList(),
                run.understood(),
                run.threshold(),
                run.read(),
                run.accepted(),
                run.quarantined(),
                counts,
                run.acceptance(),
                run.cancellation(),
                run.snapshot(),
                FailureTexts.of(run.failure(), language),
                run.profile(),
                run.finished() == null ? null : run.finished().atOffset(ZoneOffset.UTC),
                run.doubts());
    }
}
