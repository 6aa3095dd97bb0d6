package cn.fenhe.release.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.receipt.Receipts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "receipts")
@RestController
class ReceiptController {

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    @Article({"TJ-19", "TJ-21", "SX-8"})
    @Operation(
            summary = "回执：证明什么、数据是否仍保存、在审计日志中的证明",
            description =
                    "凭编号查看。签发后至多一秒内证明尚未形成。保存为文件后，可用 `fenhe audit verify RECEIPT.json KEY.pem --content FILE` 离线核验。")
    @GetMapping("/api/v1/receipts/{id}")
    ReceiptView receipt(@PathVariable UUID id, Locale locale) {
        return receipts.proven(id)
                .map(proven -> ReceiptView.of(proven, locale))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "release.not-found"));
    }
}
