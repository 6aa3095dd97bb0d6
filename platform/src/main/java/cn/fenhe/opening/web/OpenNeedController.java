package cn.fenhe.opening.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.api.VisitorLimits;
import cn.fenhe.api.VisitorRates;
import cn.fenhe.opening.Needs;
import cn.fenhe.opening.PublicNeed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Needs of the public (数据需求). */
@RestController
@RequestMapping("/api/v1/open/needs")
@Tag(name = "open")
class OpenNeedController {

    private final Needs needs;
    private final VisitorRates visitors;
    private final VisitorLimits limits;

    OpenNeedController(Needs needs, VisitorRates visitors, VisitorLimits limits) {
        this.limits = limits;
        this.needs = needs;
        this.visitors = visitors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出数据需求，凭查询码查看答复（TJ-24）")
    PublicNeed file(@Valid @RequestBody NewNeed need, HttpServletRequest request) {
        visitors.require("need", request.getRemoteAddr(), limits.letters(), Duration.ofHours(1));
        return needs.file(need.wanted, need.purpose, need.contact);
    }

    @GetMapping
    @Operation(summary = "已答复并公开的数据需求，最近的在前")
    Page<PublicNeed> listed(Paging paging) {
        return paging.page(needs.listed(paging.afterId(), paging.fetch()), need -> Cursor.of(need.id()));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "凭查询码查看一项数据需求")
    PublicNeed one(@PathVariable String reference) {
        return needs.byReference(reference);
    }

    @Schema(example = """
                    {"wanted": "公交线路和站点的位置", "purpose": "给老人做一个换乘提示的小程序", "contact": "someone@example.org"}
                    """)
    record NewNeed(
            @NotBlank @Size(max = 200) @Printable(prose = true)
            String wanted,

            @NotBlank @Size(max = 2000) @Printable(prose = true)
            String purpose,

            @Nullable @Size(max = 200) @Printable(prose = true)
            String contact) {}
}
