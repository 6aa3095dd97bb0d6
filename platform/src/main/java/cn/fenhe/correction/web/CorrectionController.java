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
    @Operation(summary = "对共享目录中的数据提出校核")
    CorrectionView report(Caller caller, @RequestBody CorrectionReport report) {
        return corrections.report(caller, report.complete());
    }

    @GetMapping
    @Operation(summary = "本单位提出的和待本单位答复的数据校核")
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
    @Operation(summary = "今年按时答复的数据校核，本级及以下（主管部门经办和单位负责人）")
    CorrectionFigures.Answers figures(Caller caller) {
        return figures.beneath(caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项数据校核；提供单位可见提出人的联系方式")
    CorrectionView one(Caller caller, @PathVariable UUID id) {
        return corrections.find(caller, id);
    }

    @PostMapping("/{id}/verification")
    @Operation(summary = "提供单位开始核实")
    CorrectionView verify(Caller caller, @PathVariable UUID id) {
        return corrections.verify(caller, id);
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "提供单位答复：已更正，或者作出说明")
    CorrectionView answer(Caller caller, @PathVariable UUID id, @RequestBody CorrectionAnswer answer) {
        return corrections.answer(caller, id, answer.decided(), answer.text());
    }
}
