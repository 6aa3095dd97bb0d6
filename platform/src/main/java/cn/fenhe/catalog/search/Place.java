package cn.fenhe.catalog.search;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.CatalogQuery;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The order of a search, and where in it a page begins. */
final class Place {

    /** Orders with what they are called in a cursor. */
    private enum By {
        BEST(SortField.FIELD_SCORE),
        NEWEST(most(Fields.PUBLISHED)),
        UPDATED(most(Fields.UPDATED)),
        USED(most(Fields.USED));

        private final Sort sort;

        By(SortField first) {
            sort = new Sort(first, new SortField(Fields.RESOURCE, SortField.Type.STRING));
        }

        private static SortField most(String field) {
            return new SortField(field, SortField.Type.LONG, true);
        }

        static By of(CatalogQuery query) {
            return switch (query.order()) {
                case BEST -> query.text().isBlank() ? NEWEST : BEST;
                case UPDATED -> UPDATED;
                case MOST_USED -> USED;
            };
        }
    }

    private final By by;
    private final @Nullable FieldDoc after;

    private Place(By by, @Nullable FieldDoc after) {
        this.by = by;
        this.after = after;
    }

    /** @throws Refusal 400 {@code api.cursor-invalid} */
    static Place of(CatalogQuery query) {
        By by = By.of(query);
        return new Place(by, query.cursor() == null ? null : after(by, Cursor.read(query.cursor(), 3)));
    }

    /** Counts everything found, and collects so many. */
    TopFieldCollectorManager collect(int most) {
        return new TopFieldCollectorManager(by.sort, most, after, Integer.MAX_VALUE);
    }

    /** The cursor of the page after a hit. */
    String after(ScoreDoc hit) {
        @Nullable Object[] fields = Objects.requireNonNull(((FieldDoc) hit).fields);
        BytesRef resource = (BytesRef) Objects.requireNonNull(fields[1]);
        return Cursor.of(
                by.name().toLowerCase(Locale.ROOT), Objects.requireNonNull(fields[0]), resource.utf8ToString());
    }

    private static FieldDoc after(By by, List<String> keys) {
        if (!keys.getFirst().equals(by.name().toLowerCase(Locale.ROOT))) {
            throw invalid();
        }
        try {
            Object key = by == By.BEST ? (Object) Float.valueOf(keys.get(1)) : Long.valueOf(keys.get(1));
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(keys.get(2))});
        } catch (NumberFormatException damaged) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
    }
}
