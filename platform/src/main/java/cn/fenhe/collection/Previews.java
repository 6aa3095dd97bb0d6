package cn.fenhe.collection;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.collection.receiving.Glimpse;
import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.collection.understanding.Understanding;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.SourceUnreadable;
import cn.fenhe.lake.write.Examined;
import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows to its uploader, before anything is handed in, what a run would understand of a file and what its first rows would meet with
 * (试读). It is the run's own understanding and checking; nothing is kept but the record that it was looked at.
 */
@Component
@Article("TJ-12")
public class Previews {

    private static final int ROWS = 20;
    /** Of what has to be written again before it can be looked at. */
    private static final long ROWS_READ = 50_000;

    private final Providers providers;
    private final Catalog catalog;
    private final LakeWriter lake;
    private final ReceivedFolders folders;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    Previews(
            Providers providers,
            Catalog catalog,
            LakeWriter lake,
            ReceivedFolders folders,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.providers = providers;
        this.catalog = catalog;
        this.lake = lake;
        this.folders = folders;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * @param in the beginning of the file, as it is; no more of it is read than can be looked at
     * @param whole whether that is all of it
     * @throws cn.fenhe.api.Refusal 403 for anyone but the provider's steward; 415 and 422 as the run would fail
     */
    public Preview of(Caller caller, CollectionOrder order, String name, InputStream in, boolean whole) {
        providers.requireProvider(caller, providers.ofSteward(caller), order.resource());
        UUID id = Ids.next();
        Path folder = folders.fresh(id);
        try {
            Glimpse glimpse = Glimpse.of(name, in, whole, folder);
            record(caller, order, glimpse);
            return of(order, glimpse, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folders.remove(id);
        }
    }

    private void record(Caller caller, CollectionOrder order, Glimpse glimpse) {
        transactions.executeWithoutResult(
                status -> audit.record(Act.of(caller.actor(), "collection.preview", "resource", order.resource())
                        .with("bytes", glimpse.received())
                        .with("sm3", glimpse.sm3())));
    }

    private Preview of(CollectionOrder order, Glimpse glimpse, Path folder) {
        Optional<Entry> entry = catalog.confirmed(order.resource());
        SourceFile file = glimpse.file();
        Understanding.Sketch sketch = Understanding.sketch(
                folder,
                List.of(file),
                entry.map(Entry::items).orElse(List.of()),
                entry.isPresent() ? order.wishes() : order.wishes().withoutColumns(),
                ROWS_READ,
                () -> {});
        boolean cut = glimpse.cut() || !sketch.whole();
        Understood understood = sketch.understood();
        try {
            Examined examined = lake.examine(
                    SourceTables.of(folder, List.of(file), understood),
                    entry.map(one -> Rules.of(one, understood, order.missing())).orElse(List.of()),
                    folder,
                    cut,
                    ROWS);
            return new Preview(
                    file.name(),
                    file.bytes(),
                    cut,
                    entry.isPresent(),
                    understood,
                    sketch.missing(),
                    Preview.top(sketch.head()),
                    examined);
        } catch (SourceUnreadable fault) {
            throw Unreadable.refusal(file.name(), fault);
        }
    }
}
