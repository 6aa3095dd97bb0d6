package cn.fenhe.opening.web;

import cn.fenhe.api.PublicAddress;
import cn.fenhe.opening.CurrentData;
import cn.fenhe.opening.Dataset;
import cn.fenhe.opening.OpenDatasets;
import cn.fenhe.regulation.Article;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What changed in the open data, to be subscribed to (更新订阅). */
@RestController
@RequestMapping("/api/v1/open")
@Tag(name = "open")
@Article("TJ-22")
class OpenFeedController {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int LISTED = 50;

    private final OpenDatasets datasets;
    private final PublicAddress address;

    OpenFeedController(OpenDatasets datasets, PublicAddress address) {
        this.datasets = datasets;
        this.address = address;
    }

    @GetMapping(path = "/feed", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(summary = "全部开放数据的更新订阅（Atom）：最近更新的数据集")
    @Nullable
    ResponseEntity<String> all(ServletWebRequest request) {
        List<AtomFeed.Entry> entries = datasets.newest(LISTED).stream()
                .flatMap(dataset ->
                        changed(dataset)
                                .map(at -> entry(dataset, "urn:uuid:" + dataset.id() + ":" + at, at, rows(dataset)))
                                .stream())
                .sorted(Comparator.comparing(AtomFeed.Entry::updated).reversed())
                .toList();
        String base = address.base();
        return answer(
                request,
                new AtomFeed(
                        base + "/api/v1/open/feed",
                        "开放数据更新",
                        base + "/api/v1/open/feed",
                        base + "/datasets",
                        newest(entries),
                        entries));
    }

    @GetMapping(path = "/datasets/{id}/feed", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(summary = "一个开放数据集的更新订阅（Atom）")
    @Nullable
    ResponseEntity<String> one(@PathVariable UUID id, ServletWebRequest request) {
        Dataset dataset = datasets.find(id);
        List<CurrentData.Update> updates = datasets.updates(id);
        Stream<AtomFeed.Entry> changes = updates.stream()
                .map(update -> entry(
                        dataset,
                        "urn:uuid:" + id + ":" + update.snapshot(),
                        update.at(),
                        "数据更新，快照 " + update.snapshot() + "。"));
        Stream<AtomFeed.Entry> published = Optional.ofNullable(dataset.publishedAt()).stream()
                .map(at -> entry(dataset, "urn:uuid:" + id + ":catalogue:" + at, at, "目录发布。"));
        List<AtomFeed.Entry> entries = Stream.concat(changes, published).toList();
        String base = address.base();
        return answer(
                request,
                new AtomFeed(
                        "urn:uuid:" + id,
                        dataset.title() + " 更新",
                        base + "/api/v1/open/datasets/" + id + "/feed",
                        page(dataset),
                        newest(entries),
                        entries));
    }

    private AtomFeed.Entry entry(Dataset dataset, String id, Instant at, String summary) {
        return new AtomFeed.Entry(id, dataset.title(), dataset.provider(), page(dataset), at, summary);
    }

    private String page(Dataset dataset) {
        return address.base() + "/datasets/" + dataset.id();
    }

    private static Optional<Instant> changed(Dataset dataset) {
        return Optional.ofNullable(dataset.freshness().collectedAt())
                .or(() -> Optional.ofNullable(dataset.publishedAt()));
    }

    private static String rows(Dataset dataset) {
        return "共 " + dataset.freshness().rows() + " 条。" + dataset.summary();
    }

    private static Instant newest(List<AtomFeed.Entry> entries) {
        return entries.stream()
                .map(AtomFeed.Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static @Nullable ResponseEntity<String> answer(ServletWebRequest request, AtomFeed feed) {
        if (request.checkNotModified(feed.updated().toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(KEPT))
                .body(feed.xml());
    }
}
