package cn.fenhe.opening.web;

import cn.fenhe.api.PortalDocument;
import cn.fenhe.api.PublicAddress;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.CatalogQuery;
import cn.fenhe.opening.Dataset;
import cn.fenhe.opening.OpenDatasets;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The portal's pages (开放门户): one document, which says what stands on the page before any script runs. */
@Hidden
@Controller
@Article({"TJ-20", "TJ-22"})
class PortalPages {

    private static final MediaType DOCUMENT = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int LISTED = 50;
    private static final String WAYS = """
            <p><a href="/datasets">数据目录</a> <a href="/needs">数据需求</a> <a href="/applications">查询申请</a> <a href="/showcase">应用展示</a> <a href="/regulations">政策法规</a> \
            <a href="/developers">开发者中心</a> <a href="/verify">核验</a></p>
            """;

    private final PortalDocument document;
    private final OpenDatasets datasets;
    private final Regulations regulations;
    private final PublicAddress address;

    PortalPages(PortalDocument document, OpenDatasets datasets, Regulations regulations, PublicAddress address) {
        this.address = address;
        this.document = document;
        this.datasets = datasets;
        this.regulations = regulations;
    }

    @GetMapping({
        "/",
        "/index.html",
        "/needs",
        "/applications",
        "/showcase",
        "/showcase/new",
        "/regulations",
        "/developers",
        "/verify"
    })
    ResponseEntity<String> page() {
        return answer(HttpStatus.OK, document.page(plain(Html.text(document.site()), "")));
    }

    /** What is open, in plain pages with a link to the next. */
    @GetMapping("/datasets")
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor) {
        OpenDatasets.Results found =
                datasets.search(CatalogQuery.of(CatalogQuery.View.PUBLIC, q).page(cursor, LISTED));
        String lines = found.items().stream()
                .map(dataset -> "<li><a href=\"/datasets/%s\">%s</a> %s</li>\n"
                        .formatted(dataset.id(), Html.text(dataset.title()), Html.text(dataset.provider())))
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        String next = found.next() == null
                ? ""
                : "<p><a href=\"/datasets?q=%s&amp;cursor=%s\">下一页</a></p>\n"
                        .formatted(Html.text(UriUtils.encode(q, StandardCharsets.UTF_8)), Html.text(found.next()));
        return answer(HttpStatus.OK, document.page(plain("数据目录", lines + next)));
    }

    /** A dataset that is not open has no page. */
    @GetMapping("/datasets/{id}")
    ResponseEntity<String> dataset(@PathVariable String id) {
        return open(id).map(dataset -> {
                    DatasetMarkup markup = new DatasetMarkup(dataset, datasets.covered(dataset.id()), address.base());
                    return answer(HttpStatus.OK, document.page(markup.head(document.site()), markup.content()));
                })
                .orElseGet(this::missing);
    }

    /** Only what is open can be applied for. */
    @GetMapping("/datasets/{id}/apply")
    ResponseEntity<String> apply(@PathVariable String id) {
        return open(id).isPresent() ? page() : missing();
    }

    @GetMapping("/regulations/{code}")
    ResponseEntity<String> regulation(@PathVariable String code) {
        return regulations.all().stream().anyMatch(text -> text.code().equals(code)) ? page() : missing();
    }

    private ResponseEntity<String> missing() {
        return answer(HttpStatus.NOT_FOUND, document.missing());
    }

    private Optional<Dataset> open(String id) {
        UUID resource;
        try {
            resource = UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
        try {
            return Optional.of(datasets.find(resource));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static String plain(String title, String content) {
        return "<main class=\"plain\"><h1>" + title + "</h1>\n" + WAYS + content + "</main>";
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(DOCUMENT)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }
}
