package cn.fenhe.lake.staging;

import cn.fenhe.lake.duckdb.Functions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the bulk pass heard from the engine: rows put aside with their raw texts, and the keys of the others. */
final class Doubtful implements Functions.Listener {

    /** More are judged by reading the whole batch the exact way. */
    static final int MOST = 100_000;

    private final Map<List<String>, Integer> rows = new HashMap<>();
    private final KeyHashes keys = new KeyHashes();
    private int count;

    @Override
    public synchronized void aside(List<@Nullable String> texts) {
        if (count++ < MOST) {
            rows.merge(texts.stream().map(text -> text == null ? "" : text).toList(), 1, Integer::sum);
        }
    }

    @Override
    public void keys(long[] hashes, int number) {
        keys.add(hashes, number);
    }

    synchronized int count() {
        return count;
    }

    boolean overflowed() {
        return count() > MOST;
    }

    Map<List<String>, Integer> rows() {
        return Map.copyOf(rows);
    }

    KeyHashes keys() {
        return keys;
    }
}
