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
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;

/** The values of a lookup (查询值): equality on the raw column, exactly as they are written, and no word of a value in any refusal. */
record KeyValues(List<String> values) {

    static final int MOST = 1_000;
    private static final int LENGTH = 1_000;

    /** Java reads more than is meant: exponents, hexadecimal digits, digits of other scripts, anything as false. */
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,38}(\\.[0-9]{1,38})?");
    private static final Pattern REAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern MORE_THAN_ZERO = Pattern.compile("^[^eE]*[1-9]");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?");

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
                case ColumnType.Decimal decimal ->
                    raw.coerce(BigDecimal.class)
                            .in(values.stream()
                                    .map(value -> decimal(value, decimal))
                                    .toList());
                case ColumnType.Plain plain ->
                    switch (plain) {
                        case TEXT -> raw.coerce(String.class).in(values);
                        case INTEGER ->
                            raw.coerce(Long.class)
                                    .in(values.stream()
                                            .map(value -> Long.valueOf(written(INTEGER, value)))
                                            .toList());
                        case DOUBLE ->
                            raw.coerce(Double.class)
                                    .in(values.stream().map(KeyValues::real).toList());
                        case BOOLEAN ->
                            raw.coerce(Boolean.class)
                                    .in(values.stream()
                                            .map(value -> Boolean.valueOf(written(BOOLEAN, value)))
                                            .toList());
                        case DATE ->
                            raw.coerce(LocalDate.class)
                                    .in(values.stream()
                                            .map(value -> LocalDate.parse(written(DATE, value)))
                                            .toList());
                        case TIMESTAMP ->
                            raw.coerce(LocalDateTime.class)
                                    .in(values.stream()
                                            .map(value -> LocalDateTime.parse(written(TIMESTAMP, value)))
                                            .toList());
                    };
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "release.value-untyped")
                    .with("item", item.title())
                    .with("type", item.type().name());
        }
    }

    /** Only what the column can hold: what is rounded to fit would find another value. */
    private static BigDecimal decimal(String value, ColumnType.Decimal type) {
        BigDecimal exact = new BigDecimal(written(DECIMAL, value)).stripTrailingZeros();
        if (exact.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (exact.scale() > type.scale() || exact.precision() - exact.scale() > type.precision() - type.scale()) {
            throw new NumberFormatException();
        }
        return exact;
    }

    private static Double real(String value) {
        Double real = Double.valueOf(written(REAL, value));
        boolean vanished = real == 0 && MORE_THAN_ZERO.matcher(value).find();
        if (real.isInfinite() || vanished) {
            throw new NumberFormatException();
        }
        return real;
    }

    private static String written(Pattern form, String value) {
        if (!form.matcher(value).matches()) {
            throw new NumberFormatException();
        }
        return value;
    }
}
