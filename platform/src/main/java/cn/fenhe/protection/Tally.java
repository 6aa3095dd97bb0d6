package cn.fenhe.protection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what the values of one column look like. */
final class Tally {

    /** A name has no check digit; fewer than this share of a column is chance. */
    private static final double NAMES_FROM = 0.5;

    /** Longer texts are looked at no further. */
    private static final int LENGTH = 2_000;

    private final String column;
    private final Map<Looks, Long> matched = new EnumMap<>(Looks.class);
    private long sampled;

    Tally(String column) {
        this.column = column;
    }

    void look(@Nullable Object value) {
        if (value == null) {
            return;
        }
        sampled++;
        String text = value.toString();
        Looks looks = Patterns.looks(text.length() > LENGTH ? text.substring(0, LENGTH) : text);
        if (looks != null) {
            matched.merge(looks, 1L, Long::sum);
        }
    }

    List<Finding> findings() {
        return Arrays.stream(Looks.values())
                .filter(matched::containsKey)
                .map(looks -> new Finding(column, looks, matched.getOrDefault(looks, 0L), sampled))
                .filter(finding -> finding.looks() != Looks.NAME || finding.share() >= NAMES_FROM)
                .toList();
    }
}
