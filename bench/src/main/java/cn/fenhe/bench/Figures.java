package cn.fenhe.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints what was measured, a figure a line: {@code start.seconds 2.91 s}. */
final class Figures {

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    /** @param unit one word: s, ms, MB, rows/s, or {@code ratio} */
    void print(String figure, double value, String unit) {
        out.println(figure + " " + text(value) + " " + unit);
    }

    /** Three digits that mean something; counts whole. */
    private static String text(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1_000 ? "%.3g" : "%.0f", value);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
