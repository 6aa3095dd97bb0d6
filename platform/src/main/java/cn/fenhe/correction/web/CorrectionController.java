package cn.fenhe.correction.web;

import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.correction.CorrectionFigures;
import cn.fenhe.correction.CorrectionState;
import cn.fenhe.correction.CorrectionView;
import cn.fenhe.correction.Corrections;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doubts of institutions, and the answers of providers. */
@RestController
@RequestMapping("/api/v1/corrections")
@Tag(name = "corrections", description = "数据校核")
class CorrectionController {

    private final Corrections corrections;
    private final CorrectionFigures figures;

    CorrectionController(Corrections corrections, CorrectionFigures figures) {
        this.figures = figures;
        this.corrections = corrections;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Reports a doubt about data of the shared catalogue (校核)")
    CorrectionView report(Caller caller, @RequestBody CorrectionReport report) {
        return corrections.report(caller, report.complete());
    }

    @GetMapping
    @Operation(summary = "Lists the corrections that my institution reported, or is to answer")
    Page<CorrectionView> list(
            Caller caller,
            @RequestParam(defaultValue = "reporter") String side,
            @RequestParam @Nullable CorrectionState state,
            Paging paging) {
        return corrections.list(
                caller,
                side.equalsIgnoreCase("provider") ? Corrections.Side.PROVIDER : Corrections.Side.REPORTER,
                state,
                paging);
    }

    @GetMapping("/figures")
    @Operation(
            summary =
                    "Tells how many doubts were answered in time this year, of one's own level and beneath; officers and heads")
    CorrectionFigures.Answers figures(Caller caller) {
        return figures.beneath(caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Gives one correction; the provider sees the reporter's contact")
    CorrectionView one(Caller caller, @PathVariable UUID id) {
        return corrections.find(caller, id);
    }

    @PostMapping("/{id}/verification")
    @Operation(summary = "The provider begins to verify")
    CorrectionView verify(Caller caller, @PathVariable UUID id) {
        return corrections.verify(caller, id);
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "The provider answers: corrected, or explained")
    CorrectionView answer(Caller caller, @PathVariable UUID id, @RequestBody CorrectionAnswer answer) {
        return corrections.answer(caller, id, answer.decided(), answer.text());
    }
}
