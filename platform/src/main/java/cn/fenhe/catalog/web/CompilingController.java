package cn.fenhe.catalog.web;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.CatalogFigures;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.PersonWordList;
import cn.fenhe.catalog.revision.Compiling;
import cn.fenhe.catalog.revision.DescriptionInput;
import cn.fenhe.catalog.revision.Difference;
import cn.fenhe.catalog.revision.RevisionState;
import cn.fenhe.catalog.revision.Revisions;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compiles entries (编制) over HTTP: drafts, their changes, and how revisions are read. */
@RestController
@RequestMapping("/api/v1/catalog")
@Tag(name = "catalog", description = "目录：编制、审核、发布、检索")
class CompilingController {

    private final Compiling compiling;
    private final Revisions revisions;
    private final Catalog catalog;
    private final Organization organization;
    private final PersonWordList words;

    CompilingController(
            Compiling compiling,
            Revisions revisions,
            Catalog catalog,
            Organization organization,
            PersonWordList words) {
        this.words = words;
        this.organization = organization;
        this.catalog = catalog;
        this.compiling = compiling;
        this.revisions = revisions;
    }

    /** A draft just started. */
    record StartedAnswer(UUID resource, UUID revision, String code, long version) {}

    /** Why a new revision is started (变更理由). */
    record RevisionOrder(@Nullable String reason) {}

    @PostMapping("/resources")
    @Operation(
            summary = "起草数据资源：新建目录条目的第一个草稿，分配信息资源代码（数据管理员）",
            description = "只缺少内容的可以先保存，缺少的在版本的 missing 中列出；有错误的一次告知全部错误（422，faults）。")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "空气质量", value = Examples.DRAFT)))
    ResponseEntity<StartedAnswer> draft(Caller caller, @RequestBody DescriptionInput description) {
        return started(compiling.draft(caller, description));
    }

    @PostMapping("/resources/{resource}/revisions")
    @Operation(summary = "编制新版本：由已发布的版本开始一个新草稿（数据管理员）")
    ResponseEntity<StartedAnswer> revise(
            Caller caller, @PathVariable UUID resource, @RequestBody(required = false) @Nullable RevisionOrder order) {
        return started(compiling.revise(caller, resource, order == null ? null : order.reason()));
    }

    @GetMapping("/resources/{resource}/revisions")
    @Operation(summary = "一个数据资源的各个版本，新的在前")
    Page<RevisionLine> ofResource(Caller caller, @PathVariable UUID resource) {
        List<RevisionLine> lines = revisions.ofResource(caller, resource).stream()
                .map(RevisionLine::of)
                .toList();
        return new Page<>(lines, null);
    }

    @PutMapping("/revisions/{revision}")
    @Operation(summary = "修改草稿：以 If-Match 说明所依据的版本（数据管理员）")
    ResponseEntity<RevisionAnswer> change(
            Caller caller, @PathVariable UUID revision, IfMatch meant, @RequestBody DescriptionInput description) {
        compiling.change(caller, revision, meant, description);
        return Tagged.revision(revisions.find(caller, revision));
    }

    @GetMapping("/revisions/{revision}")
    @Operation(summary = "目录版本：内容、状态、流转记录、审核时限")
    ResponseEntity<RevisionAnswer> revision(Caller caller, @PathVariable UUID revision) {
        return Tagged.revision(revisions.find(caller, revision));
    }

    @GetMapping("/revisions/{revision}/difference")
    @Operation(summary = "与所依据版本的差异：逐字段、逐信息项，标明新增、修改、删除和趋严")
    Difference difference(Caller caller, @PathVariable UUID revision) {
        return revisions.difference(caller, revision);
    }

    @GetMapping("/revisions")
    @Operation(summary = "本机构的目录版本，任何状态，新的在前")
    Page<RevisionLine> own(
            Caller caller, @RequestParam(required = false) @Nullable Set<RevisionState> state, Paging paging) {
        return Tagged.lines(revisions.own(caller, state == null ? Set.of() : state, paging));
    }

    @PostMapping("/recognition")
    @Operation(summary = "识别：按名称和字段名，哪些信息项像是个人信息、是什么格式，次序与所问相同（数据管理员）")
    List<Recognition.Recognised> recognise(Caller caller, @RequestBody Recognition.Order order) {
        caller.require(Role.STEWARD);
        LocalWords local = words.present();
        List<Recognition.Named> asked = order.items() == null ? List.of() : order.items();
        return asked.stream()
                .limit(Recognition.MOST)
                .map(named -> Recognition.Recognised.of(named, local))
                .toList();
    }

    @GetMapping("/figures")
    @Operation(summary = "本机构的目录概况：已发布、已挂接、按周期更新的和及时的")
    CatalogFigures figures(Caller caller) {
        return catalog.figures(List.of(caller.requireInstitution()));
    }

    @GetMapping("/figures/beneath")
    @Operation(summary = "本级及以下的目录概况（主管部门经办和单位负责人）")
    CatalogFigures beneath(Caller caller) {
        return catalog.figures(organization.beneath(caller).keySet());
    }

    private static ResponseEntity<StartedAnswer> started(Compiling.Started started) {
        return ResponseEntity.created(URI.create("/api/v1/catalog/revisions/" + started.revision()))
                .eTag(IfMatch.tag(started.version()))
                .body(new StartedAnswer(started.resource(), started.revision(), started.code(), started.version()));
    }
}
