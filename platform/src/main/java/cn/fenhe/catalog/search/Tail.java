package cn.fenhe.catalog.search;

import java.util.List;
import java.util.TreeSet;

/**
 * How far a node has read the change table. Numbers are given before their transaction commits, so a lower one may become visible
 * after a higher one: those skipped within the last thousand are asked for again.
 */
final class Tail {

    static final int WINDOW = 1000;

    private final TreeSet<Long> skipped = new TreeSet<>();
    private long last;

    /** @param newest the highest number already read; the window below it is read once more */
    Tail(long newest) {
        last = Math.max(0, newest - WINDOW);
    }

    long last() {
        return last;
    }

    List<Long> skipped() {
        return List.copyOf(skipped);
    }

    void read(long sequence) {
        for (long missing = Math.max(last + 1, sequence - WINDOW); missing < sequence; missing++) {
            skipped.add(missing);
        }
        skipped.remove(sequence);
        last = Math.max(last, sequence);
        skipped.headSet(last - WINDOW).clear();
    }
}
