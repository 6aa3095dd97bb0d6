package cn.fenhe.opening.web;

import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.api.VisitorLimits;
import cn.fenhe.api.VisitorRates;
import cn.fenhe.catalog.CatalogQuery;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.Subject;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.opening.CurrentData;
import cn.fenhe.opening.Dataset;
import cn.fenhe.opening.OpenDatasets;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Figures;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Releases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Open datasets for anyone (开放数据集). */
@RestController
@RequestMapping("/api/v1/open/datasets")
@Tag(name = "open", description = "开放数据：检索、预览、下载，无需登录")
class OpenDatasetController {

    private static final int MOST_PREVIEWED = 200;

    private final OpenDatasets datasets;
    private final VisitorRates visitors;
    private final VisitorLimits limits;

    OpenDatasetController(OpenDatasets datasets, VisitorRates visitors, VisitorLimits limits) {
        this.datasets = datasets;
        this.limits = limits;
        this.visitors = visitors;
    }

    /** Orders of the list. */
    enum Sort {
        RELEVANCE(CatalogQuery.Order.BEST),
        NEWEST(CatalogQuery.Order.UPDATED),
        MOST_USED(CatalogQuery.Order.MOST_USED);

        private final CatalogQuery.Order order;

        Sort(CatalogQuery.Order order) {
            this.order = order;
        }
    }

    @GetMapping
    @Operation(summary = "检索开放数据集（TJ-20），附分面；排序：相关度、最近更新、近三十日最常使用", description = "同一条件的多个值是“或”，不同条件之间是“且”。")
    OpenDatasets.Results search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<UUID> provider,
            @RequestParam(defaultValue = "") Set<Subject> subject,
            @RequestParam(defaultValue = "") Set<OpeningType> opening,
            @RequestParam(defaultValue = "") Set<UpdateCycle> cycle,
            @RequestParam(defaultValue = "") Set<String> format,
            @RequestParam(defaultValue = "RELEVANCE") Sort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Paging page = new Paging(cursor, limit);
        return datasets.search(new CatalogQuery(
                q,
                CatalogQuery.View.PUBLIC,
                false,
                provider,
                subject,
                Set.of(),
                opening,
                cycle,
                format,
                Set.of(),
                sort.order,
                page.cursor(),
                page.limit()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个开放数据集")
    Dataset find(@PathVariable UUID id) {
        return datasets.find(id);
    }

    @GetMapping("/{id}/preview")
    @Operation(summary = "预览前若干行")
    Releases.Rows preview(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "20") int limit,
            HttpServletRequest request) {
        rated(caller, "preview", limits.previews(), request);
        return datasets.preview(caller, id, Math.clamp(limit, 1, MOST_PREVIEWED));
    }

    @GetMapping("/{id}/figures")
    @Operation(
            summary = "汇总全部数据（TJ-22）：by 分组，of 计算最小、平均、最大值，where 限定“信息项:值”，present 计有值的行数，至多 2,000 组；"
                    + "cell 把数值按“信息项:宽度”分成网格，x.cell 乘以宽度是网格的下沿；"
                    + "列名为 .count、x.cell、x.values、x.min、x.mean、x.max、x.present")
    Releases.Rows figures(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> by,
            @RequestParam(defaultValue = "") List<String> of,
            @RequestParam(defaultValue = "") List<String> where,
            @RequestParam(defaultValue = "") List<String> cell,
            @RequestParam(defaultValue = "") List<String> present,
            HttpServletRequest request) {
        rated(caller, "figures", limits.figures(), request);
        Map<String, Double> cells = byItem(cell).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> width(one.getValue())));
        return datasets.figures(caller, id, new Figures(by, of, byItem(where), cells, present));
    }

    private static Map<String, String> byItem(List<String> written) {
        return written.stream()
                .collect(Collectors.toMap(
                        one -> one.substring(0, Math.max(0, one.indexOf(':'))),
                        one -> one.substring(one.indexOf(':') + 1),
                        (first, second) -> second));
    }

    /** What is no number is a width that nothing takes. */
    private static double width(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    @GetMapping("/{id}/current")
    @Operation(summary = "公众现有的数据：快照、更新记录、已备好的文件及其大小")
    CurrentData current(Caller caller, @PathVariable UUID id) {
        return datasets.current(caller, id);
    }

    @GetMapping("/{id}/download")
    @Operation(summary = "下载（TJ-22），可断点续传，未变时按 If-None-Match 答 304；回执在 Fenhe-Receipt，凭它核验（TJ-21）")
    void download(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        rated(caller, "download", limits.downloads(), request);
        FileFormat asked = format(format);
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
                && new ServletWebRequest(request, response).checkNotModified(tag(datasets.digest(caller, id, asked)))) {
            // Nothing leaves, so no receipt is given.
            return;
        }
        Releases.Delivery delivery = datasets.download(caller, id, asked);
        String tag = tag(delivery.receipt().digest());
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("Fenhe-Receipt", delivery.receipt().id().toString());
        response.setHeader("Digest", "sm3=" + delivery.receipt().digest());
        response.setContentType(delivery.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(delivery.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(delivery, range(request, tag), response);
    }

    private static String tag(String digest) {
        return "\"" + digest + "\"";
    }

    @Article("FH-13")
    private void rated(Caller caller, String what, int most, HttpServletRequest request) {
        if (caller.isPublic()) {
            visitors.require(what, request.getRemoteAddr(), most, Duration.ofMinutes(1));
        }
    }

    private static void write(Releases.Delivery delivery, @Nullable HttpRange range, HttpServletResponse response)
            throws IOException {
        long from = range == null ? 0 : range.getRangeStart(delivery.bytes());
        long to = range == null ? delivery.bytes() - 1 : range.getRangeEnd(delivery.bytes());
        if (range != null) {
            if (from >= delivery.bytes()) {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + delivery.bytes());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + delivery.bytes());
        }
        response.setContentLengthLong(to - from + 1);
        delivery.content().writeTo(response.getOutputStream(), from, to - from + 1);
    }

    /** The one range asked for; several at once, or of another version of the file, are answered with the whole. */
    private static @Nullable HttpRange range(HttpServletRequest request, String tag) {
        String asked = request.getHeader(HttpHeaders.RANGE);
        String version = request.getHeader(HttpHeaders.IF_RANGE);
        if (asked == null || (version != null && !version.equals(tag))) {
            return null;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(asked);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static FileFormat format(String name) {
        try {
            return FileFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.unknown-format")
                    .with("format", name);
        }
    }
}
