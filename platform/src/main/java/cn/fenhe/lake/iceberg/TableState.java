package cn.fenhe.lake.iceberg;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** A table as it was when it was loaded. */
public final class TableState {

    /** In each snapshot's summary: the run that made it. */
    public static final String RUN = "fenhe.run";

    /** In each snapshot's summary: when, by the platform's clock. */
    public static final String AT = "fenhe.at";

    private final Table table;

    TableState(Table table) {
        this.table = table;
    }

    Table table() {
        return table;
    }

    public UUID id() {
        return UUID.fromString(table.name());
    }

    public List<StoredColumn> columns() {
        return IcebergTypes.columns(table.schema());
    }

    /** The newest snapshot's id, null when the table never had one. */
    public @Nullable Long snapshot() {
        Snapshot newest = table.currentSnapshot();
        return newest == null ? null : newest.snapshotId();
    }

    /** Every snapshot, oldest first. */
    public List<Version> versions() {
        return StreamSupport.stream(table.snapshots().spliterator(), false)
                .map(TableState::version)
                .toList();
    }

    public Optional<Version> version(long snapshot) {
        return Optional.ofNullable(table.snapshot(snapshot)).map(TableState::version);
    }

    private static Version version(Snapshot snapshot) {
        Map<String, String> summary = snapshot.summary();
        return new Version(
                snapshot.snapshotId(),
                Instant.parse(summary.getOrDefault(
                        AT, Instant.ofEpochMilli(snapshot.timestampMillis()).toString())),
                UUID.fromString(summary.getOrDefault(RUN, new UUID(0, 0).toString())),
                Long.parseLong(summary.getOrDefault(SnapshotSummary.TOTAL_RECORDS_PROP, "0")),
                Long.parseLong(summary.getOrDefault(SnapshotSummary.TOTAL_FILE_SIZE_PROP, "0")));
    }

    /** A snapshot's figures: rows and bytes are the whole table's in it. */
    public record Version(long id, Instant at, UUID run, long rows, long bytes) {}
}
