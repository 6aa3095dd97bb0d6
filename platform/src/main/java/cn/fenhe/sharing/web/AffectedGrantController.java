package cn.fenhe.sharing.web;

import cn.fenhe.organization.Caller;
import cn.fenhe.sharing.AffectedGrants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grants that a stricter entry would suspend. */
@RestController
@Tag(name = "sharing")
class AffectedGrantController {

    private final AffectedGrants affected;

    AffectedGrantController(AffectedGrants affected) {
        this.affected = affected;
    }

    @GetMapping("/api/v1/sharing/resources/{resource}/affected-grants")
    @Operation(summary = "目录趋严影响的有效授权：涉及所列信息项的（不列则全部），供提供单位和目录审核机构决定前查看（GW-17）")
    AffectedGrants.Affected of(
            Caller caller, @PathVariable UUID resource, @RequestParam(required = false) @Nullable Set<UUID> item) {
        return affected.of(caller, resource, item == null ? Set.of() : item);
    }
}
