package cn.fenhe.catalog.web;

import cn.fenhe.catalog.revision.LevelRule;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "catalog")
@RestController
class LevelController {

    @Operation(summary = "各级别可以怎样共享和开放（安全管理员）")
    @GetMapping("/api/v1/security/levels")
    List<LevelRule.Allowed> levels(Caller caller) {
        caller.require(Role.SECURITY_ADMINISTRATOR);
        return LevelRule.allowed();
    }
}
