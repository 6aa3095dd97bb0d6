package cn.fenhe.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A generated register of residents (人口登记): nobody in it lives. ID numbers are valid (GB 11643) and agree with birth date and sex,
 * addresses lie on real divisions of Taiyuan, and the same seed gives the same register.
 */
final class ResidentRegister {

    static final int RESIDENTS = 100_000;

    static final List<String> HEADER =
            List.of("公民身份号码", "姓名", "性别", "出生日期", "民族", "手机号码", "户籍区划代码", "现住址", "户号", "登记状态");

    private static final long SEED = 20261120L;
    private static final int FIRST_BIRTH_YEAR = 1930;
    private static final int BIRTH_YEARS = 95;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红燕文辉建国志海晓春梅雪峰宇浩然子涵欣怡晨曦思远嘉";
    private static final List<String> ROADS =
            List.of("迎泽大街", "府西街", "学府街", "长风街", "并州路", "解放路", "滨河东路", "建设路", "新建路", "桃园路");
    private static final List<String> PEOPLES = List.of("汉族", "汉族", "汉族", "汉族", "汉族", "汉族", "汉族", "回族", "满族", "蒙古族");
    private static final List<String> MOBILE_PREFIXES = List.of("130", "135", "138", "150", "159", "177", "186", "189");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final List<Divisions.Street> streets;
    private final Set<String> given = new HashSet<>();

    ResidentRegister(List<Divisions.Street> streets) {
        this.streets = List.copyOf(streets);
    }

    /** Writes the register as CSV in UTF-8, with the planted faults where they belong. */
    void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write(String.join(",", HEADER));
        writer.write("\r\n");
        for (int i = 1; i <= RESIDENTS; i++) {
            Resident resident = next();
            writer.write(resident.line());
            writer.write("\r\n");
            PlantedFault fault = PlantedFault.after(i);
            if (fault != null) {
                writer.write(fault.spoil(resident, next()));
                writer.write("\r\n");
            }
        }
        writer.flush();
    }

    private Resident next() {
        Divisions.Street street = streets.get(random.nextInt(streets.size()));
        LocalDate birth = LocalDate.of(FIRST_BIRTH_YEAR, 1, 1).plusDays(random.nextInt(BIRTH_YEARS * 365));
        boolean male = random.nextBoolean();
        String id = idNumber(street.area(), birth, male);
        return new Resident(
                id,
                name(),
                male ? "男" : "女",
                birth,
                PEOPLES.get(random.nextInt(PEOPLES.size())),
                MOBILE_PREFIXES.get(random.nextInt(MOBILE_PREFIXES.size()))
                        + "%08d".formatted(random.nextInt(100_000_000)),
                street.area(),
                "山西省太原市" + street.areaName() + street.name() + ROADS.get(random.nextInt(ROADS.size()))
                        + (1 + random.nextInt(300)) + "号",
                street.code() + "%06d".formatted(random.nextInt(1_000_000)),
                random.nextInt(100) < 97 ? "正常" : "迁出");
    }

    /** Of those born on one day in one division the register has each sequence number once. */
    private String idNumber(String area, LocalDate birth, boolean male) {
        while (true) {
            int sequence = random.nextInt(500) * 2 + (male ? 1 : 0);
            String body = area + birth.toString().replace("-", "") + "%03d".formatted(sequence);
            String id = body + checkDigit(body);
            if (given.add(id)) {
                return id;
            }
        }
    }

    /** The check digit of GB 11643 over the first 17 digits. */
    static char checkDigit(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        int length = random.nextInt(100) < 20 ? 1 : 2;
        for (int i = 0; i < length; i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    /** One row of the register. */
    record Resident(
            String id,
            String name,
            String sex,
            LocalDate birth,
            String people,
            String mobile,
            String area,
            String address,
            String household,
            String status) {

        String line() {
            return String.join(",", id, name, sex, birth.toString(), people, mobile, area, address, household, status);
        }
    }
}
