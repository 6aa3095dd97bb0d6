package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.collection.understanding.Understood.MappedColumn;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Understands received files against the items of their entry (识别). Reads their first lines only; may be repeated at will. */
public final class Understanding {

    private Understanding() {}

    /**
     * @param columns item → header, as the order states; empty to go by likeness
     * @param charset as the order states, null to find out
     * @param delimiter likewise
     * @throws Refusal when the files are not what the catalogue says, with what to do
     */
    public static Understood of(
            Path folder,
            List<SourceFile> files,
            List<Item> items,
            Map<String, String> columns,
            @Nullable String charset,
            @Nullable Character delimiter) {
        Sketch sketch = sketch(folder, files, items, columns, charset, delimiter);
        if (!sketch.missing().isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.missing-items")
                    .with("items", sketch.missing())
                    .with("header", sketch.understood().header());
        }
        return sketch.understood();
    }

    /**
     * What is understood, for who may still correct it.
     *
     * @param missing titles of items that may not be missing and are
     */
    public record Sketch(Understood understood, List<String> missing) {

        public Sketch {
            missing = List.copyOf(missing);
        }
    }

    /** Likewise, and tells of missing items instead of refusing. */
    public static Sketch sketch(
            Path folder,
            List<SourceFile> files,
            List<Item> items,
            Map<String, String> columns,
            @Nullable String charset,
            @Nullable Character delimiter) {
        Charset decided = Charsets.ofAll(files, charset);
        Layout layout = Layouts.ofAll(folder, files, decided, delimiter);
        HeaderMapping.Found found = new HeaderMapping(layout.header()).map(items, columns);
        Understood understood = new Understood(
                decided.name(),
                String.valueOf(layout.delimiter()),
                String.valueOf(layout.quote()),
                layout.header(),
                found.columns(),
                ignored(layout.header(), found.columns()),
                absent(items, found.columns()));
        return new Sketch(understood, found.missing());
    }

    private static List<String> ignored(List<String> header, List<MappedColumn> mapped) {
        Set<Integer> taken = new HashSet<>();
        mapped.forEach(column -> taken.add(column.position()));
        return IntStream.range(0, header.size())
                .filter(i -> !taken.contains(i))
                .mapToObj(header::get)
                .toList();
    }

    private static List<String> absent(List<Item> items, List<MappedColumn> mapped) {
        Set<String> present = new HashSet<>();
        mapped.forEach(column -> present.add(column.item()));
        return items.stream()
                .map(Item::name)
                .filter(name -> !present.contains(name))
                .toList();
    }
}
