package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Item;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.protection.Masks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The values of a lookup (查询值): equality on the raw column, and no word of a value in any refusal. */
record KeyValues(List<String> values) {

    static final int MOST = 1_000;
    private static final int LENGTH = 1_000;

    KeyValues {
        values = values.stream().distinct().toList();
        if (values.isEmpty()
                || values.size() > MOST
                || values.stream().anyMatch(value -> value.isEmpty() || value.length() > LENGTH)) {
            throw Refusal.of(Refusal.Kind.INVALID, "release.values-invalid")
                    .with("most", MOST)
                    .with("length", LENGTH);
        }
    }

    Condition equalTo(Column column, Item item) {
        Field<?> raw = Masks.raw(column);
        try {
            return switch (column.type()) {
                case ColumnType.Decimal ignored ->
                    raw.coerce(BigDecimal.class)
                            .in(values.stream().map(BigDecimal::new).toList());
                case ColumnType.Plain plain ->
                    switch (plain) {
                        case TEXT -> raw.coerce(String.class).in(values);
                        case INTEGER ->
                            raw.coerce(Long.class)
                                    .in(values.stream().map(Long::valueOf).toList());
                        case DOUBLE ->
                            raw.coerce(Double.class)
                                    .in(values.stream().map(Double::valueOf).toList());
                        case BOOLEAN ->
                            raw.coerce(Boolean.class)
                                    .in(values.stream().map(Boolean::valueOf).toList());
                        case DATE ->
                            raw.coerce(LocalDate.class)
                                    .in(values.stream().map(LocalDate::parse).toList());
                        case TIMESTAMP ->
                            raw.coerce(LocalDateTime.class)
                                    .in(values.stream()
                                            .map(LocalDateTime::parse)
                                            .toList());
                    };
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "release.value-untyped")
                    .with("item", item.title())
                    .with("type", item.type().name());
        }
    }
}
