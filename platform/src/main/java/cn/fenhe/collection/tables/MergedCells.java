package cn.fenhe.collection.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Cells that are one (合并单元格): what stands in the first of them is said of all, so that a county's name above six of its rows is not
 * missing in five. Told row by row, downwards.
 */
final class MergedCells {

    private static final int WIDEST = 200;
    /** Characters written for one table: beyond it merging is a trap. */
    private static final long MOST = 64 << 20;

    private final PriorityQueue<Region> waiting;
    private final List<Open> open = new ArrayList<>();
    private long written;

    MergedCells(Collection<Region> regions) {
        this.waiting = new PriorityQueue<>(regions);
    }

    /** Rows from one, columns from zero, all inclusive. */
    record Region(long firstRow, long lastRow, int firstColumn, int lastColumn) implements Comparable<Region> {

        @Override
        public int compareTo(Region other) {
            return Long.compare(firstRow, other.firstRow);
        }
    }

    /** A region that goes on. */
    private record Open(Region region, String text) {}

    /** The row's cells with what is said of them; the same list where nothing is merged. */
    List<String> filled(long row, List<String> cells) {
        open.removeIf(one -> one.region().lastRow() < row);
        while (!waiting.isEmpty() && waiting.peek().firstRow() <= row) {
            Region region = waiting.remove();
            if (region.lastRow() >= row) {
                boolean begins = region.firstRow() == row && region.firstColumn() < cells.size();
                open.add(new Open(region, begins ? cells.get(region.firstColumn()) : ""));
            }
        }
        if (open.isEmpty()) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        open.forEach(one -> fill(filled, one));
        return filled;
    }

    private void fill(List<String> cells, Open merged) {
        Region region = merged.region();
        for (int i = region.firstColumn(); i <= Math.min(region.lastColumn(), WIDEST); i++) {
            while (cells.size() <= i) {
                cells.add("");
            }
            if (cells.get(i).isEmpty()) {
                cells.set(i, merged.text());
                written += merged.text().length();
            }
        }
        if (written > MOST) {
            throw new UnreadableTable("workbook-damaged", null);
        }
    }
}
