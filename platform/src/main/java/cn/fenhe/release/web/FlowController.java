package cn.fenhe.release.web;

import cn.fenhe.organization.Caller;
import cn.fenhe.release.Flows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures of what is released, for the wall and the workbench. */
@RestController
@RequestMapping("/api/v1/release")
@Tag(name = "release")
class FlowController {

    private final Flows flows;

    FlowController(Flows flows) {
        this.flows = flows;
    }

    @GetMapping("/flows")
    @Operation(summary = "今日部门间流向，本级及以下（主管部门经办和单位负责人）：只有次数，没有内容；逐笔交付只列本单位的，主管部门列全部")
    Flows.Today today(Caller caller) {
        return flows.today(caller);
    }

    @GetMapping("/figures")
    @Operation(summary = "本单位的有效授权，近三十日谁在用本单位的数据")
    Flows.Own own(Caller caller) {
        return flows.own(caller);
    }
}
