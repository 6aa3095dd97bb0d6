package cn.fenhe.demo;

import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what the demonstration did, as a table for people or as one JSON document for machines. */
final class Report {

    private static final int NAME_WIDTH = 52;

    private final PrintStream out;
    private final boolean json;

    Report(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void heading() {
        if (!json) {
            out.println("汾河演示：数据是真实的，但并非全部出自太原（空气质量为北京十二站，疫情与区划为全国）；人口登记为随机生成。");
            out.println();
            out.println("     " + padded("步骤") + "      行数      秒  条款");
        }
    }

    void step(Step.Outcome outcome) {
        if (json) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s %s %,9d %7.2f  %s%n",
                outcome.ok() ? " 完成" : " 失败",
                padded(outcome.name()),
                outcome.rows(),
                outcome.seconds(),
                String.join(" ", outcome.articles()));
        if (!outcome.ok()) {
            out.println("      " + outcome.problem());
        }
    }

    void end(List<Step.Outcome> outcomes, URI base, City city, Passwords passwords) {
        boolean ok = outcomes.stream().allMatch(Step.Outcome::ok);
        if (json) {
            document(ok, outcomes, base, city);
            return;
        }
        out.println();
        out.println(ok ? "全部步骤完成。" : "有步骤失败，见上。");
        out.println();
        urls(base).forEach((name, url) -> out.println("  " + name + "  " + url));
        out.println();
        out.println("  账号与口令（口令为本数据目录随机生成）");
        city.accounts()
                .forEach((account, title) -> out.printf("  %-16s %-22s %s%n", account, passwords.of(account), title));
    }

    private void document(boolean ok, List<Step.Outcome> outcomes, URI base, City city) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ok", ok);
        document.put("steps", outcomes.stream().map(Report::plain).toList());
        document.put("urls", urls(base));
        document.put(
                "accounts",
                city.accounts().entrySet().stream()
                        .map(account -> Map.of("account", account.getKey(), "title", account.getValue()))
                        .toList());
        out.println(Answer.JSON.writeValueAsString(document));
    }

    private static Map<String, Object> plain(Step.Outcome outcome) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("name", outcome.name());
        step.put("ok", outcome.ok());
        step.put("rows", outcome.rows());
        step.put("seconds", Math.round(outcome.seconds() * 1000) / 1000.0);
        step.put("articles", outcome.articles());
        if (!outcome.ok()) {
            step.put("problem", outcome.problem());
        }
        return step;
    }

    private static Map<String, String> urls(URI base) {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("门户", base + "/");
        urls.put("接口", base + "/v3/api-docs");
        urls.put("运行", base + "/actuator/health");
        return urls;
    }

    /** Chinese characters are two columns wide in a terminal. */
    private static String padded(String text) {
        int width = text.codePoints().map(point -> point > 0x2E7F ? 2 : 1).sum();
        return text + " ".repeat(Math.max(0, NAME_WIDTH - width));
    }
}
