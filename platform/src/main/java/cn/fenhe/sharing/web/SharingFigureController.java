package cn.fenhe.sharing.web;

import cn.fenhe.organization.Caller;
import cn.fenhe.sharing.SharingFigures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures of how requests are answered, for the workbench and the wall. */
@RestController
@RequestMapping("/api/v1/sharing/figures")
@Tag(name = "sharing")
class SharingFigureController {

    private final SharingFigures figures;

    SharingFigureController(SharingFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(summary = "本单位今年答复的共享申请、按时的和逾期未答复的")
    SharingFigures.Answers own(Caller caller) {
        return figures.own(caller);
    }

    @GetMapping("/kept")
    @Operation(summary = "本级及以下今年的按时答复，和最近到期的（主管部门经办和单位负责人）")
    SharingFigures.Kept beneath(Caller caller) {
        return figures.beneath(caller);
    }
}
