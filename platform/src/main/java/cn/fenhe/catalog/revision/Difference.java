package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changes (版本差异) against the one it was started from, field by field and item by item.
 *
 * @param fields of the resource that differ; all of them for a first revision
 * @param items that differ, in the new order, the removed ones last
 * @param unchanged items that do not
 */
public record Difference(List<FieldChange> fields, List<ItemChange> items, int unchanged) {

    public Difference {
        fields = List.copyOf(fields);
        items = List.copyOf(items);
    }

    /** Kinds of changes. */
    public enum Kind {
        /** 新增. */
        ADDED,
        /** 修改. */
        CHANGED,
        /** 删除. */
        REMOVED
    }

    /**
     * A field that differs.
     *
     * @param before null where there was nothing
     * @param after null where nothing is left
     * @param stricter 趋严: less may be done with it than before
     * @param looser 趋宽: more may
     */
    public record FieldChange(
            String field,
            Kind kind,
            @Nullable Object before,
            @Nullable Object after,
            boolean stricter,
            boolean looser) {}

    /**
     * An item that differs.
     *
     * @param name and title of the new one, or of the removed one
     * @param fields that differ; of an added or removed item none
     * @param before null for an added item
     * @param after null for a removed item
     * @param stricter 趋严: any of its fields is, or it is gone
     */
    public record ItemChange(
            UUID item,
            String name,
            String title,
            Kind kind,
            List<FieldChange> fields,
            @Nullable Item before,
            @Nullable Item after,
            boolean stricter) {

        public ItemChange {
            fields = List.copyOf(fields);
        }
    }

    /** Items whose sharing or opening type became stricter, whose grade rose, or which are gone. */
    Set<UUID> stricter() {
        return items.stream().filter(ItemChange::stricter).map(ItemChange::item).collect(Collectors.toSet());
    }

    /** @param before null for a first revision */
    static Difference between(@Nullable Description before, Description after) {
        Map<UUID, Item> left = new LinkedHashMap<>();
        if (before != null) {
            before.items().forEach(item -> left.put(item.id(), item));
        }
        List<ItemChange> changes = new ArrayList<>();
        for (Item item : after.items()) {
            ItemChange change = between(left.remove(item.id()), item);
            if (change != null) {
                changes.add(change);
            }
        }
        int unchanged = after.items().size() - changes.size();
        left.values().forEach(gone -> changes.add(removed(gone)));
        return new Difference(fields(before, after), changes, unchanged);
    }

    private static ItemChange removed(Item gone) {
        return new ItemChange(gone.id(), gone.name(), gone.title(), Kind.REMOVED, List.of(), gone, null, true);
    }

    private static @Nullable ItemChange between(@Nullable Item before, Item after) {
        if (before == null) {
            return new ItemChange(after.id(), after.name(), after.title(), Kind.ADDED, List.of(), null, after, false);
        }
        List<FieldChange> fields = ItemFields.between(before, after);
        if (fields.isEmpty()) {
            return null;
        }
        boolean stricter = fields.stream().anyMatch(FieldChange::stricter);
        return new ItemChange(after.id(), after.name(), after.title(), Kind.CHANGED, fields, before, after, stricter);
    }

    private static List<FieldChange> fields(@Nullable Description before, Description after) {
        return Stream.of(
                        field("title", before, after, Description::title),
                        field("summary", before, after, Description::summary),
                        field("classification", before, after, Description::classification),
                        field("subject", before, after, Description::subject),
                        field("keywords", before, after, Description::keywords),
                        field("formats", before, after, Description::formats),
                        field("sharingModes", before, after, Description::sharingModes),
                        field("cycle", before, after, Description::cycle),
                        graded("grade", before, after, Description::grade),
                        graded("sharing", before, after, Description::sharing),
                        graded("opening", before, after, Description::opening),
                        field("useRequirements", before, after, Description::useRequirements),
                        field("region", before, after, Description::region),
                        field("related", before, after, Description::related))
                .flatMap(List::stream)
                .toList();
    }

    /** A field whose values have no order of strictness; an empty list or no change at all gives nothing. */
    static <T> List<FieldChange> field(
            String name, @Nullable T before, T after, Function<T, ? extends @Nullable Object> of) {
        Object was = before == null ? null : meaning(of.apply(before));
        Object is = meaning(of.apply(after));
        return Objects.equals(was, is)
                ? List.of()
                : List.of(new FieldChange(name, kind(was, is), was, is, false, false));
    }

    /** A field whose values are ordered, the later the stricter. */
    static <T, E extends Enum<E>> List<FieldChange> graded(
            String name, @Nullable T before, T after, Function<T, E> of) {
        if (before == null) {
            return field(name, null, after, of);
        }
        int order = of.apply(after).compareTo(of.apply(before));
        return order == 0
                ? List.of()
                : List.of(new FieldChange(name, Kind.CHANGED, of.apply(before), of.apply(after), order > 0, order < 0));
    }

    private static @Nullable Object meaning(@Nullable Object value) {
        boolean empty = value instanceof String text && text.isEmpty()
                || value instanceof java.util.Collection<?> many && many.isEmpty();
        return empty ? null : value;
    }

    private static Kind kind(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.REMOVED : Kind.CHANGED;
    }
}
