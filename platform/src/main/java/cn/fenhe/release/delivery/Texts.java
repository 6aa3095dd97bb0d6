package cn.fenhe.release.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** How values are written as text: exactly, and alike in all formats. */
final class Texts {

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter();

    private Texts() {}

    static String of(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case LocalDate date -> date.toString();
            case LocalDateTime time -> TIMESTAMP.format(time);
            default -> value.toString();
        };
    }
}
