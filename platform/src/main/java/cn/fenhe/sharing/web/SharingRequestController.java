package cn.fenhe.sharing.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.sharing.PartState;
import cn.fenhe.sharing.SharingDraft;
import cn.fenhe.sharing.SharingRequest;
import cn.fenhe.sharing.SharingRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The consumer's side of sharing requests (共享申请). */
@RestController
@RequestMapping("/api/v1/sharing/requests")
@Tag(name = "sharing", description = "共享：申请、决定与交付")
class SharingRequestController {

    private final SharingRequests requests;

    SharingRequestController(SharingRequests requests) {
        this.requests = requests;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "起草共享申请（GW-20）：应用场景、依据、信息项、期限")
    ResponseEntity<SharingRequest> draft(Caller caller, @Valid @RequestBody Draft draft) {
        SharingRequest drafted = requests.draft(
                caller,
                new SharingDraft(
                        draft.resource,
                        draft.scenario,
                        draft.legalBasis,
                        draft.items,
                        draft.until.toInstant(),
                        draft.perMinute));
        return Tagged.of(HttpStatus.CREATED, drafted);
    }

    @PostMapping("/{id}/submission")
    @Operation(summary = "单位负责人审批并提交；无条件共享的信息项即时授权（GW-20、GW-21）")
    ResponseEntity<SharingRequest> submit(Caller caller, @PathVariable UUID id) {
        return Tagged.of(requests.submit(caller, id));
    }

    @PostMapping("/{id}/supplement")
    @Operation(summary = "补正（GW-21）")
    ResponseEntity<SharingRequest> supplement(Caller caller, @PathVariable UUID id, @Valid @RequestBody Text text) {
        return Tagged.of(requests.supplement(caller, id, text.text));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "撤回申请")
    ResponseEntity<SharingRequest> withdraw(Caller caller, @PathVariable UUID id) {
        return Tagged.of(requests.withdraw(caller, id));
    }

    @PostMapping("/{id}/dispute")
    @Operation(summary = "对不予共享提出异议，进入协商（GW-28、TJ-17）")
    ResponseEntity<SharingRequest> dispute(Caller caller, @PathVariable UUID id, @Valid @RequestBody Text text) {
        return Tagged.of(requests.dispute(caller, id, text.text));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项共享申请")
    ResponseEntity<SharingRequest> find(Caller caller, @PathVariable UUID id) {
        return Tagged.of(requests.find(caller, id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "一项共享申请的办理过程，最早的在前；提供单位内部的拟办和审批只对其可见")
    List<Step> history(Caller caller, @PathVariable UUID id) {
        return requests.history(caller, id);
    }

    @GetMapping
    @Operation(summary = "共享申请，最近的在前：本单位申请的、待本单位答复的，或者（主管部门）待裁决和待同意延期的；可按状态筛选")
    Page<SharingRequest> page(
            Caller caller,
            @RequestParam(defaultValue = "consumer") Seen side,
            @RequestParam(required = false) @Nullable Set<PartState> state,
            Paging paging) {
        List<SharingRequest> found = side == Seen.authority
                ? requests.contested(caller, paging.afterId(), paging.fetch())
                : requests.page(
                        caller,
                        side == Seen.provider,
                        state == null ? Set.of() : state,
                        paging.afterId(),
                        paging.fetch());
        return paging.page(found, request -> Cursor.of(request.id()));
    }

    /** From which side requests are listed. */
    enum Seen {
        consumer,
        provider,
        authority
    }

    @Schema(example = """
                    {"resource": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31", "scenario": "社会保险待遇资格核验", "legalBasis": "社会保险法第七十四条", "items": ["0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e32"], "until": "2027-06-30T23:59:59+08:00", "perMinute": 60}
                    """)
    record Draft(
            @NotNull UUID resource,

            @NotBlank @Size(max = 1000) @Printable(prose = true)
            String scenario,

            @NotBlank @Size(max = 1000) @Printable(prose = true)
            String legalBasis,

            @NotEmpty List<UUID> items,
            @NotNull OffsetDateTime until,
            @Positive int perMinute) {}

    @Schema(example = """
                    {"text": "申请事项的依据和用途说明"}
                    """)
    record Text(
            @NotBlank @Size(max = 4000) @Printable(prose = true)
            String text) {}
}
