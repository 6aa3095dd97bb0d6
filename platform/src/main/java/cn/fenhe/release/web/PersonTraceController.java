package cn.fenhe.release.web;

import cn.fenhe.audit.Auditor;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.release.PersonTraces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Under the audit log's addresses, which only audit administrators reach. */
@Tag(name = "audit")
@RestController
class PersonTraceController {

    private final PersonTraces traces;

    PersonTraceController(PersonTraces traces) {
        this.traces = traces;
    }

    /** @param kind of the number; @param number as the person has it */
    record PersonWanted(ItemFormat kind, String number) {}

    /** @param digests to look for in the log, one for each key there has been */
    record PersonDigests(List<String> digests) {}

    @Operation(summary = "由证件号等取得日志中的人员摘要，以查谁看过此人；查询本身留痕（审计管理员）")
    @PostMapping("/api/v1/audit/persons")
    PersonDigests digests(Auditor auditor, @RequestBody PersonWanted wanted) {
        return new PersonDigests(traces.digests(auditor, wanted.kind(), wanted.number()));
    }
}
