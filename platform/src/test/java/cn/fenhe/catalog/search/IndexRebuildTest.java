package cn.fenhe.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.entries.EntryStore;
import cn.fenhe.organization.Cities;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The index is a copy: it may be lost, cut, damaged, or be another database's, and is made anew. */
@PlatformTest
@Article("FH-5")
class IndexRebuildTest {

    @Autowired
    ChangeTable changes;

    @Autowired
    EntryStore store;

    @Autowired
    EntryDocuments documents;

    @Autowired
    Analysis analysis;

    @Autowired
    Entries entries;

    @Autowired
    Cities cities;

    @TempDir
    Path folder;

    Entry entry;

    @BeforeEach
    void somethingPublished() {
        entry = entries.published(
                cities.institution(cities.taiyuan(), "市水务局"),
                Descriptions.of(Items.text("station", "测站").build()));
    }

    @Test
    void aMissingIndexIsMadeFromTheDatabase() throws IOException {
        assertThat(finds()).isTrue();
    }

    @Test
    void anIndexGoesOnWhereItEnded() throws IOException {
        assertThat(finds()).isTrue();
        entry = entries.republished(entry, Items.text("station", "监测站").build());
        assertThat(finds()).isTrue();
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        assertThat(finds()).isTrue();
        for (Path file : files()) {
            flipTheMiddleOf(file);
        }
        assertThat(finds()).isTrue();
    }

    @Test
    void aCutIndexIsMadeAnew() throws IOException {
        assertThat(finds()).isTrue();
        for (Path file : files()) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(cut.length() / 2);
            }
        }
        assertThat(finds()).isTrue();
    }

    @Test
    void anIndexOfAnotherDatabaseOrVersionOrOfALaterTimeIsMadeAnew() throws IOException {
        long newest = changes.newest();
        for (IndexMarker wrong : List.of(
                new IndexMarker(IndexMarker.PRESENT_VERSION, "another", newest),
                new IndexMarker(IndexMarker.PRESENT_VERSION - 1, changes.origin(), newest),
                new IndexMarker(IndexMarker.PRESENT_VERSION, changes.origin(), newest + 1_000_000))) {
            try (SearchIndex index = SearchIndex.open(folder, analysis, documents)) {
                index.clear();
                index.commit(wrong);
            }
            assertThat(finds()).as(wrong.toString()).isTrue();
        }
    }

    private boolean finds() throws IOException {
        IndexFollower follower = new IndexFollower(folder, changes, store, documents, analysis);
        try (SearchIndex index = follower.open(false)) {
            IndexSearcher searcher = index.acquire();
            try {
                return searcher.count(new TermQuery(EntryDocuments.key(entry.resource()))) == 2;
            } finally {
                index.release(searcher);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    private static void flipTheMiddleOf(Path file) throws IOException {
        try (RandomAccessFile flipped = new RandomAccessFile(file.toFile(), "rw")) {
            flipped.seek(flipped.length() / 2);
            int value = flipped.read();
            flipped.seek(flipped.length() / 2);
            flipped.write(value ^ 0xff);
        }
    }
}
