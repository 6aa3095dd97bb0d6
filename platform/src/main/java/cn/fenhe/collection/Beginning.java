package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.understanding.Understanding;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The first steps of a run: its entry, its files, and what they are. */
@Component
class Beginning {

    private final Catalog catalog;
    private final RunChanges changes;
    private final ReceivedFolders folders;
    private final TargetTables tables;
    private final FolderIntake intake;
    private final Providers providers;
    private final ProgressNotes progress;

    Beginning(
            Catalog catalog,
            RunChanges changes,
            ReceivedFolders folders,
            TargetTables tables,
            FolderIntake intake,
            Providers providers,
            ProgressNotes progress) {
        this.catalog = catalog;
        this.changes = changes;
        this.folders = folders;
        this.tables = tables;
        this.intake = intake;
        this.providers = providers;
        this.progress = progress;
    }

    /** Departments collect according to the catalogue: what is not confirmed there stays in staging. */
    @Article({"TJ-10", "TJ-7"})
    boolean begin(Run run) {
        Optional<Entry> entry = catalog.confirmed(run.order.resource());
        if (entry.isEmpty()) {
            changes.advance(run.id, stored -> stored.run().awaitEntry());
            return false;
        }
        if (!entry.get().provider().equals(run.provider)) {
            throw providers.notProvider(run.jurisdiction);
        }
        changes.advance(run.id, stored -> stored.run().begin());
        return true;
    }

    boolean receive(Run run) {
        List<Received> received = intake.take(run);
        changes.advance(run.id, stored -> stored.run().received(received));
        return true;
    }

    boolean understand(Run run) {
        Entry entry = entry(run);
        LongConsumer note = progress.of(run.id);
        folders.requireSpace(run.bytes());
        Understood understood = Understanding.of(
                folders.of(run.id), run.files(), entry.items(), run.order.wishes(), () -> note.accept(0));
        changes.advance(run.id, stored -> stored.run().understood(understood, tables.forRows(entry)));
        return true;
    }

    private Entry entry(Run run) {
        return catalog.confirmed(run.order.resource())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "collection.no-entry"));
    }
}
