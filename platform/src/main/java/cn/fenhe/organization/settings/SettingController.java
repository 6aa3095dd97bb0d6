package cn.fenhe.organization.settings;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Printable;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organization")
@RestController
@RequestMapping("/api/v1/settings")
class SettingController {

    private final SettingsDesk desk;

    SettingController(SettingsDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "全部设置：现值、默认值、由哪里设定、下次启动后的值；不含口令（系统管理员）")
    @GetMapping
    List<SettingLine> list(Caller caller, Locale language) {
        return desk.list(caller, language);
    }

    @Operation(summary = "修改一项设置或者恢复默认，写明理由，下次启动后生效（系统管理员）")
    @PutMapping("/{name}")
    SettingLine change(
            Caller caller,
            IfMatch version,
            @PathVariable String name,
            @Valid @RequestBody NewValue change,
            Locale language) {
        return desk.change(caller, version, name, change.value(), change.reasons(), language);
    }

    /** @param value in the setting's unit; absent for back to the default */
    @Schema(example = """
                    {"value": "2", "reasons": "按季度质量评估的结果放宽"}
                    """)
    record NewValue(
            @Nullable @Size(max = 200) String value,
            @NotBlank @Size(max = 4000) @Printable String reasons) {}
}
