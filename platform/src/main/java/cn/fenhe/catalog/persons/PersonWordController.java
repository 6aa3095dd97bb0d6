package cn.fenhe.catalog.persons;

import cn.fenhe.api.Printable;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "catalog")
@RestController
@RequestMapping("/api/v1/security/person-words")
class PersonWordController {

    private final PersonWordDesk desk;

    PersonWordController(PersonWordDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "个人信息用词：平台自带的和本地增加的（安全管理员）")
    @GetMapping
    PersonWordDesk.Words list(Caller caller) {
        return desk.list(caller);
    }

    @Operation(summary = "增加本地用词并写明理由，立即生效（安全管理员）")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonWord add(Caller caller, @Valid @RequestBody NewWord word) {
        return desk.add(caller, word.word(), word.reasons());
    }

    @Operation(summary = "去掉一个本地用词并写明理由，立即生效；平台自带的不能去掉（安全管理员）")
    @PostMapping("/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id, @Valid @RequestBody Reasons reasons) {
        desk.remove(caller, id, reasons.reasons());
    }

    @Schema(example = """
                    {"word": "低保证号", "reasons": "本市民政系统的叫法"}
                    """)
    record NewWord(
            @NotBlank @Size(max = 60) @Printable String word,
            @NotBlank @Size(max = 4000) @Printable String reasons) {}

    @Schema(example = """
                    {"reasons": "误伤较多，改由人工说明"}
                    """)
    record Reasons(@NotBlank @Size(max = 4000) @Printable String reasons) {}
}
