package cn.fenhe.catalog.search;

import cn.fenhe.catalog.CatalogQuery.View;
import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ResourceFormat;
import cn.fenhe.catalog.entries.EntryStore.Listed;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;

/**
 * Entries as documents of the index, one for each view: that of the public is made from the opened items alone, so that nothing
 * else of the entry can be found or counted.
 */
@Component
class EntryDocuments {

    /** Formats in which whatever is released to the public can be taken (下载格式): every one that the platform writes. */
    static final List<String> RELEASED_AS = List.of("csv", "json", "xlsx", "parquet");

    private final Organization organization;
    private final FacetsConfig facets = Fields.facets();

    EntryDocuments(Organization organization) {
        this.organization = organization;
    }

    static Term key(Object resource) {
        return new Term(Fields.RESOURCE, resource.toString());
    }

    List<Document> of(Listed listed) throws IOException {
        List<Document> documents = new ArrayList<>();
        documents.add(document(listed.entry(), View.INSTITUTIONS, listed));
        Entry opened = listed.entry().opened().orElse(null);
        if (opened != null) {
            documents.add(document(opened, View.PUBLIC, listed));
        }
        return documents;
    }

    private Document document(Entry entry, View view, Listed listed) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.RESOURCE, entry.resource().toString(), Field.Store.YES));
        document.add(new SortedDocValuesField(
                Fields.RESOURCE, new BytesRef(entry.resource().toString())));
        document.add(new StringField(Fields.VIEW, view.name(), Field.Store.NO));
        document.add(new StringField(Fields.RELEASED, String.valueOf(listed.released()), Field.Store.NO));
        document.add(new StringField(Fields.CODE, entry.code(), Field.Store.NO));
        long published = entry.publishedAt() == null ? 0 : entry.publishedAt().toEpochMilli();
        document.add(new NumericDocValuesField(Fields.PUBLISHED, published));
        document.add(new NumericDocValuesField(
                Fields.UPDATED,
                listed.collectedAt() == null ? published : listed.collectedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(Fields.USED, listed.used()));
        texts(document, entry);
        dimensions(document, entry, view);
        formats(listed, entry, view).forEach(format -> dimension(document, Fields.BY_FORMAT, format));
        return facets.build(document);
    }

    private void texts(Document document, Entry entry) {
        Description description = entry.description();
        text(document, Fields.TITLE, description.title());
        text(document, Fields.SUMMARY, description.summary());
        text(document, Fields.KEYWORDS, String.join("\n", description.keywords()));
        text(document, Fields.SUBJECT, description.subject().title());
        text(document, Fields.PROVIDER, providerName(entry));
        for (Item item : description.items()) {
            text(document, Fields.ITEMS, item.title() + "\n" + item.name());
        }
        document.add(new TextField(Fields.parts(Fields.CODE), Fields.folded(entry.code()), Field.Store.NO));
    }

    private static void text(Document document, String field, String value) {
        String folded = Fields.folded(value);
        document.add(new TextField(field, folded, Field.Store.NO));
        if (!field.equals(Fields.SUBJECT)) {
            document.add(new TextField(Fields.parts(field), folded, Field.Store.NO));
        }
    }

    /** How it may be shared is the institutions' matter. */
    private static void dimensions(Document document, Entry entry, View view) {
        Description description = entry.description();
        dimension(document, Fields.BY_SUBJECT, description.subject());
        dimension(document, Fields.BY_PROVIDER, entry.provider());
        dimension(document, Fields.BY_OPENING, entry.opening());
        dimension(document, Fields.BY_CYCLE, entry.cycle());
        dimension(document, Fields.BY_GRADE, entry.grade());
        if (view == View.INSTITUTIONS) {
            dimension(document, Fields.BY_SHARING, entry.sharing());
        }
    }

    /** The public asks in which formats it can take the data, institutions how the provider keeps it. */
    private static Stream<String> formats(Listed listed, Entry entry, View view) {
        if (view == View.PUBLIC) {
            return listed.released() ? RELEASED_AS.stream() : Stream.empty();
        }
        return entry.description().formats().stream().map(ResourceFormat::type).distinct();
    }

    private static void dimension(Document document, String name, Object value) {
        document.add(new SortedSetDocValuesFacetField(name, value.toString()));
    }

    private String providerName(Entry entry) {
        return organization.institution(entry.provider()).map(Institution::name).orElse("");
    }
}
