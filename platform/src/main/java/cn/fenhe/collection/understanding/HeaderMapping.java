package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.understanding.Understood.MappedColumn;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps headers to items: by what the order says, else by the item's title, else by its name. A header that no item claims is not collected:
 * only what the catalogue names is (TJ-7, TJ-10).
 */
final class HeaderMapping {

    private static final Pattern BRACKET = Pattern.compile("[（(\\[【][^（(\\[【]*[)）\\]】]$");

    private final List<String> header;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Set<String> repeated = new LinkedHashSet<>();

    /** @param header as it stands in the file, names that come twice among them */
    HeaderMapping(List<String> header) {
        this.header = unique(header);
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(plain(this.header.get(i)), i);
            if (!this.header.get(i).equals(header.get(i))) {
                repeated.add(plain(header.get(i)));
            }
        }
    }

    /** Names by which columns can be told apart: a second 姓名 is called 姓名（2）. */
    static List<String> unique(List<String> header) {
        Set<String> taken = new HashSet<>();
        header.forEach(name -> taken.add(plain(name)));
        Set<String> seen = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String name : header) {
            String one = name;
            for (int i = 2; !seen.add(plain(one)) || (i > 2 && taken.contains(plain(one))); i++) {
                one = name.strip() + "（" + i + "）";
            }
            unique.add(one);
        }
        return unique;
    }

    /** How many items a header seems to name; what stands in brackets, such as a unit, is no part of a name here, while to map it is. */
    static int matches(List<String> header, List<Item> items) {
        Set<String> names = new HashSet<>();
        for (String name : header) {
            names.add(plain(name));
            names.add(BRACKET.matcher(plain(name)).replaceFirst(""));
        }
        return (int) items.stream()
                .filter(item -> names.contains(plain(item.title())) || names.contains(plain(item.name())))
                .count();
    }

    List<String> header() {
        return header;
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
                if (repeated.contains(plain(name))) {
                    throw refusal("collection.duplicate-headers").with("headers", List.of(header.get(position)));
                }
                return position;
            }
        }
        return null;
    }

    /** Spaces, line ends and underscores, and the case of Latin letters say nothing: 姓　名 is 姓名. */
    private static String plain(String header) {
        StringBuilder plain = new StringBuilder(header.length());
        header.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '_' && c != '\uFEFF')
                .forEach(c -> plain.append((char) c));
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static Refusal refusal(String code) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code);
    }
}
