package cn.fenhe.opening.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.opening.NeedAnswer;
import cn.fenhe.opening.NeedView;
import cn.fenhe.opening.Needs;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** What the authority does with needs. */
@RestController
@RequestMapping("/api/v1/opening/needs")
@Tag(name = "opening")
class NeedController {

    private final Needs needs;

    NeedController(Needs needs) {
        this.needs = needs;
    }

    @GetMapping
    @Operation(summary = "数据需求：待答复的，等得最久的在前；或者已答复的，最近的在前（主管部门）")
    Page<NeedView> page(Caller caller, @RequestParam(defaultValue = "false") boolean answered, Paging paging) {
        return paging.page(
                needs.page(caller, answered, paging.afterId(), paging.fetch()), need -> Cursor.of(need.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项数据需求；留有联系方式的，查看留痕")
    NeedView one(Caller caller, @PathVariable UUID id) {
        return needs.find(caller, id);
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "答复数据需求：已开放、列入计划，或者不能开放；可以选择是否公开（TJ-24）")
    NeedView answer(Caller caller, @PathVariable UUID id, @Valid @RequestBody Decision decision) {
        return needs.answer(caller, id, decision.outcome, decision.text, decision.dataset, decision.listed);
    }

    record Decision(
            @NotNull NeedAnswer.Outcome outcome,

            @NotBlank @Size(max = 2000) @Printable(prose = true)
            String text,

            @Nullable UUID dataset,
            boolean listed) {}
}
