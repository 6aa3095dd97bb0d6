package cn.fenhe.organization.web;

import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.HeldPower;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Located;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organization")
@RestController
@RequestMapping("/api/v1/institutions")
class InstitutionController {

    private final Organization organization;

    InstitutionController(Organization organization) {
        this.organization = organization;
    }

    @Operation(summary = "机构，登录即可查看")
    @GetMapping
    Page<Institution> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable UUID region,
            Paging paging) {
        return organization.institutions(caller, code, region, paging);
    }

    @Operation(summary = "新增机构，代码按 GB 32100 校验（系统管理员）")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Institution create(Caller caller, @Valid @RequestBody NewInstitution institution) {
        return organization.createInstitution(caller, institution.code(), institution.name(), institution.region());
    }

    @Operation(summary = "一个机构及其区划，登录即可查看")
    @GetMapping("/{id}")
    Located one(Caller caller, @PathVariable UUID id) {
        return organization.located(caller, id);
    }

    @Operation(summary = "机构现有的职权")
    @GetMapping("/{id}/powers")
    List<HeldPower> powers(Caller caller, @PathVariable UUID id) {
        return organization.powersOf(caller, id);
    }

    @Operation(summary = "授予机构在某区划的职权（安全管理员）（TY-5、SD-5）")
    @PutMapping("/{id}/powers")
    List<HeldPower> givePower(Caller caller, @PathVariable UUID id, @Valid @RequestBody GivenPower given) {
        organization.givePower(caller, id, given.power(), given.region());
        return organization.powersOf(caller, id);
    }

    @Schema(example = """
                    {"code": "11140100012345678X", "name": "太原市生态环境局", "region": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31"}
                    """)
    record NewInstitution(
            @NotBlank @Size(max = 18) String code,
            @NotBlank @Size(max = 100) @Printable String name,
            @NotNull UUID region) {}

    @Schema(example = """
                    {"power": "CATALOG_REVIEW", "region": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31"}
                    """)
    record GivenPower(@NotNull Power power, @NotNull UUID region) {}
}
