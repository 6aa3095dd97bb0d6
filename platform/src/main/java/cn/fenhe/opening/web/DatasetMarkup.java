package cn.fenhe.opening.web;

import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.opening.CurrentData;
import cn.fenhe.opening.Dataset;
import cn.fenhe.release.FileFormat;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A dataset as HTML: what search engines and readers without scripts get of its page. */
final class DatasetMarkup {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_DESCRIPTION = 300;

    private final Dataset dataset;
    private final List<CurrentData.Covered> covered;
    private final String base;

    /**
     * @param covered from when until when the public's rows are
     * @param base address of the platform, without a path
     */
    DatasetMarkup(Dataset dataset, List<CurrentData.Covered> covered, String base) {
        this.dataset = dataset;
        this.covered = covered;
        this.base = base;
    }

    String head(String site) {
        return """
                <title>%s - %s</title>
                <meta name="description" content="%s" />
                <link rel="canonical" href="%s" />
                <link rel="alternate" type="application/atom+xml" href="%s" />
                <meta property="og:type" content="website" />
                <meta property="og:title" content="%s" />
                <meta property="og:description" content="%s" />
                <script type="application/ld+json">%s</script>
                """.formatted(
                        Html.text(dataset.title()),
                        Html.text(site),
                        Html.text(description()),
                        Html.text(address()),
                        Html.text(base + "/api/v1/open/datasets/" + dataset.id() + "/feed"),
                        Html.text(dataset.title()),
                        Html.text(description()),
                        Html.json(structured()));
    }

    String content() {
        return """
                <main class="plain">
                <p><a href="/datasets">数据目录</a></p>
                <h1>%s</h1>
                <p>%s</p>
                <dl>%s</dl>
                <h2>数据项</h2>
                <table>
                <thead><tr><th scope="col">名称</th><th scope="col">字段</th><th scope="col">类型</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                %s</main>""".formatted(
                        Html.text(dataset.title()),
                        Html.text(dataset.summary()),
                        facts(),
                        dataset.items().stream().map(DatasetMarkup::row).collect(Collectors.joining()),
                        downloads());
    }

    private String facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("提供单位", dataset.provider());
        facts.put("信息资源代码", dataset.code());
        facts.put("主题", dataset.subjectTitle());
        facts.put("开放类型", word(dataset.opening()));
        facts.put("更新周期", word(dataset.cycle()));
        facts.put("数据量", dataset.freshness().rows() + " 条");
        covered.stream()
                .findFirst()
                .ifPresent(period -> facts.put("时间范围", period.earliest() + " 至 " + period.latest()));
        if (dataset.freshness().collectedAt() != null) {
            facts.put(
                    "更新时间",
                    dataset.freshness().collectedAt().atZone(ZONE).toLocalDate().toString());
        }
        facts.put("使用要求", dataset.useRequirements());
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isBlank())
                .map(fact -> "<dt>" + fact.getKey() + "</dt><dd>" + Html.text(fact.getValue()) + "</dd>")
                .collect(Collectors.joining());
    }

    private static String word(OpeningType opening) {
        return switch (opening) {
            case UNCONDITIONAL -> "无条件开放";
            case CONDITIONAL -> "有条件开放";
            case NOT_OPENED -> "不予开放";
        };
    }

    private static String word(UpdateCycle cycle) {
        return switch (cycle) {
            case REAL_TIME -> "实时";
            case DAILY -> "每日";
            case WEEKLY -> "每周";
            case MONTHLY -> "每月";
            case QUARTERLY -> "每季度";
            case YEARLY -> "每年";
            case IRREGULAR -> "不定期";
        };
    }

    /** Of a one-letter data type (编制指南). */
    private static String word(String type) {
        return switch (type) {
            case "C" -> "文本";
            case "N" -> "数值";
            case "Y" -> "货币";
            case "D" -> "日期";
            case "T" -> "日期时间";
            case "L" -> "是否";
            case "M" -> "长文本";
            case "B", "F" -> "小数";
            case "I" -> "整数";
            default -> "其他";
        };
    }

    private static String row(Dataset.OpenItem item) {
        return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(Html.text(item.title()), Html.text(item.name()), word(item.type()));
    }

    private String downloads() {
        if (dataset.formats().isEmpty()) {
            return "<p>目前不能直接下载。</p>\n";
        }
        return dataset.formats().stream()
                .map(format -> "<li><a href=\"%s\">%s</a></li>\n"
                        .formatted(Html.text(download(format)), Html.text(format.toUpperCase(Locale.ROOT))))
                .collect(Collectors.joining("", "<h2>下载</h2>\n<ul>\n", "</ul>\n"));
    }

    /** schema.org Dataset, as JSON-LD. */
    private Map<String, Object> structured() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org/");
        data.put("@type", "Dataset");
        data.put("name", dataset.title());
        data.put("description", dataset.summary().isBlank() ? dataset.title() : dataset.summary());
        data.put("identifier", dataset.code());
        data.put("url", address());
        data.put("inLanguage", "zh-CN");
        data.put("isAccessibleForFree", true);
        data.put("keywords", dataset.keywords());
        data.put("creator", Map.of("@type", "GovernmentOrganization", "name", dataset.provider()));
        if (dataset.publishedAt() != null) {
            data.put("datePublished", dataset.publishedAt().toString());
        }
        if (dataset.freshness().collectedAt() != null) {
            data.put("dateModified", dataset.freshness().collectedAt().toString());
        }
        covered.stream()
                .findFirst()
                .ifPresent(period -> data.put("temporalCoverage", period.earliest() + "/" + period.latest()));
        data.put(
                "variableMeasured",
                dataset.items().stream().map(Dataset.OpenItem::title).toList());
        data.put("distribution", distribution());
        return data;
    }

    private List<Map<String, String>> distribution() {
        return dataset.formats().stream()
                .map(format -> Map.of(
                        "@type", "DataDownload", "encodingFormat", mediaType(format), "contentUrl", download(format)))
                .toList();
    }

    private static String mediaType(String format) {
        String type = FileFormat.valueOf(format.toUpperCase(Locale.ROOT)).mediaType();
        return type.split(";", 2)[0];
    }

    private String address() {
        return base + "/datasets/" + dataset.id();
    }

    private String download(String format) {
        return base + "/api/v1/open/datasets/" + dataset.id() + "/download?format=" + format;
    }

    private String description() {
        String whole = dataset.provider() + "。" + dataset.summary();
        int end = whole.offsetByCodePoints(0, Math.min(LONGEST_DESCRIPTION, whole.codePointCount(0, whole.length())));
        return whole.substring(0, end);
    }
}
