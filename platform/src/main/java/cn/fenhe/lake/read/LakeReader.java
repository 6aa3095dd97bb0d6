package cn.fenhe.lake.read;

import cn.fenhe.lake.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The reading door of the lake. */
@Component
public class LakeReader {

    /** The columns of a table's newest schema. */
    public List<Column> columns(UUID table) {
        throw new UnsupportedOperationException("columns");
    }

    /** Scans the table's files. */
    public RowStream scan(Scan scan) {
        throw new UnsupportedOperationException("scan");
    }

    /** Looks up in the table's serving table, by the scan's raw filter; fast for keys, and refuses a scan without a filter. */
    public RowStream lookup(Scan scan) {
        throw new UnsupportedOperationException("lookup");
    }

    /** Writes a scan to one Parquet file (zstd) and answers with its rows. */
    public long writeParquet(Scan scan, Path file) {
        throw new UnsupportedOperationException("writeParquet");
    }
}
