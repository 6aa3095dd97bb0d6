package cn.fenhe.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue (目录条目): the resource and one confirmed or published revision of it.
 *
 * @param resource id of the resource, the same in all revisions
 * @param revision id of the revision
 * @param number of the revision, from one
 * @param code resource code (信息资源代码), classification and sequence with {@code /} between
 * @param provider the institution that answers for it
 * @param jurisdiction whose law binds it
 * @param description what the revision says
 * @param publishedAt null while it is only confirmed
 * @param table the lake's table attached to it (挂接), null before any
 */
public record Entry(
        UUID resource,
        UUID revision,
        int number,
        String code,
        UUID provider,
        String jurisdiction,
        Description description,
        @Nullable Instant publishedAt,
        @Nullable UUID table) {

    public String title() {
        return description.title();
    }

    public String summary() {
        return description.summary();
    }

    public UpdateCycle cycle() {
        return description.cycle();
    }

    /** Shown only; decisions are made per item. See {@link Description#sharing()}. */
    public SharingType sharing() {
        return description.sharing();
    }

    /** Shown only, likewise. */
    public OpeningType opening() {
        return description.opening();
    }

    /** Never below that of its highest item. */
    public Grade grade() {
        return description.grade();
    }

    public List<Item> items() {
        return description.items();
    }

    public Optional<Item> item(UUID id) {
        return description.item(id);
    }

    public Optional<Item> item(String name) {
        return description.item(name);
    }

    /**
     * What the public may know of it: the entry with its opened items alone, since for the public an item that is not opened does
     * not exist; empty when none is.
     */
    public Optional<Entry> opened() {
        List<Item> shown = items().stream().filter(Item::opened).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Description opened = description.onlyItems(shown);
        return Optional.of(
                new Entry(resource, revision, number, code, provider, jurisdiction, opened, publishedAt, table));
    }
}
