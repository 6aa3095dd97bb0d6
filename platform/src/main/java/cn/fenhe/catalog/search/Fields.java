package cn.fenhe.catalog.search;

import java.text.Normalizer;
import org.apache.lucene.facet.FacetsConfig;

/** The fields of the index, and how their text is folded before any analysis. */
final class Fields {

    static final String RESOURCE = "resource";
    static final String VIEW = "view";
    static final String RELEASED = "released";
    static final String PUBLISHED = "published";
    static final String UPDATED = "updated";
    static final String USED = "used";
    static final String CODE = "code";

    static final String TITLE = "title";
    static final String ITEMS = "items";
    static final String KEYWORDS = "keywords";
    static final String PROVIDER = "provider";
    static final String SUBJECT = "subject";
    static final String SUMMARY = "summary";

    static final String BY_SUBJECT = "by.subject";
    static final String BY_PROVIDER = "by.provider";
    static final String BY_SHARING = "by.sharing";
    static final String BY_OPENING = "by.opening";
    static final String BY_CYCLE = "by.cycle";
    static final String BY_FORMAT = "by.format";
    static final String BY_GRADE = "by.grade";

    /** The second field of a text, in which parts of words are found too. */
    static String parts(String field) {
        return field + ".parts";
    }

    /** One width, one form, and no marks that join the words of a name. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('_', ' ')
                .replace('/', ' ');
    }

    static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued(BY_FORMAT, true);
        return config;
    }

    private Fields() {}
}
