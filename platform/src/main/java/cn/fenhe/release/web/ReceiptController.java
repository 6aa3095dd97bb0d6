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

@Tag(name = "回执 Receipts")
@RestController
class ReceiptController {

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    @Article({"TJ-19", "TJ-21", "SX-8"})
    @Operation(
            summary = "A receipt: what it proves, whether the data is still kept, and its proof in the audit log",
            description =
                    "For whoever holds its id. The proof is pending for up to a second after the receipt was given. Kept as a file, the"
                            + " answer is verified offline by `fenhe audit verify RECEIPT.json KEY.pem --content FILE`.")
    @GetMapping("/api/v1/receipts/{id}")
    ReceiptView receipt(@PathVariable UUID id, Locale locale) {
        return receipts.proven(id)
                .map(proven -> ReceiptView.of(proven, locale))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "release.not-found"));
    }
}
