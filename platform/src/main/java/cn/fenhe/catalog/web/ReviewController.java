package cn.fenhe.catalog.web;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.catalog.revision.Approving;
import cn.fenhe.catalog.revision.Assessment;
import cn.fenhe.catalog.revision.Compiling;
import cn.fenhe.catalog.revision.Reviewing;
import cn.fenhe.catalog.revision.Revisions;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Carries revisions on (评估、批准、提交、审核、发布) over HTTP. */
@RestController
@RequestMapping("/api/v1/catalog")
@Tag(name = "catalog")
class ReviewController {

    private final Compiling compiling;
    private final Approving approving;
    private final Reviewing reviewing;
    private final Revisions revisions;

    ReviewController(Compiling compiling, Approving approving, Reviewing reviewing, Revisions revisions) {
        this.compiling = compiling;
        this.approving = approving;
        this.reviewing = reviewing;
        this.revisions = revisions;
    }

    /** Reasons of a return, a recall or a withdrawal, all of them at once. */
    record ReasonsOrder(@Nullable String reasons) {}

    @PostMapping("/revisions/{revision}/assessment")
    @Operation(summary = "评估：保密审查和个人信息保护影响评估（数据管理员）")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "不涉密", value = Examples.ASSESSMENT)))
    ResponseEntity<RevisionAnswer> assess(
            Caller caller, @PathVariable UUID revision, IfMatch meant, @RequestBody AssessmentOrder order) {
        Assessment assessment = order.assessment();
        approving.assess(caller, revision, meant, assessment);
        return Tagged.revision(revisions.find(caller, revision));
    }

    @PostMapping("/revisions/{revision}/approval")
    @Operation(summary = "单位批准（单位负责人或者首席数据官，不得是起草人）")
    ResponseEntity<RevisionAnswer> approve(Caller caller, @PathVariable UUID revision, IfMatch meant) {
        approving.approve(caller, revision, meant);
        return Tagged.revision(revisions.find(caller, revision));
    }

    @PostMapping("/revisions/{revision}/submission")
    @Operation(summary = "提交本级数据主管部门审核（数据管理员）")
    ResponseEntity<RevisionAnswer> submit(Caller caller, @PathVariable UUID revision, IfMatch meant) {
        approving.submit(caller, revision, meant);
        return Tagged.revision(revisions.find(caller, revision));
    }

    @PostMapping("/revisions/{revision}/return")
    @Operation(summary = "退回修改，一次写明全部理由（本级数据主管部门；提交以前由单位负责人）")
    ResponseEntity<RevisionAnswer> giveBack(
            Caller caller, @PathVariable UUID revision, @RequestBody ReasonsOrder order) {
        if (caller.is(Role.AUTHORITY_OFFICER)) {
            reviewing.giveBack(caller, revision, order.reasons());
        } else {
            approving.giveBack(caller, revision, order.reasons());
        }
        return Tagged.revision(revisions.find(caller, revision));
    }

    @PostMapping("/revisions/{revision}/recall")
    @Operation(summary = "撤回：已评估、已批准或者已提交、尚未审核的，由数据管理员撤回为草稿")
    ResponseEntity<RevisionAnswer> recall(Caller caller, @PathVariable UUID revision, @RequestBody ReasonsOrder order) {
        approving.recall(caller, revision, order.reasons());
        return Tagged.revision(revisions.find(caller, revision));
    }

    @PostMapping("/revisions/{revision}/confirmation")
    @Operation(summary = "确认（提供方同级的数据主管部门）")
    ResponseEntity<RevisionAnswer> confirm(Caller caller, @PathVariable UUID revision, IfMatch meant) {
        reviewing.confirm(caller, revision, meant);
        return Tagged.revision(revisions.find(caller, revision));
    }

    @PostMapping("/revisions/{revision}/publication")
    @Operation(summary = "发布：替代原版本，各机构可见（提供方同级的数据主管部门）")
    ResponseEntity<RevisionAnswer> publish(Caller caller, @PathVariable UUID revision, IfMatch meant) {
        reviewing.publish(caller, revision, meant);
        return Tagged.revision(revisions.find(caller, revision));
    }

    @PostMapping("/revisions/{revision}/withdrawal")
    @Operation(summary = "撤销已确认或者已发布的版本（数据主管部门），或者废弃草稿（数据管理员）")
    ResponseEntity<RevisionAnswer> withdraw(
            Caller caller, @PathVariable UUID revision, @RequestBody ReasonsOrder order) {
        if (caller.is(Role.AUTHORITY_OFFICER)) {
            reviewing.withdraw(caller, revision, order.reasons());
        } else {
            compiling.discard(caller, revision, order.reasons());
        }
        return Tagged.revision(revisions.find(caller, revision));
    }

    @GetMapping("/reviews")
    @Operation(summary = "等待本机构审核或者发布的目录版本，等得最久的在前，附审核时限")
    Page<RevisionLine> reviews(Caller caller, Paging paging) {
        return Tagged.lines(revisions.reviews(caller, paging));
    }
}
