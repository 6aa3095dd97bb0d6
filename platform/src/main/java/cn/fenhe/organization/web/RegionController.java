package cn.fenhe.organization.web;

import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Level;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Region;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organization")
@RestController
@RequestMapping("/api/v1/regions")
class RegionController {

    private final Organization organization;

    RegionController(Organization organization) {
        this.organization = organization;
    }

    @Operation(summary = "区划，登录即可查看")
    @GetMapping
    Page<Region> list(Caller caller, Paging paging) {
        return organization.regions(caller, paging);
    }

    @Operation(summary = "新增区划（系统管理员）")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Region create(Caller caller, @Valid @RequestBody NewRegion region) {
        return organization.createRegion(
                caller, region.name(), region.divisionCode(), region.level(), region.parent(), region.jurisdiction());
    }

    /** @param divisionCode absent for a 管委会 alone; @param parent absent for the topmost */
    @Schema(example = """
                    {"name": "小店区", "divisionCode": "140105", "level": "COUNTY", "parent": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31", "jurisdiction": "taiyuan"}
                    """)
    record NewRegion(
            @NotBlank @Size(max = 100) @Printable String name,
            @Nullable @Size(max = 12) String divisionCode,
            @NotNull Level level,
            @Nullable UUID parent,
            @NotBlank @Size(max = 40) String jurisdiction) {}
}
