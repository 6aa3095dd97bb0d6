package cn.fenhe.lake.staging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Recognizes, while a file is read again, the records that were put aside: by their texts, by their offset, or by their key. Nearly
 * all others are passed over by a look at their first bytes.
 */
final class Wanted implements Predicate<RecordScanner> {

    private static final int FILTER = 1 << 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<List<String>, Integer> rows;
    private final Set<List<String>> keys;
    private final int[] keySources;
    private final int quote;
    private final Prefixes prefixes;
    private Set<Long> offsets = Set.of();
    private int found;

    /** @param keySources positions in the file of the key's columns */
    Wanted(Map<List<String>, Integer> rows, Set<List<String>> keys, int[] keySources, int quote) {
        this.rows = new HashMap<>(rows);
        this.keys = keys;
        this.keySources = keySources;
        this.quote = quote;
        Set<String> firsts = new HashSet<>();
        rows.keySet().forEach(row -> firsts.add(row.getFirst()));
        keys.forEach(key -> firsts.add(keySources[0] == 0 ? key.getFirst() : ""));
        this.prefixes = new Prefixes(firsts);
    }

    /** Begins the next file, of which the records at these offsets are wanted too. */
    void in(Set<Long> offsetsOfFile) {
        this.offsets = offsetsOfFile;
    }

    int found() {
        return found;
    }

    @Override
    public boolean test(RecordScanner record) {
        boolean maybe = (record.eightAt(0) & 0xFF) == quote || prefixes.mayStart(record);
        boolean taken =
                (!offsets.isEmpty() && offsets.contains(record.offset())) || (maybe && isWanted(record.values()));
        found += taken ? 1 : 0;
        return taken;
    }

    private boolean isWanted(List<String> values) {
        Integer left = rows.get(values);
        if (left != null && left > 0) {
            rows.put(values, left - 1);
            return true;
        }
        return !keys.isEmpty() && keys.contains(key(values));
    }

    private List<String> key(List<String> values) {
        return Arrays.stream(keySources)
                .mapToObj(source -> source < values.size() ? values.get(source) : "")
                .toList();
    }

    /** The beginnings of records, as far as they are known: the first field's first bytes. */
    private static final class Prefixes {

        private static final int LONGEST = 64;

        private final boolean[] filter = new boolean[FILTER];
        /** Where the last eight known bytes begin. */
        private final int last;

        private final long mask;

        Prefixes(Set<String> firsts) {
            int shortest = LONGEST;
            for (String first : firsts) {
                shortest = Math.min(shortest, first.getBytes(StandardCharsets.UTF_8).length);
            }
            this.last = Math.max(0, shortest - Long.BYTES);
            this.mask = shortest == 0 ? 0 : -1L >>> Math.max(0, Long.SIZE - Byte.SIZE * shortest);
            for (String first : firsts) {
                byte[] bytes = first.getBytes(StandardCharsets.UTF_8);
                filter[place(eightAt(bytes, 0), eightAt(bytes, last))] = true;
            }
        }

        boolean mayStart(RecordScanner record) {
            return filter[place(record.eightAt(0), record.eightAt(last))];
        }

        private int place(long first, long second) {
            long known = (first & mask) * SPREAD + (second & mask);
            return (int) (known * SPREAD >>> 48);
        }

        private static long eightAt(byte[] bytes, int from) {
            long eight = 0;
            for (int i = from; i < Math.min(from + Long.BYTES, bytes.length); i++) {
                eight |= (bytes[i] & 0xFFL) << Byte.SIZE * (i - from);
            }
            return eight;
        }
    }
}
