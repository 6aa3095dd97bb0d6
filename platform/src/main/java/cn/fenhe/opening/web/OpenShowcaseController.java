package cn.fenhe.opening.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.api.VisitorLimits;
import cn.fenhe.api.VisitorRates;
import cn.fenhe.opening.PublicShowcaseItem;
import cn.fenhe.opening.Showcase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the public made with open data (应用展示). */
@RestController
@RequestMapping("/api/v1/open/showcase")
@Tag(name = "open")
class OpenShowcaseController {

    private final Showcase showcase;
    private final VisitorRates visitors;
    private final VisitorLimits limits;

    OpenShowcaseController(Showcase showcase, VisitorRates visitors, VisitorLimits limits) {
        this.limits = limits;
        this.showcase = showcase;
        this.visitors = visitors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提交用开放数据做成的应用，审核后展示，凭查询码查看结果（TJ-26）")
    PublicShowcaseItem submit(@Valid @RequestBody NewApplication sent, HttpServletRequest request) {
        visitors.require("application", request.getRemoteAddr(), limits.letters(), Duration.ofHours(1));
        return showcase.submit(
                new Showcase.Submission(sent.name, sent.about, sent.maker, sent.address, sent.datasets, sent.contact));
    }

    @GetMapping
    @Operation(summary = "展示中的应用，最近的在前；可以只看用到某个数据集的")
    Page<PublicShowcaseItem> published(@RequestParam(required = false) @Nullable UUID dataset, Paging paging) {
        return paging.page(showcase.published(dataset, paging.afterId(), paging.fetch()), item -> Cursor.of(item.id()));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "凭查询码查看一个应用的审核结果")
    PublicShowcaseItem one(@PathVariable String reference) {
        return showcase.byReference(reference);
    }

    @Schema(example = """
                    {"name": "今天适合跑步吗", "about": "按监测站的小时数据提示适合户外运动的时段", "maker": "某大学学生团队",
                     "address": "https://example.org/run", "datasets": ["0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31"],
                     "contact": "someone@example.org"}
                    """)
    record NewApplication(
            @NotBlank @Size(max = 60) @Printable String name,

            @NotBlank @Size(max = 1000) @Printable(prose = true)
            String about,

            @NotBlank @Size(max = 60) @Printable String maker,
            @NotBlank @Size(max = 500) String address,
            @NotEmpty @Size(max = Showcase.MOST_DATASETS) List<UUID> datasets,

            @Nullable @Size(max = 200) @Printable(prose = true)
            String contact) {}
}
