package cn.fenhe.correction.web;

import cn.fenhe.correction.Corrections;
import cn.fenhe.correction.PublicCorrection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doubts of the public about open data. */
@RestController
@RequestMapping("/api/v1/open/corrections")
@Tag(name = "open", description = "公共数据开放")
class OpenCorrectionController {

    private final Corrections corrections;

    OpenCorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Reports a doubt about open data; the answer is asked for by the reference")
    PublicCorrection report(@RequestBody CorrectionReport report) {
        return corrections.reportPublicly(report.complete());
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Tells how far a doubt has come, and its answer")
    PublicCorrection one(@PathVariable String reference) {
        return corrections.byReference(reference);
    }
}
