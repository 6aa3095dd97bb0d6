package cn.fenhe.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The administrative division codes (行政区划代码) that the demonstration carries. */
final class Divisions {

    private static final List<String> FILES = List.of("provinces", "cities", "areas", "streets");
    private static final List<String> LEVELS = List.of("省级", "地级", "县级", "乡级");
    private static final String TAIYUAN = "1401";

    private final List<List<Row>> levels = new ArrayList<>();

    private Divisions() {}

    static Divisions read() throws IOException {
        Divisions divisions = new Divisions();
        for (String file : FILES) {
            divisions.levels.add(rows("divisions/" + file + ".csv.gz"));
        }
        return divisions;
    }

    /** All four levels as one table: 区划代码, 名称, 层级, 上级代码. */
    String asOneTable() {
        StringBuilder csv = new StringBuilder("区划代码,名称,层级,上级代码\n");
        for (int level = 0; level < levels.size(); level++) {
            for (Row row : levels.get(level)) {
                csv.append(row.code())
                        .append(',')
                        .append(row.name())
                        .append(',')
                        .append(LEVELS.get(level))
                        .append(',')
                        .append(parent(row.code(), level))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    int size() {
        return levels.stream().mapToInt(List::size).sum();
    }

    /** Streets and towns of Taiyuan with their counties. */
    List<Street> streetsOfTaiyuan() {
        Map<String, String> areas = new HashMap<>();
        levels.get(2).forEach(row -> areas.put(row.code(), row.name()));
        return levels.get(3).stream()
                .filter(row -> row.code().startsWith(TAIYUAN))
                .filter(row -> areas.containsKey(row.code().substring(0, 6)))
                .map(row -> {
                    String area = row.code().substring(0, 6);
                    return new Street(row.code(), row.name(), area, areas.getOrDefault(area, ""));
                })
                .toList();
    }

    private static String parent(String code, int level) {
        return switch (level) {
            case 0 -> "";
            case 1 -> code.substring(0, 2);
            case 2 -> code.substring(0, 4);
            default -> code.substring(0, 6);
        };
    }

    /** The files have a header, the code first and the name quoted behind it. */
    private static List<Row> rows(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(DemoData.open(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(fields -> new Row(fields[0], fields[1].replace("\"", "")))
                    .toList();
        }
    }

    private record Row(String code, String name) {}

    /** @param area its county's code */
    record Street(String code, String name, String area, String areaName) {}
}
