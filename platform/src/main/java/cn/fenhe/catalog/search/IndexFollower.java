package cn.fenhe.catalog.search;

import cn.fenhe.catalog.entries.EntryStore;
import cn.fenhe.catalog.entries.EntryStore.Listed;
import cn.fenhe.catalog.search.ChangeTable.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one folder's index in step with the change table. Used by one thread; an index is made anew when it is missing, damaged, of
 * another version, or of another database.
 */
final class IndexFollower {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final int BATCH = 200;

    private final Path folder;
    private final ChangeTable changes;
    private final EntryStore entries;
    private final EntryDocuments documents;
    private final Analysis analysis;

    private Tail tail = new Tail(0);
    private String origin = "";

    IndexFollower(Path folder, ChangeTable changes, EntryStore entries, EntryDocuments documents, Analysis analysis) {
        this.folder = folder;
        this.changes = changes;
        this.entries = entries;
        this.documents = documents;
        this.analysis = analysis;
    }

    /** Opens the index, or makes it anew. @param wipe whether it was found damaged */
    SearchIndex open(boolean wipe) throws IOException {
        Files.createDirectories(folder);
        if (wipe) {
            SearchIndex.wipe(folder);
        }
        SearchIndex opened = openOrEmpty();
        try {
            catchUp(opened);
            return opened;
        } catch (IOException | RuntimeException failed) {
            opened.close();
            throw failed;
        }
    }

    /** Applies the changes since the last time. @return how many */
    int follow(SearchIndex index) throws IOException {
        int applied = 0;
        List<Change> batch = next();
        while (!batch.isEmpty()) {
            apply(index, batch);
            applied += batch.size();
            batch = batch.size() < BATCH ? List.of() : next();
        }
        if (applied > 0) {
            index.refresh();
        }
        return applied;
    }

    void commit(SearchIndex index) throws IOException {
        index.commit(new IndexMarker(IndexMarker.PRESENT_VERSION, origin, tail.last()));
    }

    private SearchIndex openOrEmpty() throws IOException {
        try {
            return SearchIndex.open(folder, analysis, documents);
        } catch (LockObtainFailedException used) {
            throw used;
        } catch (IOException damaged) {
            log.warn("The search index cannot be read and is made anew", damaged);
            SearchIndex.wipe(folder);
            return SearchIndex.open(folder, analysis, documents);
        }
    }

    private void catchUp(SearchIndex index) throws IOException {
        origin = changes.origin();
        long newest = changes.newest();
        IndexMarker marker = index.marker();
        if (marker != null && marker.continues(origin, newest)) {
            tail = new Tail(marker.sequence());
        } else {
            log.info("Making the search index");
            tail = new Tail(newest);
            rebuild(index);
        }
        follow(index);
        index.refresh();
        commit(index);
    }

    private void rebuild(SearchIndex index) throws IOException {
        index.clear();
        UUID last = null;
        List<Listed> page = entries.page(last, BATCH);
        while (!page.isEmpty()) {
            for (Listed listed : page) {
                index.put(listed);
            }
            last = page.getLast().entry().resource();
            page = entries.page(last, BATCH);
        }
    }

    private List<Change> next() {
        List<Change> found = new ArrayList<>();
        List<Long> skipped = tail.skipped();
        if (!skipped.isEmpty()) {
            found.addAll(changes.among(skipped));
        }
        found.addAll(changes.after(tail.last(), BATCH));
        return found;
    }

    private void apply(SearchIndex index, List<Change> batch) throws IOException {
        Set<UUID> gone = new HashSet<>();
        batch.forEach(change -> gone.add(change.resource()));
        for (Listed listed : entries.published(Set.copyOf(gone))) {
            index.put(listed);
            gone.remove(listed.entry().resource());
        }
        for (UUID resource : gone) {
            index.remove(resource);
        }
        batch.forEach(change -> tail.read(change.sequence()));
    }
}
