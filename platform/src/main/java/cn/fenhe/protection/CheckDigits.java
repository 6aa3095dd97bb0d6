package cn.fenhe.protection;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Check digits (校验码) of identifiers, over texts whose characters are already known to be theirs. */
public final class CheckDigits {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CheckDigits() {}

    /** GB 11643: check digit and a birth date that exists. */
    public static boolean idNumber(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return ID_CHECKS.charAt(sum % 11) == Character.toUpperCase(id.charAt(17)) && isDate(id.substring(6, 14));
    }

    /** GB 32100. */
    public static boolean creditCode(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    /** Luhn. */
    static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static boolean isDate(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= 1850 && year <= 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
