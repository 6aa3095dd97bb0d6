package cn.fenhe.release.delivery;

import cn.fenhe.release.FileFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is being written, one row at a time. Closing it writes its end and leaves the stream open. */
interface RowFile extends AutoCloseable {

    /** @param values String, Long, Double, Boolean, BigDecimal, LocalDate, LocalDateTime or null, in the order of the names */
    void row(@Nullable Object[] values) throws IOException;

    @Override
    void close() throws IOException;

    /** @throws IllegalArgumentException for Parquet, which the lake writes itself */
    static RowFile in(FileFormat format, List<String> names, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvFile(names, out);
            case JSON -> new JsonRows(names, out);
            case XLSX -> new XlsxFile(names, out);
            case PARQUET -> throw new IllegalArgumentException("the lake writes Parquet");
        };
    }
}
