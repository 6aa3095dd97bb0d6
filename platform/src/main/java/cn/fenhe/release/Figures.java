package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to be counted (汇总) of the rows that a grant lets go, by the names of its items.
 *
 * @param by whose values make the groups, at most three
 * @param of to be measured, numbers, at most six
 * @param where items that must have a value, as text, at most four
 * @param cells items whose values are put into cells of a width, which make groups too (网格): {@code x.cell} is how many widths its
 *     lower edge is from zero; at most two, numbers or numbers written as text
 * @param present items whose values are counted, whatever they are (完整率), at most a hundred
 */
public record Figures(
        List<String> by, List<String> of, Map<String, String> where, Map<String, Double> cells, List<String> present) {

    private static final int MOST_BY = 3;
    private static final int MOST_OF = 6;
    private static final int MOST_WHERE = 4;
    private static final int MOST_CELLS = 2;
    private static final double LEAST_WIDTH = 1e-6;
    private static final double MOST_WIDTH = 1e9;
    private static final int MOST_PRESENT = 100;

    public Figures {
        by = List.copyOf(by);
        of = List.copyOf(of);
        where = Map.copyOf(where);
        cells = Map.copyOf(cells);
        present = List.copyOf(present);
        if (by.size() > MOST_BY || of.size() > MOST_OF || where.size() > MOST_WHERE || present.size() > MOST_PRESENT) {
            throw Refusal.of(Refusal.Kind.INVALID, "release.figures-too-wide")
                    .with("by", MOST_BY)
                    .with("of", MOST_OF)
                    .with("where", MOST_WHERE)
                    .with("present", MOST_PRESENT);
        }
        if (cells.size() > MOST_CELLS
                || cells.values().stream().anyMatch(width -> !(width >= LEAST_WIDTH && width <= MOST_WIDTH))) {
            throw Refusal.of(Refusal.Kind.INVALID, "release.figures-cells").with("most", MOST_CELLS);
        }
        if (Stream.of(by, of, present).anyMatch(names -> new HashSet<>(names).size() < names.size())) {
            throw Refusal.of(Refusal.Kind.INVALID, "release.figures-twice");
        }
    }

    Stream<String> items() {
        return Stream.of(by, of, where.keySet(), cells.keySet(), present).flatMap(names -> names.stream());
    }
}
