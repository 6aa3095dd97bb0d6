package cn.fenhe.catalog;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search in the published catalogue (目录检索). Values of one set are alternatives; the sets narrow each other; an empty set
 * narrows nothing.
 *
 * @param text what a person typed, taken as words and never as syntax; blank for everything
 * @param view for whom
 * @param onlyReleased whether only resources whose release to the public was decided ({@link Catalog#released}) are wanted
 * @param formats types of formats, such as {@code csv}
 * @param order of what is found
 * @param cursor of the page, null for the first
 * @param limit entries a page, 1 to 200
 */
public record CatalogQuery(
        String text,
        View view,
        boolean onlyReleased,
        Set<UUID> providers,
        Set<Subject> subjects,
        Set<SharingType> sharing,
        Set<OpeningType> opening,
        Set<UpdateCycle> cycles,
        Set<String> formats,
        Set<Grade> grades,
        Order order,
        @Nullable String cursor,
        int limit) {

    /** For whom a search is made. */
    public enum View {
        /** Institutions see the whole shared catalogue (TJ-16, GW-16). */
        INSTITUTIONS,
        /** The public sees entries with something opened, and of them only what is opened. */
        PUBLIC
    }

    /** In which order it is shown; the next page's cursor belongs to it. */
    public enum Order {
        /** 相关度: best first for a text, the newest publication first without one. */
        BEST,
        /** 最近更新: the newest data first, or the newest publication of what has none. */
        UPDATED,
        /** 最常使用: by the public's uses of the last thirty days, the most first. */
        MOST_USED
    }

    public CatalogQuery {
        providers = Set.copyOf(providers);
        subjects = Set.copyOf(subjects);
        sharing = Set.copyOf(sharing);
        opening = Set.copyOf(opening);
        cycles = Set.copyOf(cycles);
        formats = Set.copyOf(formats);
        grades = Set.copyOf(grades);
    }

    /** A search in the order {@link Order#BEST}. */
    public CatalogQuery(
            String text,
            View view,
            boolean onlyReleased,
            Set<UUID> providers,
            Set<Subject> subjects,
            Set<SharingType> sharing,
            Set<OpeningType> opening,
            Set<UpdateCycle> cycles,
            Set<String> formats,
            Set<Grade> grades,
            @Nullable String cursor,
            int limit) {
        this(
                text,
                view,
                onlyReleased,
                providers,
                subjects,
                sharing,
                opening,
                cycles,
                formats,
                grades,
                Order.BEST,
                cursor,
                limit);
    }

    /** Everything that a view shows, in pages of 50. */
    public static CatalogQuery of(View view, String text) {
        return new CatalogQuery(
                text, view, false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, 50);
    }

    public CatalogQuery page(@Nullable String next, int entries) {
        return new CatalogQuery(
                text,
                view,
                onlyReleased,
                providers,
                subjects,
                sharing,
                opening,
                cycles,
                formats,
                grades,
                order,
                next,
                entries);
    }

    public CatalogQuery released() {
        return new CatalogQuery(
                text, view, true, providers, subjects, sharing, opening, cycles, formats, grades, order, cursor, limit);
    }

    public CatalogQuery from(Set<UUID> institutions) {
        return new CatalogQuery(
                text,
                view,
                onlyReleased,
                institutions,
                subjects,
                sharing,
                opening,
                cycles,
                formats,
                grades,
                order,
                cursor,
                limit);
    }

    public CatalogQuery ordered(Order wanted) {
        return new CatalogQuery(
                text,
                view,
                onlyReleased,
                providers,
                subjects,
                sharing,
                opening,
                cycles,
                formats,
                grades,
                wanted,
                cursor,
                limit);
    }
}
