package cn.fenhe.catalog.search;

import cn.fenhe.catalog.CatalogQuery;
import cn.fenhe.catalog.search.Matches.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.springframework.stereotype.Component;

/** Searches this node's index. */
@Component
public class EntrySearch {

    private static final int MOST_VALUES = 200;

    /** Public names of the dimensions, and their fields. */
    private static final Map<String, String> DIMENSIONS = Map.of(
            "subject", Fields.BY_SUBJECT,
            "provider", Fields.BY_PROVIDER,
            "sharing", Fields.BY_SHARING,
            "opening", Fields.BY_OPENING,
            "cycle", Fields.BY_CYCLE,
            "format", Fields.BY_FORMAT,
            "grade", Fields.BY_GRADE);

    private final IndexKeeper keeper;
    private final TextQuery texts;
    private final FacetsConfig facets = Fields.facets();

    EntrySearch(IndexKeeper keeper, Analysis analysis) {
        this.keeper = keeper;
        this.texts = new TextQuery(analysis);
    }

    /** @throws cn.fenhe.api.Refusal 400 for a cursor of another list, 503 while the index is made anew */
    public Matches search(CatalogQuery query) {
        Place place = Place.of(query);
        return keeper.search((index, searcher) -> {
            SortedSetDocValuesReaderState dimensions = index.dimensions(searcher);
            return dimensions == null ? Matches.NONE : found(query, place, searcher, dimensions);
        });
    }

    private Matches found(
            CatalogQuery query, Place place, IndexSearcher searcher, SortedSetDocValuesReaderState dimensions)
            throws IOException {
        DrillSideways.ConcurrentDrillSidewaysResult<TopFieldDocs> result = new DrillSideways(
                        searcher, facets, dimensions)
                .search(narrowed(query), place.collect(query.limit() + 1));
        ScoreDoc[] found = result.collectorResult.scoreDocs;
        List<UUID> resources = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : Arrays.copyOf(found, Math.min(found.length, query.limit()))) {
            resources.add(UUID.fromString(stored.document(hit.doc).get(Fields.RESOURCE)));
        }
        String next = found.length > query.limit() ? place.after(found[query.limit() - 1]) : null;
        return new Matches(resources, next, result.collectorResult.totalHits.value(), counts(result.facets));
    }

    private DrillDownQuery narrowed(CatalogQuery query) {
        DrillDownQuery narrowed = new DrillDownQuery(facets, base(query));
        narrow(narrowed, Fields.BY_SUBJECT, query.subjects());
        narrow(narrowed, Fields.BY_PROVIDER, query.providers());
        narrow(narrowed, Fields.BY_SHARING, query.sharing());
        narrow(narrowed, Fields.BY_OPENING, query.opening());
        narrow(narrowed, Fields.BY_CYCLE, query.cycles());
        narrow(narrowed, Fields.BY_FORMAT, query.formats());
        narrow(narrowed, Fields.BY_GRADE, query.grades());
        return narrowed;
    }

    private static void narrow(DrillDownQuery query, String dimension, Collection<?> values) {
        values.forEach(value -> query.add(dimension, value.toString()));
    }

    private Query base(CatalogQuery query) {
        BooleanQuery.Builder base = new BooleanQuery.Builder();
        filter(base, Fields.VIEW, query.view().name());
        if (query.onlyReleased()) {
            filter(base, Fields.RELEASED, "true");
        }
        if (!query.text().isBlank()) {
            base.add(texts.of(query.text()), BooleanClause.Occur.MUST);
        }
        return base.build();
    }

    private static void filter(BooleanQuery.Builder base, String field, String value) {
        base.add(new TermQuery(new Term(field, value)), BooleanClause.Occur.FILTER);
    }

    private static Map<String, List<Count>> counts(Facets facets) throws IOException {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        for (Map.Entry<String, String> dimension : DIMENSIONS.entrySet()) {
            FacetResult values = facets.getTopChildren(MOST_VALUES, dimension.getValue());
            if (values != null && values.labelValues.length > 0) {
                counts.put(
                        dimension.getKey(),
                        Arrays.stream(values.labelValues)
                                .map(value -> new Count(value.label, value.value.longValue()))
                                .toList());
            }
        }
        return counts;
    }
}
