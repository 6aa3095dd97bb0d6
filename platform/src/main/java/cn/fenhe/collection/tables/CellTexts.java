package cn.fenhe.collection.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a workbook's number says to whoever looks at it: a date where its format is one, its zeros in front where its format asks for
 * them, else its shortest digits, never in powers of ten.
 */
final class CellTexts {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** Numbers of formats that workbooks do not spell out and that show dates. */
    private static final int[][] DATES = {{14, 22}, {27, 36}, {45, 47}, {50, 58}};

    private CellTexts() {}

    /**
     * @param value as the workbook keeps it, {@code 45292.5}
     * @param format as it shows it, empty for none
     * @param formatId of a format that is not spelt out, 0 for none
     * @param from1904 whether its days are counted from 1904
     */
    static String number(double value, String format, int formatId, boolean from1904) {
        String shown = QUOTED.matcher(format).replaceAll("");
        if (isDate(shown, formatId)) {
            return date(value, from1904);
        }
        String digits = plain(value);
        if (ZEROS.matcher(shown).matches() && digits.chars().allMatch(Character::isDigit)) {
            return "0".repeat(Math.max(0, shown.length() - digits.length())) + digits;
        }
        return digits;
    }

    static String plain(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        return (exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros()).toPlainString();
    }

    private static boolean isDate(String shown, int formatId) {
        for (int[] range : DATES) {
            if (formatId >= range[0] && formatId <= range[1]) {
                return true;
            }
        }
        String letters = shown.toLowerCase(Locale.ROOT).replace("general", "");
        return letters.chars().anyMatch(c -> "ymdhs年月日时分秒".indexOf(c) >= 0);
    }

    private static String date(double value, boolean from1904) {
        try {
            LocalDate zero = from1904 ? DAY_ZERO_1904 : DAY_ZERO;
            long seconds = Math.round(value * ChronoUnit.DAYS.getDuration().toSeconds());
            LocalDateTime time = zero.atStartOfDay().plusSeconds(seconds);
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.format(SECONDS);
        } catch (DateTimeException | ArithmeticException e) {
            // a number that is no day stays the number that it is, for the checks to judge
            return plain(value);
        }
    }
}
