package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.quarantine.Quarantine;
import cn.fenhe.collection.quarantine.QuarantineCount;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.lake.write.StagedBatch;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes a run's batch beside its table and takes the rejected rows into quarantine. */
@Component
class Staging {

    private final Catalog catalog;
    private final LakeWriter lake;
    private final RunChanges changes;
    private final ReceivedFolders folders;
    private final Quarantine quarantine;
    private final ProgressNotes progress;

    Staging(
            Catalog catalog,
            LakeWriter lake,
            RunChanges changes,
            ReceivedFolders folders,
            Quarantine quarantine,
            ProgressNotes progress) {
        this.catalog = catalog;
        this.lake = lake;
        this.changes = changes;
        this.folders = folders;
        this.quarantine = quarantine;
        this.progress = progress;
    }

    boolean stage(Run run) {
        Entry entry = catalog.confirmed(run.order.resource())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "collection.no-entry"));
        Understood understood = Objects.requireNonNull(run.understood());
        folders.requireSpace(run.bytes() / 2);
        try (Digesting digests = Digesting.of(run.received(), folders.of(run.id))) {
            StagedBatch batch = stage(run, entry, understood);
            List<QuarantineCount> counts = quarantine.take(run.id, batch.rejects());
            List<Received> received = digests.received();
            changes.advance(run.id, stored -> {
                stored.run().staged(received, batch);
                quarantine.count(run.id, counts);
            });
        }
        return true;
    }

    private StagedBatch stage(Run run, Entry entry, Understood understood) {
        return lake.stage(
                Objects.requireNonNull(run.table()),
                run.id,
                LakeWriter.Mode.valueOf(run.order.mode().name()),
                SourceTables.of(folders.of(run.id), run.files(), understood),
                Rules.of(entry, understood, run.order.missing()),
                entry.items().stream().filter(Item::key).map(Item::name).toList(),
                progress.of(run.id));
    }
}
