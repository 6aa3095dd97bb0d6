package cn.fenhe.opening.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.notice.Step;
import cn.fenhe.opening.OpeningReview;
import cn.fenhe.opening.OpeningReviews;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Release reviews (开放审核). */
@RestController
@RequestMapping("/api/v1/opening/reviews")
@Tag(name = "opening", description = "开放：审核")
class OpeningReviewController {

    private final OpeningReviews reviews;

    OpeningReviewController(OpeningReviews reviews) {
        this.reviews = reviews;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提请开放（TY-8、TJ-22）：检测数据本身，发现个人标识即不予受理")
    OpeningReview propose(Caller caller, @Valid @RequestBody Proposal proposal) {
        return reviews.propose(caller, proposal.resource);
    }

    @PostMapping("/{id}/decision")
    @Operation(summary = "审批开放，须由提请人以外的负责人办理")
    OpeningReview decide(Caller caller, @PathVariable UUID id, @Valid @RequestBody Decision decision) {
        return reviews.decide(caller, id, decision.approved, decision.reasons);
    }

    @GetMapping
    @Operation(summary = "本单位的开放审核，最近的在前")
    Page<OpeningReview> page(Caller caller, Paging paging) {
        return paging.page(reviews.page(caller, paging.afterId(), paging.fetch()), review -> Cursor.of(review.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次开放审核及其现状，提供单位和主管部门可见")
    OpeningReview find(Caller caller, @PathVariable UUID id) {
        return reviews.find(caller, id);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "一次开放审核的办理过程，最早的在前")
    List<Step> history(Caller caller, @PathVariable UUID id) {
        return reviews.history(caller, id);
    }

    @Schema(example = """
                    {"resource": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31"}
                    """)
    record Proposal(@NotNull UUID resource) {}

    @Schema(example = """
                    {"approved": true}
                    """)
    record Decision(
            boolean approved,

            @Nullable @Size(max = 4000) @Printable(prose = true)
            String reasons) {}
}
