package cn.fenhe.catalog.web;

import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.CatalogQuery;
import cn.fenhe.catalog.Found;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.PersonWordList;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.catalog.Subject;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds published entries over HTTP: the whole shared catalogue, for every institution. */
@RestController
@RequestMapping("/api/v1/catalog/resources")
@Tag(name = "catalog")
@Article({"TJ-16", "GW-16"})
class SearchController {

    private final Catalog catalog;
    private final PersonWordList words;

    SearchController(Catalog catalog, PersonWordList words) {
        this.words = words;
        this.catalog = catalog;
    }

    /** A page of entries with what would narrow it. */
    record FoundAnswer(
            List<EntryLine> items, @Nullable String next, long total, Map<String, List<Found.Facet>> facets) {}

    @GetMapping
    @Operation(summary = "检索已发布的数据资源，附分面；没有检索词时新发布的在前", description = "同一条件的多个值是“或”，不同条件之间是“且”。检索词按词理解，没有语法。")
    FoundAnswer search(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Set<UUID> provider,
            @RequestParam(required = false) @Nullable Set<Subject> subject,
            @RequestParam(required = false) @Nullable Set<SharingType> sharing,
            @RequestParam(required = false) @Nullable Set<OpeningType> opening,
            @RequestParam(required = false) @Nullable Set<UpdateCycle> cycle,
            @RequestParam(required = false) @Nullable Set<String> format,
            @RequestParam(required = false) @Nullable Set<Grade> grade,
            Paging paging) {
        caller.requireInstitution();
        Found found = catalog.search(new CatalogQuery(
                q,
                CatalogQuery.View.INSTITUTIONS,
                false,
                given(provider),
                given(subject),
                given(sharing),
                given(opening),
                given(cycle),
                given(format),
                given(grade),
                paging.cursor(),
                paging.limit()));
        return new FoundAnswer(
                found.items().stream().map(EntryLine::of).toList(), found.next(), found.total(), found.facets());
    }

    @GetMapping("/{resource}")
    @Operation(summary = "已发布的目录条目：元数据、信息项、更新情况")
    EntryAnswer entry(Caller caller, @PathVariable UUID resource) {
        caller.requireInstitution();
        return catalog.hit(resource, CatalogQuery.View.INSTITUTIONS)
                .map(hit -> EntryAnswer.of(hit, words.present()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalog.revision-unknown"));
    }

    private static <T> Set<T> given(@Nullable Set<T> values) {
        return values == null ? Set.of() : values;
    }
}
