package cn.fenhe.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue as published (目录条目): the resource and its published revision.
 *
 * @param resource id of the resource, the same in all revisions
 * @param revision id of the published revision
 * @param number of the revision, from one
 * @param code resource code (信息资源代码), classification and sequence with {@code /} between
 * @param provider the institution that answers for it
 * @param jurisdiction whose law binds it
 * @param sharing the strictest of its items' types, shown only; decisions are made per item
 * @param opening likewise
 * @param grade never below that of its highest item
 * @param table the lake's table attached to it (挂接), null before any
 */
public record Entry(
        UUID resource,
        UUID revision,
        int number,
        String code,
        String title,
        String summary,
        UUID provider,
        String jurisdiction,
        UpdateCycle cycle,
        SharingType sharing,
        OpeningType opening,
        Grade grade,
        List<Item> items,
        @Nullable UUID table) {

    public Entry {
        items = List.copyOf(items);
    }

    public Optional<Item> item(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<Item> item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }
}
