package cn.fenhe.sharing.web;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Printable;
import cn.fenhe.organization.Caller;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant.GrantedItem;
import cn.fenhe.sharing.Proposal;
import cn.fenhe.sharing.SharingDecisions;
import cn.fenhe.sharing.SharingRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The provider's and the authority's side of sharing requests (共享决定). */
@RestController
@RequestMapping("/api/v1/sharing/requests/{id}")
@Tag(name = "sharing")
class SharingDecisionController {

    private final SharingDecisions decisions;

    SharingDecisionController(SharingDecisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/acceptance")
    @Operation(summary = "受理（GW-21、TJ-17）")
    ResponseEntity<SharingRequest> accept(Caller caller, @PathVariable UUID id) {
        return Tagged.of(decisions.accept(caller, id));
    }

    @PostMapping("/supplement-request")
    @Operation(summary = "一次性告知补正（GW-21）")
    ResponseEntity<SharingRequest> requestSupplement(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Missing missing) {
        return Tagged.of(decisions.requestSupplement(caller, id, missing.missing));
    }

    @PostMapping("/extension-request")
    @Operation(summary = "申请延期（GW-21）")
    ResponseEntity<SharingRequest> askExtension(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return Tagged.of(decisions.askExtension(caller, id, reasons.reasons));
    }

    @PostMapping("/extension")
    @Operation(summary = "主管部门同意延期（GW-21）")
    ResponseEntity<SharingRequest> extend(Caller caller, @PathVariable UUID id) {
        return Tagged.of(decisions.extend(caller, id));
    }

    @PostMapping("/proposal")
    @Operation(summary = "拟办意见：逐项返回（可脱敏）、仅比对，或不予共享")
    ResponseEntity<SharingRequest> propose(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Proposed proposed) {
        List<GrantedItem> items = granted(proposed.items);
        return Tagged.of(decisions.propose(
                caller,
                id,
                new Proposal(
                        proposed.share, items, proposed.perMinute, proposed.reasons, proposed.basis, caller.id())));
    }

    @DeleteMapping("/proposal")
    @Operation(summary = "撤回拟办意见，负责人已审批的一并撤回")
    ResponseEntity<SharingRequest> withdrawProposal(Caller caller, @PathVariable UUID id) {
        return Tagged.of(decisions.withdrawProposal(caller, id));
    }

    @PostMapping("/head-approval")
    @Operation(summary = "提供单位负责人审批（GW-20）；If-Match 须为所见版本（FH-14）")
    ResponseEntity<SharingRequest> headApprove(Caller caller, @PathVariable UUID id, IfMatch seen) {
        return Tagged.of(decisions.headApprove(caller, id, seen));
    }

    @PostMapping("/decision")
    @Operation(summary = "按审批结果授权或不予共享（GW-21）")
    ResponseEntity<SharingRequest> decide(Caller caller, @PathVariable UUID id) {
        return Tagged.of(decisions.decide(caller, id));
    }

    @PostMapping("/agreement")
    @Operation(summary = "协商一致：负责人同意重新拟办的意见（GW-28、TJ-17）；If-Match 须为所见版本（FH-14）")
    ResponseEntity<SharingRequest> agree(Caller caller, @PathVariable UUID id, IfMatch seen) {
        return Tagged.of(decisions.agree(caller, id, seen));
    }

    @PostMapping("/arbitration")
    @Operation(summary = "主管部门裁决（GW-28、TJ-17）；不列信息项即维持不予共享")
    ResponseEntity<SharingRequest> arbitrate(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Arbitration arbitration) {
        return Tagged.of(decisions.arbitrate(caller, id, granted(arbitration.items), arbitration.reasons));
    }

    @PostMapping("/government-decision")
    @Operation(summary = "记录本级人民政府决定（GW-28）")
    ResponseEntity<SharingRequest> recordGovernmentDecision(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons decision) {
        return Tagged.of(decisions.recordGovernmentDecision(caller, id, decision.reasons));
    }

    private static List<GrantedItem> granted(@Nullable List<Decided> items) {
        return items == null
                ? List.of()
                : items.stream()
                        .map(item -> GrantedItem.of(item.item, item.exposure, item.mask))
                        .toList();
    }

    @Schema(example = """
                    {"missing": ["使用部门的职责依据"]}
                    """)
    record Missing(@NotNull List<@NotBlank @Printable(prose = true) String> missing) {}

    @Schema(example = """
                    {"reasons": "需要核实数据来源"}
                    """)
    record Reasons(
            @NotBlank @Size(max = 4000) @Printable(prose = true)
            String reasons) {}

    @Schema(example = """
                    {"items": [{"item": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31", "exposure": "MATCH_ONLY"}], "reasons": "履行职责所必需"}
                    """)
    record Arbitration(
            @Nullable List<@Valid Decided> items,

            @NotBlank @Size(max = 4000) @Printable(prose = true)
            String reasons) {}

    /** @param mask name of a returned item's mask; none when it is absent */
    record Decided(
            @NotNull UUID item,
            @NotNull Exposure exposure,
            @Nullable String mask) {}

    /**
     * @param items when it is shared
     * @param perMinute values a minute, not above what was asked for; left out for as asked
     * @param reasons and {@code basis} when it is not
     */
    @Schema(example = """
                    {"share": false, "reasons": "与所述场景无关", "basis": "居民身份证法第十九条"}
                    """)
    record Proposed(
            boolean share,
            @Nullable List<@Valid Decided> items,
            @Nullable @Positive Integer perMinute,

            @Nullable @Size(max = 4000) @Printable(prose = true)
            String reasons,

            @Nullable @Size(max = 4000) @Printable(prose = true)
            String basis) {}
}
