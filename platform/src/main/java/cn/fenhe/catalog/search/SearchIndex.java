package cn.fenhe.catalog.search;

import cn.fenhe.catalog.entries.EntryStore.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** An open index of this node, in its folder. Written by one thread, searched by all. */
final class SearchIndex implements AutoCloseable {

    private static final double WRITE_BUFFER_MB = 16;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final EntryDocuments documents;
    private @Nullable Facetted facetted;

    private SearchIndex(Directory directory, IndexWriter writer, EntryDocuments documents) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.documents = documents;
        this.searchers = new SearcherManager(writer, null);
    }

    /** A searcher with the dimensions of its reader; null dimensions while the index is empty. */
    record Facetted(IndexReader reader, @Nullable SortedSetDocValuesReaderState dimensions) {}

    /**
     * Opens the index in a folder, an empty one where there is none.
     *
     * @throws IOException when it is damaged, or of a release that cannot be read
     */
    static SearchIndex open(Path folder, Analysis analysis, EntryDocuments documents) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analysis.forIndexing())
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                            .setRAMBufferSizeMB(WRITE_BUFFER_MB));
            requireWhole(writer);
            return new SearchIndex(directory, writer, documents);
        } catch (IOException | IllegalArgumentException damaged) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw damaged instanceof IOException known ? known : new IOException(damaged);
        }
    }

    /** Every file's checksum: the index of a city is read in well under a second. */
    private static void requireWhole(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /** Removes a damaged index, so that an empty one can be opened. */
    static void wipe(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Nullable
    IndexMarker marker() {
        return IndexMarker.of(writer);
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    void put(Listed listed) throws IOException {
        writer.updateDocuments(EntryDocuments.key(listed.entry().resource()), documents.of(listed));
    }

    void remove(UUID resource) throws IOException {
        writer.deleteDocuments(EntryDocuments.key(resource));
    }

    /** Lets searches see what was written. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(IndexMarker marker) throws IOException {
        marker.setOn(writer);
        writer.commit();
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** The dimensions of a searcher's reader, made once a reader; null while it is empty. */
    synchronized @Nullable SortedSetDocValuesReaderState dimensions(IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        if (facetted == null || facetted.reader() != reader) {
            SortedSetDocValuesReaderState state =
                    reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, Fields.facets());
            facetted = new Facetted(reader, state);
        }
        return facetted.dimensions();
    }

    @Override
    public void close() throws IOException {
        try {
            searchers.close();
            writer.rollback();
        } finally {
            directory.close();
        }
    }
}
