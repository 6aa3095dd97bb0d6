package cn.fenhe.lake.duckdb;

import java.time.YearMonth;

/** Resident ID numbers (公民身份号码, GB 11643): a province's code, a real birth date, a check digit. */
final class IdNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int GROUP = 10_000;

    /** The weighted sums, modulo 11, of four digits at a time: the first digit stands alone before four such groups. */
    private static final byte[] SUMS = sums();

    private static final boolean[] PROVINCES = provinces();

    private IdNumbers() {}

    /**
     * @param digits the first seventeen
     * @param check the eighteenth character
     */
    static boolean isOne(long digits, int check) {
        if (digits < 10_000_000_000_000_000L || digits > 99_999_999_999_999_999L) {
            return false;
        }
        return PROVINCES[(int) (digits / 1_000_000_000_000_000L)]
                && isDate((int) (digits / 1_000 % 100_000_000))
                && CHECKS.charAt(sum(digits) % 11) == check;
    }

    private static int sum(long digits) {
        int first = (int) (digits / 100_000_000);
        int last = (int) (digits % 100_000_000);
        int rest = first % 100_000_000;
        return first / 100_000_000 * WEIGHTS[0]
                + SUMS[rest / GROUP]
                + SUMS[GROUP + rest % GROUP]
                + SUMS[2 * GROUP + last / GROUP]
                + SUMS[3 * GROUP + last % GROUP];
    }

    private static boolean isDate(int date) {
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        if (year < 1800 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static byte[] sums() {
        byte[] sums = new byte[4 * GROUP];
        for (int group = 0; group < 4; group++) {
            for (int value = 0; value < GROUP; value++) {
                int sum = 0;
                int rest = value;
                for (int digit = 4; digit >= 1; digit--) {
                    sum += rest % 10 * WEIGHTS[4 * group + digit];
                    rest /= 10;
                }
                sums[group * GROUP + value] = (byte) (sum % 11);
            }
        }
        return sums;
    }

    private static boolean[] provinces() {
        boolean[] provinces = new boolean[100];
        int[][] ranges = {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}};
        for (int[] range : ranges) {
            for (int code = range[0]; code <= range[1]; code++) {
                provinces[code] = true;
            }
        }
        return provinces;
    }
}
