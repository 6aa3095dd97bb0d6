package cn.fenhe.lake.iceberg;

import cn.fenhe.lake.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the engine told of a Parquet file while writing it, which is what a manifest needs.
 *
 * @param columns by field id
 */
public record FileStatistics(Map<Integer, ColumnStatistics> columns) {

    private static final int BOUND_CHARACTERS = 16;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    public FileStatistics {
        columns = Map.copyOf(columns);
    }

    /** @param min as the engine prints it; null when unknown or not exact, like {@code max} */
    public record ColumnStatistics(
            long bytes,
            long values,
            long nulls,
            long notNumbers,
            @Nullable String min,
            @Nullable String max) {}

    /** The file's entry in a manifest. */
    public DataFile dataFile(String location, long rows, long bytes, List<StoredColumn> schema) {
        Map<Integer, Long> sizes = new HashMap<>();
        Map<Integer, Long> values = new HashMap<>();
        Map<Integer, Long> nulls = new HashMap<>();
        Map<Integer, Long> notNumbers = new HashMap<>();
        Map<Integer, ByteBuffer> lower = new HashMap<>();
        Map<Integer, ByteBuffer> upper = new HashMap<>();
        for (StoredColumn column : schema) {
            ColumnStatistics known = columns.get(column.fieldId());
            if (known == null) {
                continue;
            }
            sizes.put(column.fieldId(), known.bytes());
            values.put(column.fieldId(), known.values());
            nulls.put(column.fieldId(), known.nulls());
            if (column.column().type() == ColumnType.Plain.DOUBLE) {
                notNumbers.put(column.fieldId(), known.notNumbers());
            }
            put(lower, column, known.min(), false);
            put(upper, column, known.max(), true);
        }
        Metrics metrics = new Metrics(rows, sizes, values, nulls, notNumbers, lower, upper);
        return DataFiles.builder(PartitionSpec.unpartitioned())
                .withPath(location)
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(bytes)
                .withMetrics(metrics)
                .build();
    }

    private static void put(
            Map<Integer, ByteBuffer> bounds, StoredColumn column, @Nullable String text, boolean upper) {
        ByteBuffer bound = text == null ? null : bound(column.column().type(), text, upper);
        if (bound != null) {
            bounds.put(column.fieldId(), bound);
        }
    }

    /** Null when there is no bound, as for the largest text of all. */
    private static @Nullable ByteBuffer bound(ColumnType type, String text, boolean upper) {
        return switch (type) {
            case ColumnType.Decimal(int precision, int scale) ->
                bytes(
                        Types.DecimalType.of(precision, scale),
                        new BigDecimal(text).setScale(scale, RoundingMode.UNNECESSARY));
            case ColumnType.Plain plain ->
                switch (plain) {
                    case TEXT -> textBound(text, upper);
                    case INTEGER -> bytes(Types.LongType.get(), Long.parseLong(text));
                    case DOUBLE -> bytes(Types.DoubleType.get(), Double.parseDouble(text));
                    case BOOLEAN -> bytes(Types.BooleanType.get(), text.equals("true") || text.equals("1"));
                    case DATE ->
                        bytes(Types.DateType.get(), (int) LocalDate.parse(text).toEpochDay());
                    case TIMESTAMP -> bytes(Types.TimestampType.withoutZone(), micros(text));
                };
        };
    }

    private static @Nullable ByteBuffer textBound(String text, boolean upper) {
        CharSequence bound = upper
                ? UnicodeUtil.truncateStringMax(text, BOUND_CHARACTERS)
                : UnicodeUtil.truncateString(text, BOUND_CHARACTERS);
        return bound == null ? null : bytes(Types.StringType.get(), bound);
    }

    private static long micros(String text) {
        int fraction = text.indexOf('.');
        LocalDateTime second = LocalDateTime.parse(fraction < 0 ? text : text.substring(0, fraction), TIMESTAMP);
        long micros = ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), second);
        return fraction < 0
                ? micros
                : micros + Long.parseLong((text.substring(fraction + 1) + "000000").substring(0, 6));
    }

    private static ByteBuffer bytes(Type type, Object value) {
        return Conversions.toByteBuffer(type, value);
    }
}
