package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.collection.tables.TableRow;
import cn.fenhe.collection.tables.UnreadableTable;
import cn.fenhe.collection.understanding.Understood.MappedColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Understands received files against the items of their entry (识别). Of a plain text only the first and last lines are read; what is none,
 * or has a title, sums or remarks around its table, is written again plainly. May be repeated at will.
 */
public final class Understanding {

    private Understanding() {}

    /**
     * @param pause called now and then; throwing from it ends the work
     * @throws Refusal when the files are not what the catalogue says, with what to do
     */
    public static Understood of(Path folder, List<SourceFile> files, List<Item> items, Wishes wishes, Runnable pause) {
        Sketch sketch = sketch(folder, files, items, wishes, Long.MAX_VALUE, pause);
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
     * @param whole whether all rows were looked at
     * @param head of the first file, as it stands there
     */
    public record Sketch(Understood understood, List<String> missing, boolean whole, List<TableRow> head) {

        public Sketch {
            missing = List.copyOf(missing);
            head = List.copyOf(head);
        }
    }

    /**
     * Likewise, and tells of missing items instead of refusing.
     *
     * @param most rows of a file to write again
     */
    public static Sketch sketch(
            Path folder, List<SourceFile> files, List<Item> items, Wishes wishes, long most, Runnable pause) {
        Charset charset = Charsets.ofAll(files, wishes.charset());
        try {
            List<Framing> framings = new ArrayList<>();
            for (SourceFile file : files) {
                framings.add(framing(folder, file, charset, items, wishes));
            }
            boolean plain = framings.stream().allMatch(Framing::isPlain);
            requireOneHeader(framings, plain);
            requireRows(framings);
            List<Frame> frames = new ArrayList<>();
            boolean whole = true;
            long rows = 0;
            for (Framing framing : framings) {
                if (plain) {
                    frames.add(framing.asItCame());
                } else {
                    Framing.Written written = written(framing, most, pause);
                    frames.add(written.frame());
                    whole &= written.whole();
                    rows += written.rows();
                }
            }
            if (!plain && rows == 0) {
                throw about("collection.no-rows", files.getFirst());
            }
            return sketch(framings.getFirst(), frames, charset, items, wishes, whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sketch sketch(
            Framing first, List<Frame> frames, Charset charset, List<Item> items, Wishes wishes, boolean whole) {
        HeaderMapping mapping = new HeaderMapping(first.heading().names());
        HeaderMapping.Found found = mapping.map(items, wishes.columns());
        Understood understood = new Understood(
                charset.name(),
                String.valueOf(first.delimiter()),
                String.valueOf(first.quote()),
                mapping.header(),
                found.columns(),
                ignored(mapping.header(), found.columns()),
                absent(items, found.columns()),
                frames);
        return new Sketch(understood, found.missing(), whole, first.head());
    }

    private static Framing framing(Path folder, SourceFile file, Charset charset, List<Item> items, Wishes wishes)
            throws IOException {
        try {
            return new Framing(folder, file, charset, items, wishes);
        } catch (UnreadableTable e) {
            throw unreadable(file, e);
        }
    }

    private static Framing.Written written(Framing framing, long most, Runnable pause) throws IOException {
        try {
            return framing.write(most, pause);
        } catch (UnreadableTable e) {
            throw unreadable(framing.file(), e);
        }
    }

    private static void requireOneHeader(List<Framing> framings, boolean plain) {
        Framing common = framings.getFirst();
        for (Framing own : framings) {
            boolean same = own.heading().names().equals(common.heading().names());
            if (!same || (plain && own.delimiter() != common.delimiter())) {
                throw about("collection.headers-differ", own.file())
                        .with("header", own.heading().names())
                        .with("others", common.heading().names());
            }
        }
    }

    private static void requireRows(List<Framing> framings) {
        if (framings.stream().noneMatch(Framing::hasRows)) {
            throw about("collection.no-rows", framings.getFirst().file());
        }
    }

    /** What the reader says of it may quote the data: it stays in the log's cause. */
    private static Refusal unreadable(SourceFile file, UnreadableTable fault) {
        Refusal refusal = about("collection.unreadable", file).with("reason", fault.reason());
        refusal.addSuppressed(fault);
        return refusal;
    }

    private static Refusal about(String code, SourceFile file) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code).with("file", file.name());
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
