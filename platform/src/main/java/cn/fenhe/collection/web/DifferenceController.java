package cn.fenhe.collection.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.collection.Differences;
import cn.fenhe.collection.SnapshotDifference;
import cn.fenhe.lake.Change;
import cn.fenhe.organization.Caller;
import cn.fenhe.release.Releases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RunController.RUNS + "/{id}/difference")
@Tag(name = "collection")
class DifferenceController {

    private final Differences differences;

    DifferenceController(Differences differences) {
        this.differences = differences;
    }

    @Operation(summary = "一个批次的快照与另一快照逐行比较的行数：新增、修改、删除；from 为另一批次，不写则为前一快照")
    @GetMapping
    SnapshotDifference count(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID from) {
        return differences.count(caller, id, from);
    }

    @Operation(summary = "逐行差异：某一类差异的行，旧值和新值；读取留有回执，每类最多看前 10000 行")
    @GetMapping("/rows")
    ChangedRows rows(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam Change kind,
            Paging paging) {
        long after = paging.after(1).map(keys -> seen(keys.getFirst())).orElse(0L);
        Releases.ChangedPage page = differences.rows(caller, id, from, kind, after, paging.limit());
        long seen = after + page.rows().size();
        boolean more = page.rows().size() == paging.limit() && seen < Differences.DEEPEST;
        return new ChangedRows(
                page.rows(), more ? Cursor.of(seen) : null, page.receipt().id());
    }

    private static long seen(String key) {
        try {
            return Math.max(0, Long.parseLong(key));
        } catch (NumberFormatException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
        }
    }

    /** A page of rows that tell two snapshots apart. */
    record ChangedRows(
            List<Releases.ChangedRow> items, @Nullable String next, UUID receipt) {}
}
