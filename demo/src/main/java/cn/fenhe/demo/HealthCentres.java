package cn.fenhe.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Community health centres (社区卫生服务中心), one a street, with a fixed seed: nothing but the streets is real. */
final class HealthCentres {

    private static final long SEED = 20_261_120;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英";

    private final List<Divisions.Street> streets;

    HealthCentres(List<Divisions.Street> streets) {
        this.streets = List.copyOf(streets);
    }

    int size() {
        return streets.size();
    }

    void writeTo(ByteArrayOutputStream out) {
        Random random = new Random(SEED);
        StringBuilder csv = new StringBuilder("机构编号,机构名称,区划代码,床位数,卫生技术人员数,月诊疗人次,家庭医生签约人数,负责人,药品采购额\n");
        for (int i = 0; i < streets.size(); i++) {
            Divisions.Street street = streets.get(i);
            int staff = 12 + random.nextInt(60);
            csv.append(String.format(
                    Locale.ROOT,
                    "WS%06d,%s社区卫生服务中心,%s,%d,%d,%d,%d,%c%c%c,%d.%02d%n",
                    i + 1,
                    street.name(),
                    street.code(),
                    random.nextInt(80),
                    staff,
                    staff * (60 + random.nextInt(60)),
                    2_000 + random.nextInt(18_000),
                    sign(SURNAMES, random),
                    sign(GIVEN, random),
                    sign(GIVEN, random),
                    100_000 + random.nextInt(900_000),
                    random.nextInt(100)));
        }
        out.writeBytes(csv.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static char sign(String signs, Random random) {
        return signs.charAt(random.nextInt(signs.length()));
    }
}
