package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Item;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The items that a resource already has, which keep their ids.
 *
 * @param draft what stood in the draft before this change, null for a new resource
 * @param basis what the draft was started from, null for a first revision; its names are fixed
 */
record KnownItems(@Nullable Description draft, @Nullable Description basis) {

    static final KnownItems NONE = new KnownItems(null, null);

    Optional<Item> byId(UUID id) {
        return in(draft, id).or(() -> in(basis, id));
    }

    /** The basis first: an item that was removed and comes back under its name is the same again. */
    Optional<Item> byName(String name) {
        Optional<Item> old = basis == null ? Optional.empty() : basis.item(name);
        return old.isPresent() || draft == null ? old : draft.item(name);
    }

    Optional<Item> published(UUID id) {
        return in(basis, id);
    }

    private static Optional<Item> in(@Nullable Description description, UUID id) {
        return description == null ? Optional.empty() : description.item(id);
    }
}
