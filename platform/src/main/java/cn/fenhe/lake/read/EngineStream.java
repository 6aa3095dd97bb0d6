package cn.fenhe.lake.read;

import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a scan; holds a session of the engine until it is closed. */
record EngineStream(long snapshot, List<String> names, Session session, Rows rows) implements RowStream {

    @Override
    public @Nullable Object @Nullable [] next() {
        return rows.next();
    }

    @Override
    public void close() {
        try (session) {
            rows.close();
        }
    }
}
