package cn.fenhe.release.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.organization.Caller;
import cn.fenhe.release.Outflows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where an institution's own data goes. */
@RestController
@Tag(name = "release")
class OutflowController {

    private final Outflows outflows;

    OutflowController(Outflows outflows) {
        this.outflows = outflows;
    }

    @GetMapping("/api/v1/release/resources/{resource}/outflows")
    @Operation(summary = "本单位一个资源的数据去向：各授权及其近三十日使用次数（至多计到一万）、最近一次取走的快照和回执，新的在前")
    Page<Outflows.Outflow> page(Caller caller, @PathVariable UUID resource, Paging paging) {
        return paging.page(
                outflows.page(caller, resource, paging.afterId(), paging.fetch()),
                outflow -> Cursor.of(outflow.grant()));
    }
}
