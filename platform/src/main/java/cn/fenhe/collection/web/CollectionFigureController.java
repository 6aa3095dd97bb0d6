package cn.fenhe.collection.web;

import cn.fenhe.collection.CollectionFigures;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures of what is collected, for the wall. */
@RestController
@Tag(name = "collection")
class CollectionFigureController {

    private final CollectionFigures figures;

    CollectionFigureController(CollectionFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/v1/collection/figures")
    @Operation(summary = "昨天和今天每小时入湖的行数，本级及以下（主管部门经办和单位负责人）")
    CollectionFigures.Lately lately(Caller caller) {
        return figures.lately(caller);
    }
}
