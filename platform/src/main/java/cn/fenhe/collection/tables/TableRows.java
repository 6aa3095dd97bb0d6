package cn.fenhe.collection.tables;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one table, one after the other; never more of them in memory than their format asks for. */
public interface TableRows extends Closeable {

    /**
     * The next row, null after the last.
     *
     * @throws UnreadableTable when the file is not what it says it is
     */
    @Nullable
    TableRow next() throws IOException;
}
