package cn.fenhe.correction;

import cn.fenhe.regulation.Deadline;
import cn.fenhe.regulation.Duty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of corrections. */
final class CorrectionRows {

    /** A due date is read back in the zone it was counted in; every jurisdiction lies in this one. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CorrectionRows() {}

    static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                new Correction.Doubt(
                        row.getObject("resource", UUID.class),
                        row.getString("resource_title"),
                        row.getObject("item", UUID.class),
                        row.getString("item_title"),
                        row.getString("description")),
                new Correction.Reporter(
                        row.getObject("reporter", UUID.class),
                        row.getString("reporter_name"),
                        row.getString("contact")),
                row.getObject("provider", UUID.class),
                row.getString("jurisdiction"),
                CorrectionState.valueOf(row.getString("state")),
                deadline(row),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                instant(row, "verifying_at"),
                instant(row, "answered_at"),
                row.getString("answer"));
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                Duty.CORRECT,
                row.getString("due_article"),
                row.getObject("due_from", LocalDate.class),
                row.getInt("due_days"),
                row.getObject("due", OffsetDateTime.class)
                        .atZoneSameInstant(ZONE)
                        .toOffsetDateTime(),
                row.getBoolean("due_provisional"),
                false);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
