package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.understanding.Understood.MappedColumn;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Maps headers to items: by what the order says, else by the item's title, else by its name. A header that no item claims is not collected:
 * only what the catalogue names is (TJ-7, TJ-10).
 */
final class HeaderMapping {

    private final List<String> header;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    HeaderMapping(List<String> header) {
        this.header = header;
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (positions.putIfAbsent(plain(header.get(i)), i) != null) {
                twice.add(header.get(i).strip());
            }
        }
        if (!twice.isEmpty()) {
            throw refusal("collection.duplicate-headers").with("headers", twice);
        }
    }

    /**
     * @param columns found
     * @param missing titles of items that may not be missing and are
     */
    record Found(List<MappedColumn> columns, List<String> missing) {}

    /** @param given item's name, title or id → header, as the order states it; wins over likeness */
    @Article({"TJ-7", "TJ-10"})
    Found map(List<Item> items, Map<String, String> given) {
        Map<UUID, Integer> stated = stated(items, given);
        Map<Integer, Item> taken = new HashMap<>();
        List<MappedColumn> columns = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Item item : items) {
            Integer position = stated.containsKey(item.id()) ? stated.get(item.id()) : alike(item, stated);
            if (position == null) {
                if (!item.nullable() || item.key()) {
                    missing.add(item.title());
                }
            } else if (taken.putIfAbsent(position, item) != null) {
                throw refusal("collection.ambiguous-header").with("header", header.get(position));
            } else {
                columns.add(new MappedColumn(item.name(), item.title(), header.get(position), position));
            }
        }
        return new Found(columns, missing);
    }

    private Map<UUID, Integer> stated(List<Item> items, Map<String, String> given) {
        Map<UUID, Integer> stated = new HashMap<>();
        given.forEach((key, column) -> {
            Item item = items.stream()
                    .filter(one -> one.name().equals(key)
                            || one.title().equals(key)
                            || one.id().toString().equals(key))
                    .findFirst()
                    .orElseThrow(() -> refusal("collection.unknown-item").with("item", key));
            Integer position = positions.get(plain(column));
            if (position == null) {
                throw refusal("collection.unknown-header")
                        .with("header", column)
                        .with("item", key);
            }
            stated.put(item.id(), position);
        });
        return stated;
    }

    private @Nullable Integer alike(Item item, Map<UUID, Integer> stated) {
        for (String name : List.of(item.title(), item.name())) {
            Integer position = positions.get(plain(name));
            if (position != null && !stated.containsValue(position)) {
                return position;
            }
        }
        return null;
    }

    /** Spaces around, the wide one too, and the case of Latin letters say nothing. */
    private static String plain(String header) {
        return header.replace('\u3000', ' ').replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT);
    }

    private static Refusal refusal(String code) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code);
    }
}
