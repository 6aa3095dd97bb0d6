package cn.fenhe.organization.keys;

import cn.fenhe.api.Printable;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organization")
@RestController
@RequestMapping("/api/v1/security/keys")
class KeyController {

    private final KeyDesk desk;

    KeyController(KeyDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "全部密钥，旧的在前；从不含密钥本身（安全管理员）")
    @GetMapping
    List<KeyLine> list(Caller caller) {
        return desk.list(caller);
    }

    @Operation(summary = "轮换：以新密钥代替这把现用密钥，旧的留用（安全管理员）")
    @PostMapping("/{id}/rotation")
    @ResponseStatus(HttpStatus.CREATED)
    Rotated rotate(Caller caller, @PathVariable String id, @Valid @RequestBody Reasons reasons) {
        return new Rotated(desk.rotate(caller, id, reasons.reasons()));
    }

    @Operation(summary = "销毁一把留用的封存或者摘要密钥，不可恢复；签名密钥不销毁（安全管理员）")
    @PostMapping("/{id}/destruction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroy(Caller caller, @PathVariable String id, @Valid @RequestBody Reasons reasons) {
        desk.destroy(caller, id, reasons.reasons());
    }

    @Operation(summary = "签名密钥的公钥，PEM（安全管理员）")
    @GetMapping(path = "/{id}/public", produces = "application/x-pem-file")
    String publicHalf(Caller caller, @PathVariable String id) {
        return desk.publicHalf(caller, id);
    }

    @Schema(example = """
                    {"reasons": "每年轮换一次"}
                    """)
    record Reasons(@NotBlank @Size(max = 4000) @Printable String reasons) {}

    /** @param id of the new key */
    record Rotated(String id) {}
}
