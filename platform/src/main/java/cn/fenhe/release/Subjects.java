package cn.fenhe.release;

import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.lake.Column;
import cn.fenhe.protection.Masks;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/**
 * Who a row is about (数据主体), as a keyed digest: HMAC-SM3 under the key {@code subjects} over {@code ID_NUMBER:} and the number in upper
 * case, or, where a table has no ID number, over the name of the looked-up item's format (or of the item) and the value. The same
 * citizen gives the same digest in every table, and without the key nobody can try numbers.
 */
@Article({"FH-4", "TY-7"})
@Component
class Subjects {

    private static final String PURPOSE = "subjects";

    private final Keys keys;

    Subjects(Keys keys) {
        this.keys = keys;
    }

    /** The raw column that tells whom a row is about; empty where the entry has no person's ID number. */
    Optional<Field<?>> column(Entry entry, List<Column> columns) {
        return entry.items().stream()
                .filter(Subjects::isPerson)
                .flatMap(item -> columns.stream().filter(column -> column.name().equals(item.name())))
                .<Field<?>>map(Masks::raw)
                .findFirst();
    }

    String of(String idNumber) {
        return digest(ItemFormat.ID_NUMBER.name(), idNumber);
    }

    /** By a value that was looked up; empty when the item says nothing about a person. */
    Optional<String> of(Item key, String value) {
        if (!key.personal()) {
            return Optional.empty();
        }
        ItemFormat format = key.format();
        return Optional.of(digest(format == null ? key.name() : format.name(), value));
    }

    /** By a number of some kind, under every key there has been, the present one's last. */
    List<String> everyDigest(ItemFormat kind, String number) {
        return keys.keyedDigests(PURPOSE, message(kind.name(), number));
    }

    static boolean isPerson(Item item) {
        return item.personal() && item.format() == ItemFormat.ID_NUMBER;
    }

    private String digest(String kind, String value) {
        return keys.keyedDigest(PURPOSE, message(kind, value));
    }

    private static byte[] message(String kind, String value) {
        return (kind + ":" + value.strip().toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
    }
}
