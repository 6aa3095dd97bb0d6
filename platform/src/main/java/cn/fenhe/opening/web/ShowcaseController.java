package cn.fenhe.opening.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.opening.Showcase;
import cn.fenhe.opening.ShowcaseView;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the authority does with applications for the showcase. */
@RestController
@RequestMapping("/api/v1/opening/showcase")
@Tag(name = "opening")
class ShowcaseController {

    private final Showcase showcase;

    ShowcaseController(Showcase showcase) {
        this.showcase = showcase;
    }

    @GetMapping
    @Operation(summary = "公众提交的应用：待审核的，等得最久的在前；展示中的、未展示的，最近的在前（主管部门）")
    Page<ShowcaseView> page(
            Caller caller, @RequestParam(defaultValue = "WAITING") Showcase.Stage stage, Paging paging) {
        return paging.page(
                showcase.page(caller, stage, paging.afterId(), paging.fetch()), item -> Cursor.of(item.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "公众提交的一个应用；留有联系方式的，查看留痕")
    ShowcaseView one(Caller caller, @PathVariable UUID id) {
        return showcase.find(caller, id);
    }

    @PostMapping("/{id}/decision")
    @Operation(summary = "审核应用：展示，或者说明理由不予展示、撤下（TJ-26）")
    ShowcaseView decide(Caller caller, @PathVariable UUID id, @Valid @RequestBody Decided decision) {
        return showcase.decide(caller, id, decision.published, decision.reasons);
    }

    record Decided(
            boolean published,

            @Nullable @Size(max = 2000) @Printable(prose = true)
            String reasons) {}
}
