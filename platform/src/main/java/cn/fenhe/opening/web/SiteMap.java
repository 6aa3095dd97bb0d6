package cn.fenhe.opening.web;

import cn.fenhe.api.PublicAddress;
import cn.fenhe.api.Refusal;
import cn.fenhe.opening.OpenDatasets;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells search engines what is here: the portal's pages and every dataset whose data can be taken, in parts of fifty thousand. */
@Hidden
@Controller
class SiteMap {

    private static final int PART = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES =
            List.of("/", "/datasets", "/needs", "/showcase", "/regulations", "/developers", "/verify");

    private final OpenDatasets datasets;
    private final PublicAddress address;

    SiteMap(OpenDatasets datasets, PublicAddress address) {
        this.address = address;
        this.datasets = datasets;
    }

    /** @param part from one; without it the index of the parts */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> map(@RequestParam(required = false) @Nullable Integer part) {
        String xml = part == null ? index() : part(part);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body("""
                        User-agent: *
                        Disallow: /console
                        Disallow: /api/
                        Sitemap: %s/sitemap.xml
                        """.formatted(address.base()));
    }

    private String index() {
        long parts = Math.max(1, Math.ceilDiv(datasets.takable(), PART));
        StringBuilder xml = new StringBuilder("<sitemapindex xmlns=\"" + NAMESPACE + "\">\n");
        for (long number = 1; number <= parts; number++) {
            xml.append("<sitemap><loc>%s/sitemap.xml?part=%d</loc></sitemap>\n"
                    .formatted(Html.text(address.base()), number));
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    private String part(int number) {
        List<OpenDatasets.Takable> listed = number < 1 ? List.of() : datasets.takable(number - 1, PART);
        if (listed.isEmpty() && number != 1) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "api.path-unknown");
        }
        String base = Html.text(address.base());
        StringBuilder xml = new StringBuilder("<urlset xmlns=\"" + NAMESPACE + "\">\n");
        if (number == 1) {
            PAGES.forEach(page -> xml.append("<url><loc>%s%s</loc></url>\n".formatted(base, page)));
        }
        for (OpenDatasets.Takable dataset : listed) {
            xml.append("<url><loc>%s/datasets/%s</loc><lastmod>%s</lastmod></url>\n"
                    .formatted(base, dataset.id(), dataset.changedAt()));
        }
        return xml.append("</urlset>\n").toString();
    }
}
