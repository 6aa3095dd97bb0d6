package cn.fenhe.sharing.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.organization.Caller;
import cn.fenhe.sharing.SharedGrant;
import cn.fenhe.sharing.SharedGrants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
    @Operation(summary = "本单位持有的或者给出的共享授权，最近的在前")
    Page<SharedGrant> page(
            Caller caller, @RequestParam(defaultValue = "consumer") SharingRequestController.Side side, Paging paging) {
        return paging.page(
                grants.page(caller, side == SharingRequestController.Side.provider, paging.afterId(), paging.fetch()),
                grant -> Cursor.of(grant.id()));
    }

    @PostMapping("/{id}/suspension")
    @Operation(summary = "暂停授权，立即生效，由提供单位或者主管部门说明理由（GW-27、TJ-8）")
    SharedGrant suspend(Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        return grants.suspend(caller, id, reasons.reasons);
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

    record Reasons(@NotBlank @Size(max = 4000) String reasons) {}

    record Rate(
            @Positive int perMinute,
            @NotBlank @Size(max = 4000) String reasons) {}
}
