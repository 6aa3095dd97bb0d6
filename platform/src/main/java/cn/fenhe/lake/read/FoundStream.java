package cn.fenhe.lake.read;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few rows of a lookup. */
record FoundStream(long snapshot, List<String> names, Iterator<@Nullable Object[]> rows) implements RowStream {

    @Override
    public @Nullable Object @Nullable [] next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {}
}
