package cn.fenhe.opening.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.opening.Closing;
import cn.fenhe.opening.HeldData;
import cn.fenhe.opening.NewData;
import cn.fenhe.opening.OpenedDataset;
import cn.fenhe.opening.OpenedDatasets;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of data once it is open (开放后的管理). */
@RestController
@RequestMapping("/api/v1/opening")
@Tag(name = "opening")
class OpenedDataController {

    private final NewData data;
    private final OpenedDatasets datasets;
    private final Closing closing;

    OpenedDataController(NewData data, OpenedDatasets datasets, Closing closing) {
        this.data = data;
        this.datasets = datasets;
        this.closing = closing;
    }

    @GetMapping("/datasets")
    @Operation(summary = "已开放的数据和现状，最近的在前：本单位的，或者（主管部门）监督的")
    Page<OpenedDataset> opened(Caller caller, Paging paging) {
        return paging.page(
                datasets.page(caller, paging.afterId(), paging.fetch()), dataset -> Cursor.of(dataset.review()));
    }

    @GetMapping("/held-data")
    @Operation(summary = "本单位暂缓开放的更新数据，最近的在前（TY-8、SX-8）")
    Page<HeldData> held(Caller caller, Paging paging) {
        return paging.page(data.page(caller, paging.afterId(), paging.fetch()), held -> Cursor.of(held.id()));
    }

    @PostMapping("/held-data/{id}/decision")
    @Operation(summary = "放行或不予放行，须由未提交该批数据的负责人说明理由（FH-2）")
    HeldData decide(Caller caller, @PathVariable UUID id, @Valid @RequestBody Decision decision) {
        return data.decide(caller, id, decision.released, decision.reasons);
    }

    @PostMapping("/datasets/{resource}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "暂停开放，立即生效（TY-8、TJ-8）")
    void suspend(Caller caller, @PathVariable UUID resource, @Valid @RequestBody Reasons reasons) {
        closing.suspend(caller, resource, reasons.reasons);
    }

    @PostMapping("/datasets/{resource}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "恢复开放，由提供单位负责人或者主管部门说明理由；主管部门暂停的，由其恢复（TY-8、TJ-8）")
    void resume(Caller caller, @PathVariable UUID resource, @Valid @RequestBody Reasons reasons) {
        closing.resume(caller, resource, reasons.reasons);
    }

    @PostMapping("/datasets/{resource}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "终止开放；重新开放须重新审核（TY-8）")
    void close(Caller caller, @PathVariable UUID resource, @Valid @RequestBody Reasons reasons) {
        closing.close(caller, resource, reasons.reasons);
    }

    record Decision(
            boolean released,

            @NotBlank @Size(max = 4000) @Printable(prose = true)
            String reasons) {}

    record Reasons(
            @NotBlank @Size(max = 4000) @Printable(prose = true)
            String reasons) {}
}
