package cn.fenhe.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a search found (检索结果).
 *
 * @param items best first, or newest first where nothing was asked for
 * @param next opaque cursor of the next page, null on the last one
 * @param total entries found over all pages
 * @param facets how many entries each value of a dimension would leave, most first; of a dimension that narrows the search, its
 *     alternatives too. Dimensions: {@code subject}, {@code provider}, {@code sharing}, {@code opening}, {@code cycle},
 *     {@code format}, {@code grade}
 */
public record Found(List<Hit> items, @Nullable String next, long total, Map<String, List<Facet>> facets) {

    public Found {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }

    /**
     * An entry found; in the public's view with its opened items alone.
     *
     * @param released whether its release to the public was decided
     */
    public record Hit(Entry entry, String providerName, Freshness freshness, boolean released) {}

    /**
     * A value of a dimension.
     *
     * @param value as the query takes it
     * @param title as people read it, in Chinese; the value itself where the console has its own word
     */
    public record Facet(String value, String title, long count) {}
}
