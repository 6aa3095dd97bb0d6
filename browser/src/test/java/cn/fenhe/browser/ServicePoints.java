package cn.fenhe.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 养老服务点: places of the civil affairs bureau with coordinates and dates, one of which is not opened. All made up, the same each time. */
final class ServicePoints {

    private static final String HEAD = "编码,名称,经度,纬度,床位数,启用日期,核查日期\n";

    private ServicePoints() {}

    static Map<String, Object> described(String title) {
        Map<String, Object> entry = CareHomes.described(title);
        entry.put("summary", "太原市养老服务点的位置、床位和启用日期，用于测试。坐标系 WGS-84。");
        entry.put("grade", "L1");
        Map<String, Object> inspected = CareHomes.item("inspected", "核查日期", "DATE", null, false, null, false);
        inspected.put("opening", "NOT_OPENED");
        inspected.put("openingBasis", "《中华人民共和国个人信息保护法》第十三条");
        entry.put(
                "items",
                List.of(
                        CareHomes.item("code", "编码", "TEXT", 12, true, null, false),
                        CareHomes.item("name", "名称", "TEXT", 64, false, null, false),
                        CareHomes.item("lon", "经度", "DOUBLE", null, false, null, false),
                        CareHomes.item("lat", "纬度", "DOUBLE", null, false, null, false),
                        CareHomes.item("beds", "床位数", "INTEGER", null, false, null, false),
                        CareHomes.item("opened", "启用日期", "DATE", null, false, null, false),
                        inspected));
        return entry;
    }

    /** So many places around the city, the first beginning in 2001 and the last in 2024, and one whose coordinates are nought for nothing. */
    static String rows(int count) {
        Random chance = new Random(20);
        return IntStream.range(0, count)
                .mapToObj(number -> row(number, count, chance))
                .collect(Collectors.joining("", HEAD, "FW9999,坐标待补的服务点,0,0,10,2010-06-01,2031-01-01\n"));
    }

    private static String row(int number, int count, Random chance) {
        int year = number == 0 ? 2001 : number == count - 1 ? 2024 : 2002 + number % 22;
        return String.format(
                Locale.ROOT,
                "FW%04d,第%d服务点,%.5f,%.5f,%d,%d-0%d-15,2030-12-31\n",
                number,
                number + 1,
                112.55 + chance.nextGaussian() * 0.06,
                37.87 + chance.nextGaussian() * 0.05,
                10 + chance.nextInt(190),
                year,
                1 + number % 9);
    }
}
