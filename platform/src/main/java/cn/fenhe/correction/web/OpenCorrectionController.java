package cn.fenhe.correction.web;

import cn.fenhe.api.VisitorLimits;
import cn.fenhe.api.VisitorRates;
import cn.fenhe.correction.Corrections;
import cn.fenhe.correction.PublicCorrection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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

    /** From one source; so that it takes many to fill what waits for an answer. */
    private static final int OF_ONE_RESOURCE = 3;

    private final Corrections corrections;
    private final VisitorRates visitors;
    private final VisitorLimits limits;

    OpenCorrectionController(Corrections corrections, VisitorRates visitors, VisitorLimits limits) {
        this.limits = limits;
        this.corrections = corrections;
        this.visitors = visitors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "对开放数据提出校核，凭查询码查看答复")
    PublicCorrection report(@RequestBody CorrectionReport report, HttpServletRequest request) {
        Corrections.Report complete = report.complete();
        String from = request.getRemoteAddr();
        visitors.require("correction", from, limits.letters(), Duration.ofHours(1));
        visitors.require("correction " + complete.resource(), from, OF_ONE_RESOURCE, Duration.ofHours(1));
        return corrections.reportPublicly(complete);
    }

    @GetMapping("/{reference}")
    @Operation(summary = "凭查询码查看一项校核的进展和答复")
    PublicCorrection one(@PathVariable String reference) {
        return corrections.byReference(reference);
    }
}
