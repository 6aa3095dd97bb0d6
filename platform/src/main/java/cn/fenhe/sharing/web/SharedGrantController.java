package cn.fenhe.sharing.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.sharing.SharedGrant;
import cn.fenhe.sharing.SharedGrants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grants that came of sharing requests (共享授权). */
@RestController
@RequestMapping("/api/v1/sharing/grants")
@Tag(name = "sharing")
class SharedGrantController {

    private final SharedGrants grants;

    SharedGrantController(SharedGrants grants) {
        this.grants = grants;
    }

    @GetMapping
    @Operation(summary = "共享授权，最近的在前：本单位持有的、给出的，或者（主管部门）监督的")
    Page<SharedGrant> page(
            Caller caller, @RequestParam(defaultValue = "consumer") SharingRequestController.Seen side, Paging paging) {
        List<SharedGrant> found = side == SharingRequestController.Seen.authority
                ? grants.watched(caller, paging.afterId(), paging.fetch())
                : grants.page(caller, side == SharingRequestController.Seen.provider, paging.afterId(), paging.fetch());
        return paging.page(found, grant -> Cursor.of(grant.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项共享授权，双方和主管部门可见")
    SharedGrant find(Caller caller, @PathVariable UUID id) {
        return grants.find(caller, id);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "一项共享授权的办理过程，最早的在前（GW-27）")
    List<Step> history(Caller caller, @PathVariable UUID id) {
        return grants.history(caller, id);
    }

    @PostMapping("/{id}/suspension")
    @Operation(summary = "暂停授权，立即生效，由提供单位或者主管部门说明理由（GW-27、TJ-8）")
    SharedGrant suspend(Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return grants.suspend(caller, id, reasons.reasons);
    }

    @PostMapping("/{id}/resumption")
    @Operation(summary = "恢复授权，由提供单位负责人或者主管部门说明理由；主管部门暂停的，由其恢复（GW-27）")
    SharedGrant resume(Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return grants.resume(caller, id, reasons.reasons);
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "终止授权，由提供单位负责人或者主管部门说明理由（GW-27、TJ-8）")
    SharedGrant end(Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return grants.end(caller, id, reasons.reasons);
    }

    @PutMapping("/{id}/rate")
    @Operation(summary = "降低使用方对该资源每分钟查询的值数，新的授权也不能超过（FH-13）")
    SharedGrant lowerRate(Caller caller, @PathVariable UUID id, @Valid @RequestBody Rate rate) {
        return grants.lowerRate(caller, id, rate.perMinute, rate.reasons);
    }

    record Reasons(
            @NotBlank @Size(max = 4000) @Printable(prose = true)
            String reasons) {}

    record Rate(
            @Positive int perMinute,

            @NotBlank @Size(max = 4000) @Printable(prose = true)
            String reasons) {}
}
