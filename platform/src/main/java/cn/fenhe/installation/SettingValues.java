package cn.fenhe.installation;

import cn.fenhe.api.PublicAddress;
import cn.fenhe.api.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** What a property says, as a number in its setting's unit, and the way back. */
final class SettingValues {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal GIGABYTE =
            BigDecimal.valueOf(DataSize.ofGigabytes(1).toBytes());
    private static final int PLACES = 4;

    private SettingValues() {}

    /** As people read it: {@code 30m} is 30 of minutes; what cannot be read so stays as it is. */
    static String shown(Setting setting, String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return plain;
        }
        try {
            return switch (setting.unit()) {
                case TEXT, ADDRESS, SWITCH, SECRET -> plain;
                case COUNT -> number(new BigDecimal(plain));
                case PERCENT -> number(new BigDecimal(plain).multiply(HUNDRED));
                case MILLISECONDS -> span(plain, Duration.ofMillis(1));
                case SECONDS -> span(plain.matches("\\d+") ? plain + "s" : plain, Duration.ofSeconds(1));
                case MINUTES -> span(plain, Duration.ofMinutes(1));
                case DAYS -> span(plain, Duration.ofDays(1));
                case GIGABYTES ->
                    number(BigDecimal.valueOf(DataSize.parse(plain).toBytes())
                            .divide(GIGABYTE, PLACES, RoundingMode.HALF_UP));
            };
        } catch (IllegalArgumentException unread) {
            return plain;
        }
    }

    /**
     * As a property says it.
     *
     * @param shown a number in the setting's unit, or an address
     * @throws Refusal 422 {@code installation.setting-…}, saying what is allowed
     */
    static String property(Setting setting, Setting.Bounds bounds, String shown) {
        String plain = shown.strip();
        return switch (setting.unit()) {
            case ADDRESS -> address(plain);
            case COUNT -> whole(bounds, plain, number -> number);
            case MINUTES -> whole(bounds, plain, number -> number + "m");
            case DAYS -> whole(bounds, plain, number -> number + "d");
            case GIGABYTES -> whole(bounds, plain, number -> number + "GB");
            case PERCENT -> number(within(bounds, plain).divide(HUNDRED));
            case TEXT, SWITCH, SECRET, MILLISECONDS, SECONDS ->
                throw new IllegalArgumentException("no page changes " + setting.name());
        };
    }

    private static String whole(Setting.Bounds bounds, String plain, UnaryOperator<String> property) {
        BigDecimal number = within(bounds, plain);
        if (number.stripTrailingZeros().scale() > 0) {
            throw outside(bounds);
        }
        return property.apply(number(number));
    }

    private static BigDecimal within(Setting.Bounds bounds, String plain) {
        if (!plain.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            throw outside(bounds);
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.compareTo(bounds.least()) < 0 || number.compareTo(bounds.most()) > 0) {
            throw outside(bounds);
        }
        return number;
    }

    private static Refusal outside(Setting.Bounds bounds) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, "installation.setting-outside")
                .with("least", number(bounds.least()))
                .with("most", number(bounds.most()))
                .citing("FH-13");
    }

    private static String address(String plain) {
        if (!PublicAddress.accepts(plain)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "installation.setting-no-address")
                    .citing("FH-11");
        }
        return plain;
    }

    private static String span(String text, Duration unit) {
        BigDecimal millis =
                BigDecimal.valueOf(DurationStyle.detectAndParse(text).toMillis());
        return number(millis.divide(BigDecimal.valueOf(unit.toMillis()), PLACES, RoundingMode.HALF_UP));
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
