package cn.fenhe.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A generated register of persons as CSV, about 110 bytes a row, the same for each number of rows: an ID number that no other row has,
 * a Chinese name, a date, a decimal, three texts and two whole numbers. One row in a hundred thousand has a wrong check digit.
 */
final class RegisterFile {

    static final int ROWS_PER_FAULT = 100_000;

    private static final String HEADER =
            "id_number,name,registered_on,amount,address,occupation,case_number,household_size,visits\n";

    /** 区划: of 山西's cities and some districts. */
    private static final String[] DIVISIONS = {
        "140105", "140106", "140107", "140108", "140109", "140110", "140121", "140122", "140123", "140181", "140902",
        "140921", "140922", "140981", "140212", "140302", "140402"
    };

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1920, 1, 1);
    private static final int BIRTH_DAYS = 36_525;
    private static final int SEQUENCES = 1_000;
    private static final long NUMBERS = (long) DIVISIONS.length * BIRTH_DAYS * SEQUENCES;
    /** Shares no factor with {@link #NUMBERS}, so that stepping by it meets every number once. */
    private static final long STEP = 387_420_491L;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private static final byte[][] SURNAMES = words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧");
    private static final byte[][] GIVEN =
            words("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 刚 桂英 建国 志强 晓燕 海燕 文博 子轩 梓涵 一诺");
    private static final byte[][] STREETS = words("平阳路 坞城南路 长风街 学府街 迎泽大街 并州北路 建设南路 五一路 府东街 桃园北路 漪汾街 晋阳街 龙城大街 南中环街");
    private static final byte[][] OCCUPATIONS = words("教师 医护人员 公务员 工程技术人员 个体经营 农林牧渔 学生 退休 交通运输 商业服务 建筑施工 其他");

    private static final byte[][] DATES = dates(FIRST_BIRTH, BIRTH_DAYS, "");
    private static final byte[][] DASHED = dates(LocalDate.of(2000, 1, 1), 9_000, "-");

    private final SplittableRandom random = new SplittableRandom(20_241_001);
    private final byte[] buffer = new byte[1 << 20];
    private int filled;

    private RegisterFile() {}

    static Path write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            RegisterFile register = new RegisterFile();
            for (int row = 0; row < rows; row++) {
                register.row(row);
                if (register.filled > register.buffer.length - 1024) {
                    register.flush(out);
                }
            }
            register.flush(out);
        }
        return file;
    }

    private void flush(OutputStream out) throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    private void row(int row) {
        idNumber(row);
        put(',').put(any(SURNAMES)).put(any(GIVEN));
        put(',').put(any(DASHED));
        put(',').number(random.nextInt(1, 900_000)).put('.').digits(random.nextInt(100), 2);
        put(',').put(any(STREETS))
                .number(random.nextInt(1, 400))
                .put("号")
                .number(random.nextInt(1, 30))
                .put("单元");
        put(',').put(any(OCCUPATIONS));
        put(',').put("并").digits(random.nextInt(2010, 2026), 4).put("登字第").digits(row, 9);
        put(',').number(random.nextInt(1, 9));
        put(',').number(random.nextInt(100_000));
        put('\n');
    }

    private void idNumber(int row) {
        long number = row * STEP % NUMBERS;
        int start = filled;
        put(DIVISIONS[(int) (number / ((long) BIRTH_DAYS * SEQUENCES))]);
        put(DATES[(int) (number / SEQUENCES % BIRTH_DAYS)]);
        digits((int) (number % SEQUENCES), 3);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (buffer[start + i] - '0') * WEIGHTS[i];
        }
        boolean faulty = row % ROWS_PER_FAULT == ROWS_PER_FAULT - 1;
        put(CHECKS.charAt((faulty ? sum + 1 : sum) % 11));
    }

    private byte[] any(byte[][] words) {
        return words[random.nextInt(words.length)];
    }

    private RegisterFile put(char ascii) {
        buffer[filled++] = (byte) ascii;
        return this;
    }

    private RegisterFile put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
        return this;
    }

    private RegisterFile put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    private RegisterFile number(int value) {
        int width = 1;
        for (int rest = value / 10; rest > 0; rest /= 10) {
            width++;
        }
        return digits(value, width);
    }

    private RegisterFile digits(int value, int width) {
        int rest = value;
        for (int i = filled + width - 1; i >= filled; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        filled += width;
        return this;
    }

    private static byte[][] words(String words) {
        String[] parts = words.split(" ");
        byte[][] bytes = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    private static byte[][] dates(LocalDate first, int days, String separator) {
        byte[][] dates = new byte[days][];
        for (int i = 0; i < days; i++) {
            dates[i] = first.plusDays(i).toString().replace("-", separator).getBytes(StandardCharsets.UTF_8);
        }
        return dates;
    }
}
