package cn.fenhe.catalog.search;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.CatalogQuery;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The order of a search, and where in it a page begins: best first for a text, newest first without one. */
final class Place {

    private static final String BEST = "best";
    private static final String NEWEST = "newest";
    private static final SortField BY_RESOURCE = new SortField(Fields.RESOURCE, SortField.Type.STRING);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_RESOURCE);
    private static final Sort NEWEST_FIRST =
            new Sort(new SortField(Fields.PUBLISHED, SortField.Type.LONG, true), BY_RESOURCE);

    private final boolean best;
    private final @Nullable FieldDoc after;

    private Place(boolean best, @Nullable FieldDoc after) {
        this.best = best;
        this.after = after;
    }

    /** @throws Refusal 400 {@code api.cursor-invalid} */
    static Place of(CatalogQuery query) {
        boolean best = !query.text().isBlank();
        return new Place(best, query.cursor() == null ? null : after(best, Cursor.read(query.cursor(), 3)));
    }

    /** Counts everything found, and collects so many. */
    TopFieldCollectorManager collect(int most) {
        return new TopFieldCollectorManager(best ? BEST_FIRST : NEWEST_FIRST, most, after, Integer.MAX_VALUE);
    }

    /** The cursor of the page after a hit. */
    String after(ScoreDoc hit) {
        @Nullable Object[] fields = Objects.requireNonNull(((FieldDoc) hit).fields);
        BytesRef resource = (BytesRef) Objects.requireNonNull(fields[1]);
        return Cursor.of(best ? BEST : NEWEST, Objects.requireNonNull(fields[0]), resource.utf8ToString());
    }

    private static FieldDoc after(boolean best, List<String> keys) {
        if (!keys.getFirst().equals(best ? BEST : NEWEST)) {
            throw invalid();
        }
        try {
            Object key = best ? (Object) Float.valueOf(keys.get(1)) : Long.valueOf(keys.get(1));
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(keys.get(2))});
        } catch (NumberFormatException damaged) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
    }
}
