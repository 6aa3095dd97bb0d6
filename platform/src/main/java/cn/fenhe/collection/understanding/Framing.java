package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.receiving.FileFormat;
import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.collection.tables.PlainTable;
import cn.fenhe.collection.tables.TableFile;
import cn.fenhe.collection.tables.TableRow;
import cn.fenhe.collection.tables.TableRows;
import cn.fenhe.collection.understanding.Frame.Aside;
import cn.fenhe.collection.understanding.Frame.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where the table stands in one file, and writes it again plainly where it can't be read as it came. */
final class Framing {

    private static final int PAUSE = 1 << 13;

    private final Path folder;
    private final SourceFile file;
    private final Charset charset;
    private final StatedLayout stated;
    private final char delimiter;
    private final char quote;
    private final List<String> sheets;
    private final String sheet;
    private final List<TableRow> head;
    private final Heading heading;
    private final boolean plain;

    /**
     * @throws Refusal when it has no table, or not the one that the order names
     * @throws cn.fenhe.collection.tables.UnreadableTable when it is not of its format
     */
    Framing(Path folder, SourceFile file, Charset charset, List<Item> items, Wishes wishes) throws IOException {
        this.folder = folder;
        this.file = file;
        this.charset = charset;
        this.stated = wishes.layout();
        if (file.format() == FileFormat.DELIMITED) {
            TextHead text = TextHead.of(folder.resolve(file.stored()), file, charset, wishes.delimiter());
            this.delimiter = text.delimiter();
            this.quote = text.quote();
            this.sheets = List.of("");
            this.sheet = "";
            this.head = text.rows();
            this.heading = heading(head, items);
            this.plain = isPlain(text);
        } else {
            this.delimiter = PlainTable.DELIMITER;
            this.quote = PlainTable.QUOTE;
            try (TableFile tables = open()) {
                this.sheets = tables.names();
                Seen seen = chosen(tables, items);
                this.sheet = seen.sheet();
                this.head = seen.head();
                this.heading = seen.heading();
            }
            this.plain = false;
        }
    }

    private record Seen(String sheet, List<TableRow> head, Heading heading, int matches) {}

    /** The sheet that the order names, else the one whose header says most of the items. */
    private Seen chosen(TableFile tables, List<Item> items) throws IOException {
        String wanted = stated.sheet();
        if (wanted != null && !tables.names().contains(wanted)) {
            throw about("collection.no-sheet").with("sheet", wanted).with("sheets", tables.names());
        }
        Seen best = null;
        for (String name : wanted == null ? tables.names() : List.of(wanted)) {
            List<TableRow> rows = head(tables, name);
            if (rows.stream().anyMatch(row -> !row.isBlank())) {
                Heading found = heading(rows, items);
                Seen seen = new Seen(name, rows, found, HeaderMapping.matches(found.names(), items));
                best = best == null || seen.matches() > best.matches() ? seen : best;
            }
        }
        if (best == null) {
            throw about("collection.empty-file");
        }
        return best;
    }

    private static List<TableRow> head(TableFile tables, String name) throws IOException {
        List<TableRow> head = new ArrayList<>();
        try (TableRows rows = tables.rows(name)) {
            for (TableRow row = rows.next(); row != null && head.size() < Heading.LOOKED_AT; row = rows.next()) {
                head.add(row);
            }
        }
        return head;
    }

    private Heading heading(List<TableRow> rows, List<Item> items) {
        if (rows.stream().allMatch(TableRow::isBlank)) {
            throw about("collection.no-header");
        }
        return Heading.find(rows, items, stated, file.format() == FileFormat.DELIMITED);
    }

    /** Whether the table begins at the file's beginning and goes on to its end: then it is read as it came, which is faster. */
    private boolean isPlain(TextHead text) {
        boolean first =
                heading.at() == 0 && heading.rows() == 1 && head.getFirst().number() == 1;
        boolean units = head.size() > 1 && Footing.isUnits(head.get(1));
        return first
                && !units
                && Footing.of(
                                text.last(folder.resolve(file.stored()), file, charset),
                                heading.names().size(),
                                stated)
                        .isEmpty();
    }

    private TableFile open() throws IOException {
        return TableFile.open(folder.resolve(file.stored()), file.format(), charset, delimiter, quote);
    }

    SourceFile file() {
        return file;
    }

    char delimiter() {
        return delimiter;
    }

    char quote() {
        return quote;
    }

    Heading heading() {
        return heading;
    }

    /** The first rows as they stand in the file. */
    List<TableRow> head() {
        return head;
    }

    boolean isPlain() {
        return plain;
    }

    /** Whether anything follows the header; of a text that was not read to its end there may be more. */
    boolean hasRows() {
        boolean more = file.format() == FileFormat.DELIMITED && file.bytes() > TextHead.BYTES;
        return more || head.stream().skip((long) heading.at() + heading.rows()).anyMatch(row -> !row.isBlank());
    }

    Frame asItCame() {
        return frame(List.of(), null);
    }

    private Frame frame(List<Aside> aside, @Nullable String table) {
        return new Frame(
                file.name(),
                file.format(),
                sheet.isEmpty() ? null : sheet,
                sheets.size() > 1 ? sheets : List.of(),
                head.get(heading.at()).number(),
                heading.rows(),
                aside,
                table);
    }

    /**
     * A table that was written again.
     *
     * @param whole whether all its rows were
     */
    record Written(Frame frame, long rows, boolean whole) {}

    /**
     * @param most rows to write
     * @param pause called now and then; throwing from it ends the work
     */
    Written write(long most, Runnable pause) throws IOException {
        String table = "table-" + file.stored();
        List<Aside> aside = new ArrayList<>();
        try (TableFile tables = open();
                TableRows rows = tables.rows(sheet);
                PlainTable out = new PlainTable(folder.resolve(table), heading.names())) {
            above(rows, aside);
            Body body = new Body(out, most);
            boolean whole = body.copy(rows, aside, pause);
            return new Written(frame(aside, table), body.written, whole);
        }
    }

    private void above(TableRows rows, List<Aside> aside) throws IOException {
        for (int i = 0; i < heading.at() + heading.rows(); i++) {
            TableRow row = rows.next();
            if (row != null && i < heading.at() && !row.isBlank()) {
                aside.add(Footing.aside(row, Kind.TITLE));
            }
        }
    }

    /** The rows beneath the header, the last of them held back until it is known whether they are data. */
    private final class Body {

        private final PlainTable out;
        private final long most;
        private final Deque<TableRow> held = new ArrayDeque<>();
        private final int holds = Math.max(Footing.LOOKED_AT, stated.trailing() == null ? 0 : stated.trailing());
        private long written;

        Body(PlainTable out, long most) {
            this.out = out;
            this.most = most;
        }

        boolean copy(TableRows rows, List<Aside> aside, Runnable pause) throws IOException {
            boolean first = true;
            TableRow row = rows.next();
            for (; row != null && written < most; row = rows.next()) {
                if (first && !row.isBlank() && Footing.isUnits(row)) {
                    aside.add(Footing.aside(row, Kind.UNITS));
                } else if (!row.isBlank() || row.cells().size() > 1) {
                    held.add(row);
                }
                first &= row.isBlank();
                if (held.size() > holds) {
                    write(held.removeFirst());
                }
                if (row.number() % PAUSE == 0) {
                    pause.run();
                }
            }
            boolean whole = row == null;
            List<Aside> footing =
                    whole ? Footing.of(List.copyOf(held), heading.names().size(), stated) : List.of();
            for (TableRow last : held) {
                if (footing.stream().noneMatch(one -> one.row() == last.number())) {
                    write(last);
                }
            }
            aside.addAll(footing);
            return whole;
        }

        private void write(TableRow row) throws IOException {
            if (file.format() == FileFormat.DELIMITED) {
                out.row(row.number(), row.cells());
                written++;
            } else if (!row.isBlank()) {
                out.row(row.number(), fitted(row.cells()));
                written++;
            }
        }

        /** Cells in which nothing stands are no cells: a workbook's rows end where something last stood. */
        private List<String> fitted(List<String> cells) {
            int width = cells.size();
            while (width > heading.names().size() && cells.get(width - 1).isBlank()) {
                width--;
            }
            List<String> fitted = new ArrayList<>(cells.subList(0, width));
            while (fitted.size() < heading.names().size()) {
                fitted.add("");
            }
            return fitted;
        }
    }

    private Refusal about(String code) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code).with("file", file.name());
    }
}
