package cn.fenhe.opening.web;

import cn.fenhe.opening.OpenFigures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much is open. */
@RestController
@RequestMapping("/api/v1/open/figures")
@Tag(name = "open")
class OpenFiguresController {

    private final OpenFigures figures;

    OpenFiguresController(OpenFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(summary = "开放概况：数据集、数据量、各单位与各主题的数据集数、近三十日使用；统计结果保留二十秒（TJ-20）")
    OpenFigures.Figures now() {
        return figures.now();
    }
}
