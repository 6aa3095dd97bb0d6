package cn.fenhe.lake.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of a scan's rows and what they come to. It sees the projections only, as anything above a scan does.
 *
 * @param by names whose values make the groups; none for one group of all
 * @param cells names whose values are put into cells of a width that make groups too, in their order; what is no number is in none
 * @param of names to be measured; what is no number counts as missing
 * @param present names whose values are only counted, whatever they are
 * @param limit groups, in the order of their values
 */
public record Summary(
        Scan rows, List<String> by, Map<String, Double> cells, List<String> of, List<String> present, long limit) {

    /** Of the column that counts a group's rows. */
    public static final String COUNT = ".count";

    static final String CELL = ".cell";
    static final String PRESENT = ".present";
    static final String VALUES = ".values";
    static final String MIN = ".min";
    static final String MEAN = ".mean";
    static final String MAX = ".max";

    public Summary {
        by = List.copyOf(by);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        of = List.copyOf(of);
        present = List.copyOf(present);
    }

    /** Of what is answered: the groups' values, {@code x.cell} of each in cells, {@code .count}, {@code x.values}, {@code x.min}, {@code x.mean}, {@code x.max} of each measured, {@code x.present} of each counted. */
    public List<String> names() {
        List<String> names = new ArrayList<>(by);
        cells.keySet().forEach(name -> names.add(name + CELL));
        names.add(COUNT);
        for (String measured : of) {
            names.addAll(List.of(measured + VALUES, measured + MIN, measured + MEAN, measured + MAX));
        }
        present.forEach(counted -> names.add(counted + PRESENT));
        return List.copyOf(names);
    }
}
