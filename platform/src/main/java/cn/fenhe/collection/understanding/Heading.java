package cn.fenhe.collection.understanding;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.collection.tables.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of a table's columns (表头) and which rows they take: those that say most of the items, else the first row that is as full as
 * the rows beneath it.
 *
 * @param at index of the first of its rows among those that were looked at
 * @param rows one or two
 * @param names a blank one is called by its place
 */
record Heading(int at, int rows, List<String> names) {

    /** Rows among which it is looked for. */
    static final int LOOKED_AT = 60;

    private static final int MOST_ABOVE = 30;
    private static final double AS_FULL = 0.6;

    Heading {
        names = List.copyOf(names);
    }

    /**
     * @param head first rows of the table, not all blank
     * @param exact whether blank cells at a row's end are columns, as in a text
     * @throws Refusal {@code collection.no-header} when there is none where the order says
     */
    static Heading find(List<TableRow> head, List<Item> items, StatedLayout stated, boolean exact) {
        if (stated.headerRow() != null) {
            return stated(head, items, stated, stated.headerRow(), exact);
        }
        Heading best = null;
        int most = 0;
        for (int i = 0; i < Math.min(head.size(), MOST_ABOVE); i++) {
            if (!head.get(i).isBlank()) {
                Heading one = fitting(head, i, items, stated.headerRows(), exact);
                int matches = HeaderMapping.matches(one.names(), items);
                if (matches > most) {
                    best = one;
                    most = matches;
                }
            }
        }
        return best != null ? best : of(head, fullest(head), Objects.requireNonNullElse(stated.headerRows(), 1), exact);
    }

    private static Heading stated(List<TableRow> head, List<Item> items, StatedLayout stated, int row, boolean exact) {
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).number() == row && !head.get(i).isBlank()) {
                return fitting(head, i, items, stated.headerRows(), exact);
            }
        }
        throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "collection.no-header-there")
                .with("row", row);
    }

    /** Two rows only where they say more than each alone: a title above a header says nothing. */
    private static Heading fitting(
            List<TableRow> head, int at, List<Item> items, @Nullable Integer rows, boolean exact) {
        if (rows != null) {
            return of(head, at, rows, exact);
        }
        Heading one = of(head, at, 1, exact);
        Heading two = of(head, at, 2, exact);
        int alone = HeaderMapping.matches(one.names(), items);
        int beneath = at + 1 < head.size()
                ? HeaderMapping.matches(of(head, at + 1, 1, exact).names(), items)
                : 0;
        return HeaderMapping.matches(two.names(), items) > Math.max(alone, beneath) ? two : one;
    }

    /** A title that is written across the table says one thing, however many cells it takes. */
    private static int fullest(List<TableRow> head) {
        List<Integer> widths = head.stream()
                .filter(row -> !row.isBlank())
                .map(Heading::fullness)
                .sorted()
                .toList();
        int usual = widths.get(widths.size() / 2);
        for (int i = 0; i < head.size(); i++) {
            if (!head.get(i).isBlank() && fullness(head.get(i)) >= usual * AS_FULL) {
                return i;
            }
        }
        return 0;
    }

    private static int fullness(TableRow row) {
        return row.words().stream().distinct().count() == 1 ? 1 : row.words().size();
    }

    private static Heading of(List<TableRow> head, int at, int rows, boolean exact) {
        List<String> upper = head.get(at).cells();
        if (rows == 1 || at + 1 == head.size()) {
            return new Heading(at, 1, named(trimmed(upper, exact)));
        }
        return new Heading(at, 2, named(trimmed(joined(upper, head.get(at + 1).cells()), exact)));
    }

    /** A group's name goes with each column beneath it, and is said where the lower name alone would not tell columns apart. */
    private static List<String> joined(List<String> upper, List<String> lower) {
        List<String> groups = new ArrayList<>();
        List<String> lows = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String low = cell(lower, i);
            String high = cell(upper, i);
            boolean goesOn = high.isBlank() && !low.isBlank() && i > 0;
            groups.add(goesOn ? groups.get(i - 1) : high);
            lows.add(low);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            String high = groups.get(i).strip();
            String low = lows.get(i).strip();
            if (low.isEmpty() || high.isEmpty() || high.equals(low)) {
                names.add(low.isEmpty() ? high : low);
            } else {
                names.add(Collections.frequency(lows, lows.get(i)) == 1 ? low : high + "_" + low);
            }
        }
        return names;
    }

    private static String cell(List<String> cells, int i) {
        return i < cells.size() ? cells.get(i) : "";
    }

    /** Workbooks remember cells behind the table in which nothing stands. */
    private static List<String> trimmed(List<String> cells, boolean exact) {
        int width = cells.size();
        while (!exact && width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return cells.subList(0, width);
    }

    /** A blank header is called by its place, 列3: spreadsheets leave such columns behind, and nobody has to map them. */
    private static List<String> named(List<String> header) {
        List<String> named = new ArrayList<>();
        header.forEach(name -> named.add(name.isBlank() ? "列" + (named.size() + 1) : name));
        return named;
    }
}
