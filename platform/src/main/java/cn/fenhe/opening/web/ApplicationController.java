package cn.fenhe.opening.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.notice.Step;
import cn.fenhe.opening.application.ApplicationDesk;
import cn.fenhe.opening.application.ApplicationState;
import cn.fenhe.opening.application.Proposal;
import cn.fenhe.opening.application.ReceivedApplication;
import cn.fenhe.opening.application.Verification;
import cn.fenhe.organization.Caller;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant.GrantedItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the provider does with applications (开放申请办理). */
@RestController
@RequestMapping("/api/v1/opening/applications")
@Tag(name = "opening")
class ApplicationController {

    private final ApplicationDesk desk;

    ApplicationController(ApplicationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "本单位收到的开放申请，最近的在前；state 可给多个")
    Page<ReceivedApplication> page(
            Caller caller, @RequestParam(defaultValue = "") Set<ApplicationState> state, Paging paging) {
        return paging.page(desk.page(caller, state, paging.afterId(), paging.fetch()), found -> Cursor.of(found.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项开放申请，提供单位可见；证件号码和联系方式脱敏")
    ResponseEntity<ReceivedApplication> find(Caller caller, @PathVariable UUID id) {
        return tagged(desk.find(caller, id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "一项开放申请的办理过程，最早的在前")
    List<Step> history(Caller caller, @PathVariable UUID id) {
        return desk.history(caller, id);
    }

    @PostMapping("/{id}/identity-reading")
    @Operation(summary = "查看申请人的证件号码和联系方式，查看留痕")
    ApplicationDesk.Identity readIdentity(Caller caller, @PathVariable UUID id) {
        return desk.readIdentity(caller, id);
    }

    @PostMapping("/{id}/acceptance")
    @Operation(summary = "受理开放申请（TJ-23）")
    ResponseEntity<ReceivedApplication> accept(Caller caller, @PathVariable UUID id) {
        return tagged(desk.accept(caller, id));
    }

    @PostMapping("/{id}/supplement-request")
    @Operation(summary = "一次性告知申请人补正")
    ResponseEntity<ReceivedApplication> requestSupplement(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Missing missing) {
        return tagged(desk.requestSupplement(caller, id, missing.missing));
    }

    @PostMapping("/{id}/verification")
    @Operation(summary = "核验身份：记录何时、以何种方式核对了证件原件，单位申请的还有授权书")
    ResponseEntity<ReceivedApplication> verify(Caller caller, @PathVariable UUID id, @Valid @RequestBody Seen seen) {
        return tagged(desk.verify(caller, id, seen.way, seen.seenOn, seen.authorised, seen.note));
    }

    @PostMapping("/{id}/proposal")
    @Operation(summary = "拟办意见：逐项开放（可脱敏），写明期限和下载次数；或者不予开放，写明理由和依据（TJ-23）")
    ResponseEntity<ReceivedApplication> propose(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Proposed proposed) {
        return tagged(desk.propose(caller, id, proposed.proposal(caller.id())));
    }

    @DeleteMapping("/{id}/proposal")
    @Operation(summary = "撤回拟办意见")
    ResponseEntity<ReceivedApplication> withdrawProposal(Caller caller, @PathVariable UUID id) {
        return tagged(desk.withdrawProposal(caller, id));
    }

    @PostMapping("/{id}/return")
    @Operation(summary = "负责人退回重办")
    ResponseEntity<ReceivedApplication> sendBack(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return tagged(desk.sendBack(caller, id, reasons.reasons));
    }

    @PostMapping("/{id}/decision")
    @Operation(summary = "负责人按拟办意见审批（TJ-23）：同意即开放；须为拟办人、核验人以外的人，If-Match 须为所见版本（FH-2、FH-14）")
    ResponseEntity<ReceivedApplication> decide(Caller caller, @PathVariable UUID id, IfMatch seen) {
        return tagged(desk.decide(caller, id, seen));
    }

    @PostMapping("/{id}/suspension")
    @Operation(summary = "暂停向申请人提供，说明理由")
    ResponseEntity<ReceivedApplication> suspend(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return tagged(desk.turn(caller, id, ApplicationDesk.Turn.SUSPEND, reasons.reasons));
    }

    @PostMapping("/{id}/resumption")
    @Operation(summary = "恢复向申请人提供")
    ResponseEntity<ReceivedApplication> resume(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return tagged(desk.turn(caller, id, ApplicationDesk.Turn.RESUME, reasons.reasons));
    }

    @PostMapping("/{id}/ending")
    @Operation(summary = "终止向申请人提供，说明理由")
    ResponseEntity<ReceivedApplication> end(Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return tagged(desk.turn(caller, id, ApplicationDesk.Turn.END, reasons.reasons));
    }

    private static ResponseEntity<ReceivedApplication> tagged(ReceivedApplication application) {
        return ResponseEntity.ok().eTag(IfMatch.tag(application.version())).body(application);
    }

    @Schema(name = "OpenApplicationMissing", example = """
                    {"missing": ["加盖公章的授权书"]}
                    """)
    record Missing(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) String> missing) {}

    /** @param authorised whether a company's written authority for its agent was seen */
    @Schema(name = "OpenApplicationSeen", example = """
                    {"way": "ORIGINAL_IN_PERSON", "seenOn": "2026-11-20", "authorised": false}
                    """)
    record Seen(
            @NotNull Verification.Way way,
            @NotNull LocalDate seenOn,
            boolean authorised,
            @Nullable @Printable @Size(max = 500) String note) {}

    @Schema(name = "OpenApplicationReasons", example = """
                    {"reasons": "用途与申请不符，核查期间暂停"}
                    """)
    record Reasons(@NotBlank @Printable @Size(max = 2000) String reasons) {}

    /** @param mask name of its mask; none when it is absent */
    @Schema(name = "OpenApplicationItem")
    record OpenedItem(
            @NotNull UUID item, @Nullable @Size(max = 40) String mask) {}

    /**
     * @param items and {@code until} and {@code files} when it is opened
     * @param reasons and {@code basis} when it is not
     */
    @Schema(name = "OpenApplicationProposal", example = """
                    {"open": false, "reasons": "申请的场景不需要该数据", "basis": "天津市促进大数据发展应用条例第二十三条"}
                    """)
    record Proposed(
            boolean open,
            @Nullable @Size(max = 500) List<@Valid OpenedItem> items,
            @Nullable LocalDate until,
            @PositiveOrZero int files,
            @Nullable @Printable @Size(max = 2000) String reasons,
            @Nullable @Printable @Size(max = 2000) String basis) {

        Proposal proposal(String by) {
            List<GrantedItem> opened = items == null || !open
                    ? List.of()
                    : items.stream()
                            .map(item -> GrantedItem.of(item.item, Exposure.RETURNED, item.mask))
                            .toList();
            return open
                    ? new Proposal(true, opened, until, files, null, null, by)
                    : new Proposal(false, List.of(), null, 0, reasons, basis, by);
        }
    }
}
