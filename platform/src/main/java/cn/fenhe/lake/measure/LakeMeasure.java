package cn.fenhe.lake.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The measuring door of the lake: aggregates only. */
@Component
public class LakeMeasure {

    /** The table's snapshots, newest first. */
    public List<Snapshot> snapshots(UUID table) {
        throw new UnsupportedOperationException("snapshots");
    }

    /** Rows, missing values and distinct values of each column in a snapshot; distinct is approximate. */
    public List<ColumnFigures> profile(UUID table, long snapshot) {
        throw new UnsupportedOperationException("profile");
    }

    /** @param run that made it */
    public record Snapshot(long id, Instant at, UUID run, long rows, long bytes) {}

    public record ColumnFigures(String column, long rows, long missing, long distinct) {}
}
