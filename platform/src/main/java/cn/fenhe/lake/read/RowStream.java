package cn.fenhe.lake.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as they come from a scan, never all in memory; closing it ends the query and gives its memory back. */
public interface RowStream extends AutoCloseable {

    /** The snapshot that is read. */
    long snapshot();

    List<String> names();

    /**
     * The next row, in the order of {@link #names}: String, Long, Double, Boolean, BigDecimal, LocalDate, LocalDateTime or null; null
     * after the last row.
     */
    @Nullable
    Object @Nullable [] next();

    @Override
    void close();
}
